package io.github.diptych.workspace.roll;

import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.roll.RollPlan.Written;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Writes the notes of a roll one after another, each whole or not at all, and can put all of them
 * back.
 */
final class RollWriting {
  private final NoteFiles files;
  private final Deque<Done> done = new ArrayDeque<>();

  /**
   * @param now of the bytes that were written
   * @param there the folder that was there before
   */
  private record Done(Written note, ContentHash now, VaultPath there) {}

  RollWriting(NoteFiles files) {
    this.files = files;
  }

  /** Why a note could not be written; those before it are. */
  Optional<RollOutcome.NotSaved> write(List<Written> notes) {
    for (Written note : notes) {
      Loaded.Note before = note.before();
      VaultPath there = files.folderThere(note.path());
      var outcome =
          files.save(note.path(), note.text(), note.form(), before == null ? null : before.hash());
      switch (outcome) {
        case SaveOutcome.Saved(ContentHash now) -> done.push(new Done(note, now, there));
        case SaveOutcome.Unchanged unchanged -> {}
        case SaveOutcome.TakenBack gone -> {}
        case SaveOutcome.ChangedOnDisk changed -> {
          return Optional.of(new RollOutcome.NotSaved(note.path(), changed));
        }
        case SaveOutcome.Failed failed -> {
          return Optional.of(new RollOutcome.NotSaved(note.path(), failed));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Takes up a roll that was written before, so that it can be put back; a note that is not as the
   * roll left it, if there is one.
   */
  Optional<VaultPath> resume(List<Written> notes) {
    for (Written note : notes) {
      Loaded.Note before = note.before();
      if (before != null && before.text().equals(note.text())) {
        continue;
      }
      if (!(files.load(note.path()) instanceof Loaded.Note now)
          || !now.text().equals(note.text())) {
        return Optional.of(note.path());
      }
      done.push(new Done(note, now.hash(), VaultPath.ROOT));
    }
    return Optional.empty();
  }

  /** Puts back what was written, the last first; the notes that another program has changed. */
  List<VaultPath> putBack() {
    var left = new ArrayList<VaultPath>();
    while (!done.isEmpty()) {
      Done last = done.pop();
      if (!isPutBack(last)) {
        left.add(last.note().path());
      }
    }
    return left;
  }

  private boolean isPutBack(Done last) {
    Written note = last.note();
    Loaded.Note before = note.before();
    return before == null
        ? files.takeBack(note.path(), last.now(), last.there())
        : files.save(note.path(), before.text(), before.form(), last.now())
            instanceof SaveOutcome.Saved;
  }
}
