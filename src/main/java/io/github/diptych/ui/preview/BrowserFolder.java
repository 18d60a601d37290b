package io.github.diptych.ui.preview;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A folder for what the browser insists on keeping, which is a lock and an empty folder. Unasked it
 * would make one in the home folder, and two programs at once would fight for it.
 */
final class BrowserFolder {
  private BrowserFolder() {}

  static File create() {
    try {
      File folder = Files.createTempDirectory("diptych-preview").toFile();
      folder.deleteOnExit();
      new File(folder, ".lock").deleteOnExit();
      new File(folder, "localstorage").deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
