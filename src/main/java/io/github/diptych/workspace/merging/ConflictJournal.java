package io.github.diptych.workspace.merging;

import io.github.diptych.task.Lanes;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.journal.SoonWritten;
import io.github.diptych.workspace.merging.Written.Begun;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed in the sides of one conflict safe, as a note's journal does what is typed in
 * a note. Told on the home thread, and never waits there.
 */
public final class ConflictJournal {
  private static final Logger LOG = Logger.getLogger(ConflictJournal.class.getName());

  private final OpenConflict conflict;
  private final Decisions decisions;
  private final Lanes lanes;
  private final SoonWritten soon;

  /** What was typed last; none if the file has it. */
  private final AtomicReference<@Nullable Begun> unwritten = new AtomicReference<>();

  /** What was written for the conflict as it was: the writer goes on with it here. */
  private volatile List<Kept> before = List.of();

  ConflictJournal(OpenConflict conflict, Decisions decisions, Journals journals, Lanes lanes) {
    this.conflict = conflict;
    this.decisions = decisions;
    this.lanes = lanes;
    this.soon = journals.soon(decisions.folder(), Journals.Trouble.About.CONFLICT, this::write);
  }

  void goesOnFrom(List<Kept> kept) {
    before = kept;
  }

  /** What the disk has not taken yet. */
  Optional<Begun> unwritten() {
    return Optional.ofNullable(unwritten.get());
  }

  /** The sides as the writer has just made them. */
  public void typed(Begun now) {
    unwritten.set(now);
    soon.soon();
  }

  /** Writes down what was typed until now; completes on the journal lane. */
  public CompletableFuture<?> flushed() {
    return soon.now();
  }

  /**
   * Remembers what is to stand where both sides changed something; the next sync puts it there.
   * What else was typed is kept until then.
   */
  public CompletableFuture<?> decide(String text) {
    // Older words in a file would be taken for others than these.
    var _ = flushed();
    return lanes.atHome(
        lanes
            .journal()
            .submit(
                () -> {
                  decisions.keep(conflict, text);
                  return text;
                }));
  }

  /** All of their words are in what was written just now; one that stays is shown again. */
  private void removeOlder() {
    for (Kept old : before) {
      try {
        decisions.remove(old);
      } catch (IOException left) {
        LOG.log(Level.INFO, "older words of a conflict stay: {0}", left.toString());
      }
    }
    before = List.of();
  }

  private void write() throws IOException {
    Begun now = unwritten.get();
    if (now != null) {
      decisions.put(About.of(conflict), now);
      unwritten.compareAndSet(now, null);
      removeOlder();
    }
  }
}
