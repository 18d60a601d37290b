package io.github.diptych.workspace.journal;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.JournalFile;
import io.github.diptych.vault.journal.JournalFolder;
import io.github.diptych.vault.journal.JournalRecord;
import io.github.diptych.vault.journal.JournalText;
import io.github.diptych.vault.journal.LeftJournal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the disk has of a note's text: in its file, and in the journal beside that. For one lane.
 */
final class JournaledText {
  private final Vault vault;
  private final VaultPath note;
  private final JournalFolder files;
  private Base base = new Base(NoteText.of(""), null);
  private @Nullable NoteText attempted;
  private @Nullable JournalFile file;
  private NoteText journaled = base.text();
  private boolean outdated; // the journal in the file starts from another text than it should

  JournaledText(Vault vault, VaultPath note, JournalFolder files) {
    this.vault = vault;
    this.note = note;
    this.files = files;
  }

  /**
   * A text with the caret in it.
   *
   * @param caret in UTF-16 units
   */
  record State(NoteText text, int caret) {}

  /** What a file is known to hold. */
  private record Base(NoteText text, @Nullable ContentHash hash) {}

  /** Bytes of the journal; 0 where there is none. */
  long length() {
    return file == null ? 0 : file.length();
  }

  /** Goes on with what was left by a program before. */
  void goOnWith(LeftJournal left) throws IOException {
    drop();
    file = files.resume(left);
    journaled = left.text().text();
    goOnFrom(left.text());
  }

  /** Leaves the journal to the next start. */
  void leave() throws IOException {
    if (file != null) {
      files.leave(file);
      file = null;
    }
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
  void attempt(State put) throws IOException {
    write(put);
    attempted = put.text();
    append(new JournalRecord.Attempted());
  }

  /**
   * The file holds that text now.
   *
   * @param hash null if there is no file, and {@code text} is empty then
   */
  void inFile(NoteText text, @Nullable ContentHash hash) throws IOException {
    var now = new Base(text, hash);
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

  /** Writes down what was typed, if it is not. */
  void write(State now) throws IOException {
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
    file = files.begin(records);
    journaled = now.text();
    outdated = false;
    if (before != null) {
      files.remove(before);
    }
  }

  private static JournalRecord step(NoteText before, State now) {
    Span change = now.text().changeSince(before);
    int end = now.text().length() - (before.length() - change.end());
    String replacement = now.text().subSequence(change.start(), end);
    return new JournalRecord.Edited(
        new TextEdit(change.start(), change.end(), replacement), now.caret());
  }

  /** Takes the journal away: the file holds all. */
  void drop() throws IOException {
    if (file != null) {
      JournalFile gone = file;
      file = null;
      outdated = false;
      files.remove(gone);
    }
    journaled = base.text();
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean same(NoteText one, NoteText other) {
    return one == other;
  }
}
