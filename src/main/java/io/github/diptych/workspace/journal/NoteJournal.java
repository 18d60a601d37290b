package io.github.diptych.workspace.journal;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Subscription;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.JournalFile;
import io.github.diptych.vault.journal.JournalRecord;
import io.github.diptych.vault.journal.JournalText;
import io.github.diptych.vault.journal.LeftJournal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
  private volatile @Nullable State latest;

  /** A text with the caret in it. */
  private record State(NoteText text, int caret) {}

  /** What a file is known to hold. */
  private record Base(NoteText text, @Nullable ContentHash hash) {}

  // From here on: the journal lane's.
  private Base base = new Base(NoteText.of(""), null);
  private @Nullable NoteText attempted;
  private @Nullable JournalFile file;
  private NoteText journaled = base.text();
  private boolean outdated; // the journal in the file starts from another text than it should

  NoteJournal(Vault vault, VaultPath note, Journals journals) {
    this.vault = vault;
    this.note = note;
    this.journals = journals;
  }

  /**
   * The file holds that text now, by whomever it was put there.
   *
   * @param hash null if there is no file, and {@code text} is empty then
   */
  public void inFile(NoteText text, @Nullable ContentHash hash) {
    var _ = onLane(() -> based(new Base(text, hash)));
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
    latest = new State(text, caret);
    schedule(DELAY);
  }

  /** That text is about to be written to the file; whatever comes of it, the journal has it. */
  public void saving(NoteText text) {
    State last = latest;
    var put = new State(text, last == null ? 0 : last.caret());
    latest = put;
    var _ = onLane(() -> attempt(put));
  }

  /** The file holds all that there is. */
  public void clean() {
    latest = null;
    unschedule();
    var _ =
        onLane(
            () -> {
              if (latest == null && file != null && file.length() <= LIGHT) {
                drop();
              }
            });
  }

  /**
   * The note goes on with what was left of it: its text comes to be {@code left}'s by edits of
   * which this is told.
   */
  public void goOnWith(LeftJournal left) {
    var _ =
        onLane(
            () -> {
              drop();
              file = journals.files().resume(left);
              journaled = left.text().text();
              goOnFrom(left.text());
            });
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
                if (file != null) {
                  journals.files().leave(file);
                  file = null;
                }
              } else {
                latest = null;
                drop();
              }
            });
  }

  /**
   * Writes down what was typed until now; completes on the journal lane, and says whether it is.
   */
  public CompletableFuture<Boolean> flushed() {
    return onLane(this::flush);
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

  /** What is known of the file is newer than what the journal says of it. */
  private void goOnFrom(JournalText text) throws IOException {
    boolean saved = text.attempted().filter(put -> holds(put, base.text())).isPresent();
    outdated = saved ? base.hash() == null : !holds(text.base(), base.text());
    if (saved && base.hash() != null) {
      append(new JournalRecord.Saved(base.hash()));
    } else {
      attempted = text.attempted().orElse(null);
    }
  }

  private static boolean holds(NoteText one, NoteText other) {
    return one.length() == other.length() && one.toString().equals(other.toString());
  }

  /** One that could not be added whole leaves a journal that says less than it should. */
  private void append(JournalRecord record) throws IOException {
    JournalFile open = file;
    if (open != null) {
      outdated = true;
      open.append(List.of(record));
      outdated = false;
    }
  }

  /** The record speaks of the text before it, which must not be what was typed since. */
  private void attempt(State put) throws IOException {
    write(put);
    attempted = put.text();
    append(new JournalRecord.Attempted());
  }

  private void based(Base now) throws IOException {
    boolean saved = attempted != null && same(attempted, now.text()) && !outdated;
    base = now;
    attempted = null;
    outdated = file != null;
    if (file == null) {
      journaled = now.text();
    } else if (saved && now.hash() != null) {
      append(new JournalRecord.Saved(now.hash()));
    }
  }

  private void flush() throws IOException {
    State now = latest;
    if (now != null) {
      write(now);
    }
  }

  private void write(State now) throws IOException {
    if (file == null || outdated || !file.isThere() || file.isBloated()) {
      beginAnew(now);
    } else if (!same(now.text(), journaled)) {
      append(step(journaled, now));
      journaled = now.text();
    }
  }

  /** The old one goes when the new one is there. */
  private void beginAnew(State now) throws IOException {
    var records = new ArrayList<JournalRecord>();
    records.add(
        new JournalRecord.Begun(
            vault.root().toString(), note, base.hash(), base.text().toString()));
    NoteText from = base.text();
    if (attempted != null) {
      records.add(step(from, new State(attempted, now.caret())));
      records.add(new JournalRecord.Attempted());
      from = attempted;
    }
    records.add(step(from, now));
    JournalFile before = file;
    file = journals.files().begin(records);
    journaled = now.text();
    outdated = false;
    if (before != null) {
      journals.files().remove(before);
    }
  }

  private static JournalRecord step(NoteText before, State now) {
    Span change = now.text().changeSince(before);
    int end = now.text().length() - (before.length() - change.end());
    String replacement = now.text().subSequence(change.start(), end);
    return new JournalRecord.Edited(
        new TextEdit(change.start(), change.end(), replacement), now.caret());
  }

  private void drop() throws IOException {
    if (file != null) {
      JournalFile gone = file;
      file = null;
      outdated = false;
      journals.files().remove(gone);
    }
    journaled = base.text();
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean same(NoteText one, NoteText other) {
    return one == other;
  }
}
