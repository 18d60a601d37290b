package io.github.diptych.ui.history;

import io.github.diptych.sync.Branch;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Discard;
import io.github.diptych.sync.Discarded;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.Revision;
import io.github.diptych.sync.Stillness;
import io.github.diptych.sync.Switched;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.HistorySentences;
import io.github.diptych.words.RewindSentences;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.history.HistoryRead;
import io.github.diptych.workspace.history.Rewinding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Restores the vault, puts changes away and brings them back, makes the last commit anew, turns to
 * other branches; each is asked before and told afterwards. On the UI thread.
 */
public final class RewindCommands {
  private static final String TOPIC = "history";

  private final Workspace workspace;
  private final NoticeModel notices;
  private final Words words;
  private final RewindSheets sheets;
  private final Rewinding rewinding;
  private final Runnable changed;
  private final ObservableBooleanValue idle;

  /**
   * @param stillness around each move of files
   * @param idle whether no sync runs, which moves files and commits itself
   * @param changed told when what waits for a sync is to be counted anew
   */
  public RewindCommands(
      Workspace workspace,
      NoticeModel notices,
      Sheets sheets,
      Stillness stillness,
      ObservableBooleanValue idle,
      Runnable changed,
      Words words) {
    this.workspace = workspace;
    this.notices = notices;
    this.words = words;
    this.changed = changed;
    this.idle = idle;
    this.sheets = new RewindSheets(sheets, HistoryWords.in(words), workspace.clock().getZone());
    this.rewinding =
        new Rewinding(
            workspace.vault(),
            workspace.settings(),
            workspace.lanes(),
            workspace.clock(),
            stillness);
  }

  void restore(Revision revision) {
    sheets.askToRestore(
        revision, () -> whenIdle(() -> rewinding.restore(revision).thenAccept(this::restored)));
  }

  private void restored(HistoryRead<FastForwarded> read) {
    boolean done = value(read) instanceof FastForwarded.Done;
    tell(done, RewindSentences.restored(read, root()));
  }

  /**
   * Restores a file that is no note.
   *
   * @param commit 40 hexadecimal digits
   */
  void restoreFile(String commit, String path) {
    whenIdle(
        () ->
            rewinding
                .restoreFile(commit, path)
                .thenAccept(
                    read ->
                        tell(
                            value(read) instanceof Discarded.Done,
                            RewindSentences.restoredFile(read, path, root()))));
  }

  void discard() {
    whenSaved(
        rewinding::changes,
        changes ->
            sheets.askToDiscard(
                changes,
                paths -> whenIdle(() -> rewinding.discard(paths).thenAccept(this::discarded))));
  }

  private void discarded(HistoryRead<Discarded> read) {
    boolean done = value(read) instanceof Discarded.Done;
    tell(done, RewindSentences.discarded(read, root()));
  }

  void bringBack() {
    whenSaved(rewinding::discarded, discards -> sheets.askToBringBack(discards, this::bringBack));
  }

  private void bringBack(Discard discard) {
    whenIdle(
        () ->
            rewinding
                .bringBack(discard)
                .thenAccept(
                    read ->
                        tell(
                            value(read) instanceof Discarded.Done,
                            RewindSentences.broughtBack(read, root()))));
  }

  void amend() {
    whenSaved(
        rewinding::unpushed,
        last ->
            last.ifPresentOrElse(this::askToAmend, () -> tell(false, Sentence.of("amend.none"))));
  }

  private void askToAmend(Revision last) {
    whenSaved(
        rewinding::changes,
        (List<ChangedFile> changes) ->
            sheets.askToAmend(
                last,
                !changes.isEmpty(),
                (message, with) ->
                    whenIdle(() -> rewinding.amend(message, with).thenAccept(this::amended))));
  }

  private void amended(HistoryRead<Committed> read) {
    boolean done = value(read) instanceof Committed.Done;
    tell(done, RewindSentences.amended(read, root()));
  }

  void turnToBranch() {
    whenSaved(rewinding::branches, branches -> sheets.askForBranch(branches, this::turn));
  }

  private void turn(Branch branch) {
    whenIdle(() -> rewinding.switchTo(branch.name()).thenAccept(this::switched));
  }

  private void switched(HistoryRead<Switched> read) {
    boolean done = value(read) instanceof Switched.Done;
    tell(done, RewindSentences.switched(read, root()));
  }

  /** A sync may have begun while the question was shown. */
  private void whenIdle(Supplier<CompletableFuture<?>> work) {
    if (idle.get()) {
      mind(work.get());
    } else {
      tell(false, Sentence.of("history.busy"));
    }
  }

  /** What is not on the disk would be of no commit and of no list. */
  private <T> void whenSaved(Supplier<CompletableFuture<HistoryRead<T>>> ask, Consumer<T> then) {
    mind(
        workspace
            .saveAll()
            .thenCompose(saved -> ask.get())
            .thenAccept(
                read -> {
                  if (read instanceof HistoryRead.Done<T>(T value)) {
                    then.accept(value);
                  } else {
                    tell(false, HistorySentences.unread(read, root()));
                  }
                }));
  }

  private static <T> @Nullable T value(HistoryRead<T> read) {
    return read instanceof HistoryRead.Done<T>(T value) ? value : null;
  }

  private void tell(boolean done, Sentence sentence) {
    notices.show(Notice.of(TOPIC, done ? Tone.SUCCESS : Tone.WARNING, sentence.in(words)));
    changed.run();
  }

  private void mind(CompletableFuture<?> work) {
    workspace.lanes().mind(work);
  }

  private Path root() {
    return workspace.vault().root();
  }
}
