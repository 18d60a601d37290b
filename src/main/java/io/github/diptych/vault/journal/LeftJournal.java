package io.github.diptych.vault.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A journal that a program left which is not there any more; it belongs to this one now, and stays
 * until it is removed or gone on with.
 *
 * @param written when it was written last
 */
public record LeftJournal(JournalText text, Instant written, Path file, int length) {
  /** It is of no more use. */
  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }
}
