package io.github.diptych.workspace.lookback;

import io.github.diptych.diary.lookback.PastNote;
import io.github.diptych.vault.ContentHash;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * What the index knows of a note.
 *
 * @param path in the vault
 * @param size of the file as it was read, in bytes
 * @param changed the file's time of change then
 * @param settled whether that time was so long ago that a later change has another one
 * @param hash of the file's bytes
 * @param past what it comes to
 */
record KeptNote(
    String path, long size, Instant changed, boolean settled, ContentHash hash, PastNote past) {

  /** Whether the file surely is as it was read. */
  boolean isOf(BasicFileAttributes file) {
    return settled && size == file.size() && changed.equals(file.lastModifiedTime().toInstant());
  }
}
