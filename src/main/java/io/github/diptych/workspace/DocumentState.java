package io.github.diptych.workspace;

import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** How an open note stands to its file. */
public sealed interface DocumentState {
  /** The file holds the text; {@code at} is when this program last wrote it, if it did. */
  record Saved(@Nullable LocalDateTime at) implements DocumentState {}

  /** Typed, and not yet on its way to the disk. */
  record Dirty() implements DocumentState {}

  record Saving() implements DocumentState {}

  /** Another program changed the file while there was unsaved text: the writer has to choose. */
  record ChangedOnDisk() implements DocumentState {}

  /** Another program removed the file; the text is still here. */
  record Gone() implements DocumentState {}

  /** The last save failed; the file is as it was and the text is still here. */
  record Failed(SaveOutcome.Failed failure) implements DocumentState {}

  /** The file can be looked at, not written, for that reason. */
  record ReadOnly(Reason reason) implements DocumentState {}

  /** Whether there is text that the file does not hold. */
  default boolean isDirty() {
    return switch (this) {
      case Saved saved -> false;
      case ReadOnly readOnly -> false;
      case Gone gone -> false;
      case Dirty dirty -> true;
      case Saving now -> true;
      case ChangedOnDisk changed -> true;
      case Failed failed -> true;
    };
  }
}
