package io.github.diptych.workspace;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.merge.Merged;
import io.github.diptych.vault.LineEnds;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What other programs do to the file of an open note. On the home thread of its lanes. */
final class OtherPrograms {
  private final OpenDocument document;
  private final DocumentRoom room;

  OtherPrograms(OpenDocument document, DocumentRoom room) {
    this.document = document;
    this.room = room;
  }

  /** The document as it was when the look began. */
  private record Mine(InFile base, NoteText text, long revision, boolean isDirty) {}

  /**
   * What was found.
   *
   * @param both what the file holds and what was typed, if they do not contradict
   */
  private record Seen(Loaded loaded, Optional<String> both) {}

  /**
   * Looks at the file. A clean document takes what it holds; a dirty one is merged with it where
   * nothing is to decide, else the writer is asked.
   */
  CompletableFuture<Void> look() {
    var mine =
        new Mine(document.inFile(), document.noteText(), document.revision(), document.isDirty());
    return room.lanes()
        .workTree()
        .submit(() -> see(room.files().load(document.path()), mine))
        .thenComposeAsync(seen -> compare(seen, mine), room.lanes().home());
  }

  /** A save that was refused is made with what the file holds, if nothing is to decide. */
  CompletableFuture<SaveOutcome> settled(SaveOutcome outcome) {
    return outcome instanceof SaveOutcome.ChangedOnDisk
        ? look()
            .thenCompose(
                done ->
                    document.state() instanceof DocumentState.Dirty
                        ? document.save()
                        : CompletableFuture.completedFuture(outcome))
        : CompletableFuture.completedFuture(outcome);
  }

  private Seen see(Loaded loaded, Mine mine) {
    return loaded instanceof Loaded.Note note && mine.isDirty() && mine.base().isOlderThan(note)
        ? new Seen(loaded, both(note, mine))
        : new Seen(loaded, Optional.empty());
  }

  private Optional<String> both(Loaded.Note note, Mine mine) {
    Merged merged =
        room.merge()
            .of(
                mine.base().text().toString(),
                mine.text().toString(),
                LineEnds.toEditor(note.text()));
    return merged.isClean() ? Optional.of(merged.text()) : Optional.empty();
  }

  private CompletableFuture<Loaded> load() {
    return room.lanes().workTree().submit(() -> room.files().load(document.path()));
  }

  private CompletableFuture<Void> compare(Seen seen, Mine mine) {
    if (document.isReadOnly() || document.isSaving()) {
      return done();
    }
    switch (seen.loaded()) {
      case Loaded.Note note when note.hash().equals(document.inFile().hash()) -> {}
      case Loaded.Note note when document.isDirty() -> {
        if (document.revision() != mine.revision()) {
          return look();
        }
        seen.both()
            .ifPresentOrElse(
                both -> document.merge(note, both),
                () -> document.become(new DocumentState.ChangedOnDisk()));
      }
      case Loaded.Note note -> {
        room.journal().replaced(document.noteText(), room.clock().instant(), false);
        document.take(note);
      }
      case Loaded.ReadOnly other -> document.become(new DocumentState.ChangedOnDisk());
      case Loaded.Unreadable gone when gone.reason() == Reason.MISSING && document.hasFile() ->
          document.lostFile();
      case Loaded.Unreadable unreadable -> {}
    }
    return done();
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  CompletableFuture<Void> takeTheirs() {
    return load()
        .thenAcceptAsync(
            now -> {
              if (now instanceof Loaded.Note note) {
                room.journal().replaced(document.noteText(), room.clock().instant(), true);
                document.take(note);
              } else if (now instanceof Loaded.Unreadable(Reason reason, String detail)
                  && reason == Reason.MISSING) {
                document.become(new DocumentState.Gone());
                document.lostFile();
              }
            },
            room.lanes().home());
  }

  CompletableFuture<SaveOutcome> keepMine() {
    return load()
        .thenComposeAsync(
            now -> {
              InFile before = document.inFile();
              document.keep(
                  switch (now) {
                    case Loaded.Note note -> InFile.of(note);
                    case Loaded.ReadOnly readOnly -> before.with(before.text(), readOnly.hash());
                    case Loaded.Unreadable unreadable -> before.gone();
                  });
              return document.save();
            },
            room.lanes().home());
  }
}
