package io.github.diptych.workspace.lookback;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.lookback.Intention;
import io.github.diptych.diary.lookback.Offer;
import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.Taking;
import io.github.diptych.diary.lookback.Task;
import io.github.diptych.diary.lookback.Ticking;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.NoteRewriting;
import io.github.diptych.workspace.NoteRewriting.Outcome;
import io.github.diptych.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The whole diary of an open vault, looked back on, and what is done from there. On the home thread
 * of the workspace's lanes; the disk is touched on the work-tree lane.
 */
public final class Lookback {
  private static final Duration AT_A_TIME = Duration.ofMillis(50);

  /** Notes that take a second or more to be read. */
  private static final int MANY = 5_000;

  private final PastIndex index;
  private final Lanes lanes;
  private final NoteRewriting rewriting;
  private final Taking taking;

  /**
   * @param cache where the index of the diary is kept
   */
  public Lookback(Workspace workspace, Path cache) {
    this.index = new PastIndex(workspace.opening(), cache, workspace.clock());
    this.lanes = workspace.lanes();
    this.rewriting = new NoteRewriting(workspace);
    this.taking = new Taking(workspace.settings().format());
  }

  /** The diary as its files are now. A vault may have any number of notes: saves come between. */
  public CompletableFuture<Past> past() {
    return lanes.atHome(lanes.workTree().submit(index::begin).thenCompose(this::rest));
  }

  /** The same, unless there is so much to read that nobody would wait for it. */
  public CompletableFuture<Optional<Past>> soon() {
    return lanes.atHome(
        lanes
            .workTree()
            .submit(index::begin)
            .thenCompose(
                pass ->
                    pass.unknown() > MANY
                        ? CompletableFuture.completedFuture(Optional.empty())
                        : rest(pass).thenApply(Optional::of)));
  }

  private CompletableFuture<Past> rest(PastIndex.Pass pass) {
    return lanes
        .workTree()
        .submit(() -> pass.goOn(AT_A_TIME))
        .thenCompose(
            found ->
                found
                    .map(all -> CompletableFuture.completedFuture(all.past()))
                    .orElseGet(() -> rest(pass)));
  }

  /** Writes what was learnt of the diary, for the next time. */
  public CompletableFuture<?> keep() {
    return lanes.workTree().run(index::keep);
  }

  /** Ticks an intention off, in each language in which it is written, or makes it open again. */
  public CompletableFuture<Outcome> tick(Intention intention, boolean done) {
    List<Task> tasks =
        Stream.of(Optional.of(intention.first()), Optional.ofNullable(intention.second()))
            .flatMap(Optional::stream)
            .filter(task -> task.done() != done)
            .toList();
    String note = intention.first().box().note();
    return rewriting.rewrite(VaultPath.of(note), text -> ticks(text, tasks, done));
  }

  /** None if one of them cannot be found: half an intention would be ticked otherwise. */
  private static List<TextEdit> ticks(String text, List<Task> tasks, boolean done) {
    List<TextEdit> edits =
        tasks.stream()
            .flatMap(task -> Ticking.of(text, task, done).stream())
            .sorted(Comparator.comparingInt(TextEdit::start))
            .toList();
    return edits.size() == tasks.size() ? edits : List.of();
  }

  /** Makes a task of a sentence that was offered. */
  public CompletableFuture<Outcome> take(Offer offer) {
    return rewriting.rewrite(
        VaultPath.of(offer.spot().note()), text -> taking.of(text, offer).stream().toList());
  }
}
