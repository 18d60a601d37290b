package io.github.diptych.vault.journal;

import io.github.diptych.vault.FolderForce;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * A journal that is being written. Nothing counts as written before it is forced to the medium;
 * what could not be written whole is written over the next time. For one thread, not the UI's.
 */
public final class JournalFile implements AutoCloseable {
  /** Bytes that may be appended before a journal is worth beginning anew. */
  private static final long ROOM = 1024 * 1024;

  private static final String TEMPORARY_END = ".tmp";

  private final Path file;
  private final FileChannel channel;
  private final long begun;
  private long length;

  private JournalFile(Path file, FileChannel channel, long length) {
    this.file = file;
    this.channel = channel;
    this.begun = length;
    this.length = length;
  }

  /**
   * Makes a journal; it is there with all of these records or not at all.
   *
   * @param records the first of them {@code Begun}
   */
  static JournalFile begin(Path file, List<JournalRecord> records) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY_END);
    boolean done = false;
    ByteBuffer bytes = JournalFormat.write(records);
    long length = bytes.remaining();
    FileChannel channel =
        FileChannel.open(
            temporary,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            forOwner(temporary, "rw-------"));
    try {
      writeAt(channel, bytes, 0);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      FolderForce.tryNow(file.resolveSibling(""));
      done = true;
      return new JournalFile(file, channel, length);
    } finally {
      if (!done) {
        channel.close();
        Files.deleteIfExists(temporary);
        Files.deleteIfExists(file);
      }
    }
  }

  /** Goes on with a journal that was read, up to that length. */
  static JournalFile resume(Path file, long length) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.WRITE);
    return new JournalFile(file, channel, length);
  }

  /** What is the diary of one person is not for others on this machine. */
  static FileAttribute<?>[] forOwner(Path place, String permissions) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  static boolean isTemporary(Path file) {
    return String.valueOf(file.getFileName()).endsWith(TEMPORARY_END);
  }

  Path path() {
    return file;
  }

  /**
   * Adds records; they are safe on the medium when it returns, and count for nothing if it throws.
   */
  public void append(List<JournalRecord> records) throws IOException {
    ByteBuffer bytes = JournalFormat.write(records);
    int size = bytes.remaining();
    writeAt(channel, bytes, length);
    length += size;
  }

  private static void writeAt(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    channel.force(false);
  }

  /** Whether so much was appended that one with the same end would be much smaller. */
  public boolean isBloated() {
    return length - begun > Math.max(ROOM, begun);
  }

  /** Whether nobody has taken it away. */
  public boolean isThere() {
    return Files.exists(file);
  }

  /** How many bytes it has. */
  public long length() {
    return length;
  }

  /** Leaves it where it is. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
