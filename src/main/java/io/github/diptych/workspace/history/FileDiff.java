package io.github.diptych.workspace.history;

import io.github.diptych.diary.change.NoteChanges;
import io.github.diptych.sync.FileChange;
import io.github.diptych.workspace.picture.PictureRead;
import java.util.Optional;

/** A file that changed, with what there is to see of it. */
public sealed interface FileDiff {
  FileChange file();

  /** A text, by entries if it is a diary, else by lines. */
  record Text(FileChange file, NoteChanges changes) implements FileDiff {}

  /** A picture as it was and is; empty where it was not there. */
  record Picture(FileChange file, Optional<PictureRead> before, Optional<PictureRead> now)
      implements FileDiff {}

  /** Anything else, or a text too large to be compared. */
  record Other(FileChange file) implements FileDiff {}
}
