package io.github.diptych.workspace.journal;

import io.github.diptych.diary.NoteText;
import io.github.diptych.task.Subscription;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.LeftJournal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the text of one note safe from its first letter that the file lacks until the file holds
 * all of it. Told on the home thread, and never waits there: the text of a moment is a value that
 * the journal lane writes down, as the difference to what it wrote before.
 */
public final class NoteJournal {
  /** Of a second that may be lost at most, most is left for a slow disk. */
  static final Duration DELAY = Duration.ofMillis(200);

  /** How long after a failure it is tried again where nothing is typed meanwhile. */
  static final Duration RETRY = Duration.ofSeconds(2);

  /**
   * Bytes of a journal that is thrown away as soon as its text is saved. A larger one is gone on
   * with until the note is closed, for to write it anew at each pause would cost more.
   */
  private static final long LIGHT = 1024 * 1024;

  private final Vault vault;
  private final VaultPath note;
  private final Journals journals;

  private @Nullable Subscription waiting; // the timer that is to write

  /** What was typed last; none if the file holds all. */
  private volatile JournaledText.@Nullable State latest;

  /** The journal lane's. */
  private final JournaledText journaled;

  NoteJournal(Vault vault, VaultPath note, Journals journals) {
    this.vault = vault;
    this.note = note;
    this.journals = journals;
    this.journaled = new JournaledText(vault, note, journals.files());
  }

  /**
   * The file holds that text now, by whomever it was put there.
   *
   * @param hash null if there is no file, and {@code text} is empty then
   */
  public void inFile(NoteText text, @Nullable ContentHash hash) {
    var _ = onLane(() -> journaled.inFile(text, hash));
  }

  /**
   * That text was in the file until now, or, if it is given up, in the window: it can be looked at
   * and restored for thirty days.
   */
  public void replaced(NoteText text, Instant now, boolean isGivenUp) {
    journals.keep(vault, note, text.toString(), now, isGivenUp);
  }

  /** The text as the writer has just made it, and as no file holds it. */
  public void typed(NoteText text, int caret) {
    latest = new JournaledText.State(text, caret);
    schedule(DELAY);
  }

  /** That text is about to be written to the file; whatever comes of it, the journal has it. */
  public void saving(NoteText text) {
    var last = latest;
    var put = new JournaledText.State(text, last == null ? 0 : last.caret());
    latest = put;
    var _ = onLane(() -> journaled.attempt(put));
  }

  /** The file holds all that there is. */
  public void clean() {
    latest = null;
    unschedule();
    var _ =
        onLane(
            () -> {
              if (latest == null && journaled.length() <= LIGHT) {
                journaled.drop();
              }
            });
  }

  /**
   * The note goes on with what was left of it: its text comes to be {@code left}'s by edits of
   * which this is told.
   */
  public void goOnWith(LeftJournal left) {
    var _ = onLane(() -> journaled.goOnWith(left));
  }

  /**
   * The note is closed.
   *
   * @param isDirty whether there is text that its file does not hold: it is left to the next start
   */
  public void close(boolean isDirty) {
    var _ =
        onLane(
            () -> {
              if (isDirty) {
                flush();
                journaled.leave();
              } else {
                latest = null;
                journaled.drop();
              }
            });
  }

  /**
   * Writes down what was typed until now; completes on the journal lane, and says whether it is.
   */
  public CompletableFuture<Boolean> flushed() {
    return onLane(this::flush);
  }

  private void flush() throws IOException {
    var now = latest;
    if (now != null) {
      journaled.write(now);
    }
  }

  private synchronized void schedule(Duration after) {
    if (waiting == null) {
      waiting = journals.timer().after(after, this::due);
    }
  }

  private void due() {
    unschedule();
    var _ = onLane(this::flush);
  }

  private synchronized void unschedule() {
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
  }

  /** What the disk refuses is trouble, which is told once; it is tried again. */
  private CompletableFuture<Boolean> onLane(Writing writing) {
    var work = journals.lane().submit(() -> isDone(writing));
    journals.lanes().mind(work);
    return work;
  }

  private boolean isDone(Writing writing) {
    boolean done = false;
    try {
      writing.run();
      done = true;
    } catch (IOException fault) {
      journals.trouble(fault);
    } finally {
      // Whatever it was, and a heap that is full for a moment as well.
      if (!done && latest != null) {
        schedule(RETRY);
      }
    }
    return done;
  }

  private interface Writing {
    void run() throws IOException;
  }
}
