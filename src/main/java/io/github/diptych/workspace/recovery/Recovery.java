package io.github.diptych.workspace.recovery;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.merge.Merged;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.LeftJournal;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.TextChange;
import io.github.diptych.workspace.TextDifference;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.Workspace.Opened;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.merging.TextMerge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Brings back what was typed in a vault's notes when a program ended without saving. On the home
 * thread of the workspace's lanes, where its futures complete.
 */
public final class Recovery {
  private final Workspace workspace;
  private final Journals journals;
  private final TextMerge merge;

  public Recovery(Workspace workspace) {
    this.workspace = workspace;
    this.journals = workspace.journals();
    this.merge = new TextMerge(workspace.settings().format());
  }

  /**
   * Looks for it, and puts it back where the file is what it was; what was typed last comes last.
   * Nothing is said of what is in its file all the same.
   */
  public CompletableFuture<List<Found>> look() {
    return workspace
        .lanes()
        .atHome(journals.claim(workspace.vault()))
        .thenCompose(left -> each(left, 0, new ArrayList<>()));
  }

  /** One after the other: two can be of one note. */
  private CompletableFuture<List<Found>> each(List<LeftJournal> left, int at, List<Found> found) {
    return at == left.size()
        ? CompletableFuture.completedFuture(found)
        : one(left.get(at))
            .thenCompose(
                one -> {
                  one.ifPresent(found::add);
                  return each(left, at + 1, found);
                });
  }

  private CompletableFuture<Optional<Found>> one(LeftJournal left) {
    return open(left)
        .thenCompose(
            opened ->
                switch (opened) {
                  case Opened.Document(OpenDocument document) -> in(document, left);
                  case Opened.Refused(VaultPath path, Loaded.Unreadable why) ->
                      CompletableFuture.completedFuture(
                          Optional.of(
                              new Found.Undecided(
                                  left,
                                  why.reason() == Reason.MISSING
                                      ? new Found.OnDisk.Nothing()
                                      : new Found.OnDisk.Other(why),
                                  Optional.empty())));
                });
  }

  /** A note that had no file may have none now. */
  private CompletableFuture<Opened> open(LeftJournal left) {
    VaultPath note = left.text().note();
    return left.text().hash() == null ? workspace.openOrBegin(note) : workspace.open(note);
  }

  private CompletableFuture<Optional<Found>> in(OpenDocument document, LeftJournal left) {
    String now = document.text();
    String typed = left.text().text().toString();
    if (now.equals(typed)) {
      return safe(document).thenCompose(safe -> gone(left, safe));
    }
    if (!document.isReadOnly() && !document.isDirty() && isBase(now, left)) {
      document.journal().goOnWith(left);
      write(document, typed, left.text().caret());
      return CompletableFuture.completedFuture(
          Optional.of(new Found.Restored(document, left.text().caret())));
    }
    var onDisk = new Found.OnDisk.Text(now, !document.isReadOnly());
    return workspace
        .lanes()
        .atHome(
            workspace
                .lanes()
                .journal()
                .submit(() -> Optional.of(new Found.Undecided(left, onDisk, merged(left, now)))));
  }

  private static boolean isBase(String now, LeftJournal left) {
    return now.equals(left.text().base().toString())
        || left.text().attempted().map(NoteText::toString).filter(now::equals).isPresent();
  }

  private Optional<String> merged(LeftJournal left, String now) {
    Merged merged = merge.of(left.text().base().toString(), left.text().text().toString(), now);
    boolean isBoth = merged.isClean() && !merged.text().equals(now);
    return isBoth ? Optional.of(merged.text()) : Optional.empty();
  }

  /** Whether what a document holds is in its file or its own journal. */
  private CompletableFuture<Boolean> safe(OpenDocument document) {
    return document.isDirty()
        ? workspace.lanes().atHome(document.journal().flushed())
        : CompletableFuture.completedFuture(true);
  }

  private <T> CompletableFuture<Optional<T>> gone(LeftJournal left, boolean safe) {
    return safe
        ? workspace.lanes().atHome(journals.remove(left)).thenApply(done -> Optional.empty())
        : CompletableFuture.completedFuture(Optional.empty());
  }

  private static void write(OpenDocument document, String text, int caret) {
    for (var edit : TextDifference.between(document.text(), text)) {
      String removed = document.noteText().subSequence(edit.start(), edit.end());
      document.edited(new TextChange(edit.start(), removed, edit.replacement()));
    }
    document.journal().typed(document.noteText(), caret);
  }

  /**
   * The writer has decided what the note is to say: one step to undo. What was left goes once that
   * text is safe.
   *
   * @return the note; empty if it cannot be written, and then nothing has changed
   */
  public CompletableFuture<Optional<OpenDocument>> take(Found.Undecided one, String text) {
    return workspace
        .openOrBegin(one.note())
        .thenCompose(
            opened -> {
              if (!(opened instanceof Opened.Document(OpenDocument document))
                  || document.isReadOnly()) {
                return CompletableFuture.completedFuture(Optional.empty());
              }
              document.journal().replaced(document.noteText(), workspace.clock().instant(), true);
              write(document, text, Math.min(one.left().text().caret(), text.length()));
              return safe(document)
                  .thenCompose(safe -> gone(one.left(), safe))
                  .thenApply(done -> Optional.of(document));
            });
  }

  /** The writer does not want what was typed. */
  public CompletableFuture<?> drop(Found.Undecided one) {
    journals.keep(workspace.vault(), one.note(), one.typed(), workspace.clock().instant(), true);
    return workspace.lanes().atHome(journals.remove(one.left()));
  }
}
