package io.github.diptych.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file of {@link CacheFolder}: nothing is lost with it. */
public final class CacheFile {
  private final Path file;

  /**
   * @param folder such as {@link CacheFolder#ofThisMachine()}; made at the first write
   */
  public CacheFile(Path folder, String name) {
    this.file = folder.resolve(name);
  }

  public Path path() {
    return file;
  }

  /**
   * What it holds; empty if it is not there.
   *
   * @throws IOException if it is there and cannot be read
   */
  public Optional<byte[]> read() throws IOException {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** Whole or not at all. */
  public void write(byte[] bytes) throws IOException {
    AtomicText.write(file, ByteBuffer.wrap(bytes));
  }
}
