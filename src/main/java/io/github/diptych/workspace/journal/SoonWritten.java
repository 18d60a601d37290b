package io.github.diptych.workspace.journal;

import io.github.diptych.task.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Has something written on the journal lane within a second of each change, whatever else the
 * program does, and again until the disk takes it. May be told on any thread.
 */
public final class SoonWritten {
  private final Path place;
  private final Journals.Trouble.About about;
  private final Writing writing;
  private final Journals journals;
  private final AtomicBoolean due = new AtomicBoolean();
  private @Nullable Subscription waiting; // the timer that is to write

  /** Writes what there is to be written at that moment. */
  @FunctionalInterface
  public interface Writing {
    void run() throws IOException;
  }

  SoonWritten(Path place, Journals.Trouble.About about, Writing writing, Journals journals) {
    this.place = place;
    this.about = about;
    this.writing = writing;
    this.journals = journals;
  }

  /** Something has changed. A writer who never pauses is not waited for. */
  public void soon() {
    due.set(true);
    schedule(NoteJournal.DELAY);
  }

  /** Writes what has changed and is not written yet; says whether all is. */
  public CompletableFuture<Boolean> now() {
    unschedule();
    var work = journals.lane().submit(this::isDone);
    journals.lanes().mind(work);
    return work;
  }

  private synchronized void schedule(Duration after) {
    journals.waits(this);
    if (waiting == null) {
      waiting = journals.timer().after(after, this::onTime);
    }
  }

  private void onTime() {
    var _ = now();
  }

  private synchronized void unschedule() {
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
  }

  private boolean isDone() {
    if (!due.getAndSet(false)) {
      return true;
    }
    boolean done = false;
    try {
      writing.run();
      done = true;
    } catch (IOException fault) {
      journals.trouble(place, fault, about);
    } finally {
      if (done) {
        settled();
      } else {
        // Whatever it was, and a heap that is full for a moment as well.
        due.set(true);
        schedule(NoteJournal.RETRY);
      }
    }
    return done;
  }

  private synchronized void settled() {
    if (waiting == null) {
      journals.isDone(this);
    }
  }
}
