package io.github.diptych.ui.launch;

import io.github.diptych.ui.Desktop;
import io.github.diptych.ui.quick.Tray;

/** What is chosen in the system's tray, done by the desktop. */
record TrayCommands(Desktop desktop) implements Tray.Commands {
  @Override
  public void newEntry() {
    desktop.window().ifPresent(open -> open.quick().open());
  }

  @Override
  public void open() {
    desktop.show();
  }

  @Override
  public void quit() {
    desktop.quit();
  }
}
