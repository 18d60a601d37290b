package io.github.diptych.cli;

import java.nio.file.Path;

/** The window, as far as the command line knows it: handed in, so that JavaFX stays unloaded. */
public interface Desktop {
  /** Plays the main job in the real window and saves a picture of each step; the exit code. */
  int tour(Path folder);
}
