package io.github.diptych.ui.reading;

import java.util.Set;

/** Files that some system runs as a program when they are opened; a note must not lead to that. */
final class RunnableFiles {
  private static final Set<String> EXTENSIONS =
      Set.of(
          "app",
          "appimage",
          "bat",
          "bin",
          "cmd",
          "com",
          "command",
          "cpl",
          "desktop",
          "dll",
          "exe",
          "gadget",
          "hta",
          "inf",
          "jar",
          "js",
          "jse",
          "lnk",
          "msc",
          "msi",
          "msp",
          "pif",
          "pl",
          "ps1",
          "psm1",
          "py",
          "pyw",
          "pyz",
          "rb",
          "reg",
          "run",
          "scf",
          "scpt",
          "scr",
          "sh",
          "bash",
          "zsh",
          "tool",
          "url",
          "vb",
          "vbe",
          "vbs",
          "webloc",
          "workflow",
          "wsf",
          "wsh");

  private RunnableFiles() {}

  /**
   * @param extension in lower case, without the dot
   */
  static boolean has(String extension) {
    return EXTENSIONS.contains(extension);
  }
}
