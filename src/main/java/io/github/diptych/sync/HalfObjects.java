package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The files in which JGit writes an object before it gives it its name; Git never removes them. */
final class HalfObjects {
  private static final Logger LOG = Logger.getLogger(HalfObjects.class.getName());
  private static final String NAMES = "noz*.tmp";

  private HalfObjects() {}

  /** Removes those written at this time. */
  static void remove(Path objects, Instant from, Instant to) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(objects, NAMES)) {
      for (Path file : files) {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        if (!written.isBefore(from) && written.isBefore(to)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException stays) {
      LOG.log(Level.INFO, "half of an object stays in {0}: {1}", new Object[] {objects, stays});
    }
  }
}
