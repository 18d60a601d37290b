package io.github.diptych.ui;

import java.nio.file.Path;

/** What is beyond one vault's window: done by the desktop. */
interface Outside {
  void newVault();

  void openVault();

  /** Opens a folder as a vault. */
  void openVault(Path folder);

  void quit();

  /** Opens an address with the program that the system has for it. */
  void browse(String address);
}
