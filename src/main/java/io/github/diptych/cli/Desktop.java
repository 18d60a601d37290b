package io.github.diptych.cli;

import java.nio.file.Path;

/** The window, as far as the command line knows it: handed in, so that JavaFX stays unloaded. */
public interface Desktop {
  /** Plays the main job in the real window and saves a picture of each step; the exit code. */
  int tour(Path folder);

  /** Opens the small window for one entry, until it is closed; the exit code. */
  int quick(Path vault);
}
