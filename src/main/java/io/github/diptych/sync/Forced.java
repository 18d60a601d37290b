package io.github.diptych.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Forces to the medium what JGit leaves to the system: folders, so that a name is there before
 * whatever relies on it, and the index.
 */
final class Forced {
  private static final Logger LOG = Logger.getLogger(Forced.class.getName());

  private Forced() {}

  static void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The names in a folder, where a folder can be opened; on Windows none can, and none has to. */
  static void folder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.isDirectory(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** The names in a folder where all is done already, and stays so if the system refuses. */
  static void made(Path folder) {
    try {
      folder(folder);
    } catch (IOException refused) {
      told(folder, refused);
    }
  }

  /** The same of a file. */
  static void madeFile(Path file) {
    try {
      file(file);
    } catch (IOException refused) {
      told(file, refused);
    }
  }

  private static void told(Path path, IOException refused) {
    LOG.log(Level.INFO, "not forced: {0}: {1}", new Object[] {path, refused});
  }
}
