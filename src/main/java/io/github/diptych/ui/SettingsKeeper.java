package io.github.diptych.ui;

import io.github.diptych.settings.MachineSettings;
import io.github.diptych.settings.WindowBounds;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.bar.Layout;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Keeps this machine's settings as the writer leaves the window. On the UI thread. */
final class SettingsKeeper {
  private final Wiring wiring;
  private MachineSettings settings;

  SettingsKeeper(Wiring wiring) {
    this.wiring = wiring;
    this.settings = wiring.machine();
  }

  /** Puts the window where it was left, unless that screen is gone. */
  void place(Stage stage) {
    var bounds = settings.window();
    if (bounds == null) {
      return;
    }
    var where = new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    if (!Screen.getScreensForRectangle(where).isEmpty()) {
      stage.setX(bounds.x());
      stage.setY(bounds.y());
      stage.setWidth(bounds.width());
      stage.setHeight(bounds.height());
      stage.setMaximized(bounds.maximised());
    }
  }

  /** Shows the settings in a vault's window and follows what is chosen there. */
  void follow(WindowParts parts, Path vault, Consumer<Path> open) {
    change(now -> now.withOpened(vault.toString()));
    parts.toolbar().layoutProperty().set(Layout.valueOf(settings.layout().name()));
    parts
        .toolbar()
        .layoutProperty()
        .addListener(
            (layout, before, now) ->
                change(is -> is.withLayout(MachineSettings.Layout.valueOf(now.name()))));
    parts
        .theme()
        .addListener(
            (theme, before, now) ->
                change(is -> is.withTheme(MachineSettings.Theme.valueOf(now.name()))));
    parts
        .toolbar()
        .recentVaults()
        .setAll(
            settings.recentVaults().stream()
                .map(recent -> new MenuEntry.Named(recent, () -> open.accept(Path.of(recent))))
                .toList());
  }

  void keep(Stage stage) {
    if (stage.isMaximized()) {
      return;
    }
    change(
        now ->
            now.withWindow(
                new WindowBounds(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false)));
  }

  private void change(UnaryOperator<MachineSettings> change) {
    settings = change.apply(settings);
    var now = settings;
    wiring
        .lanes()
        .mind(
            wiring
                .lanes()
                .workTree()
                .submit(
                    () -> {
                      wiring.settingsFile().write(now);
                      return now;
                    }));
  }
}
