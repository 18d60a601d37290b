package io.github.diptych.ui;

import io.github.diptych.settings.LookSettings;
import io.github.diptych.settings.MachineSettings;
import io.github.diptych.settings.ReadingSettings;
import io.github.diptych.settings.WindowBounds;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.drafting.DraftModel;
import io.github.diptych.ui.editor.LineWidth;
import io.github.diptych.ui.looking.LookModel;
import io.github.diptych.ui.reading.ReadingModel;
import io.github.diptych.ui.theme.ThemeChoice;
import io.github.diptych.vault.Reason;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.NotePictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** Keeps this machine's settings as the writer leaves the window. On the UI thread. */
final class SettingsKeeper {
  private static final String TOPIC = "settings";
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 720;
  private static final double LEAST_HEIGHT = 480;

  private final Wiring wiring;
  private MachineSettings settings;
  private boolean originTold;
  private boolean troubleTold;

  /** Says that what is chosen cannot be remembered. */
  private Consumer<String> trouble = detail -> {};

  SettingsKeeper(Wiring wiring) {
    this.wiring = wiring;
    this.settings = wiring.machine();
  }

  /** Puts the window where it was left, unless that screen is gone. */
  void place(Stage stage) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    var bounds = settings.window();
    if (bounds == null) {
      var screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(WIDTH, screen.getWidth()));
      stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
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

  /** That the settings are not those that were left is a surprise; it is told once. */
  private void tellOrigin(NoticeModel notices, Words words) {
    boolean surprise =
        switch (wiring.origin()) {
          case FILE, FIRST_START -> false;
          case CORRUPT, NEWER_VERSION, UNREADABLE -> true;
        };
    if (surprise && !originTold) {
      originTold = true;
      notices.show(Notice.of(TOPIC, Tone.WARNING, words.say("settings." + wiring.origin())));
    }
  }

  /** Shows the settings in a vault's window and follows what is chosen there, until cancelled. */
  Subscription follow(WindowParts parts, Words words, Path vault, Consumer<Path> open) {
    tellOrigin(parts.notices(), words);
    trouble =
        detail ->
            parts
                .notices()
                .show(Notice.of(TOPIC, Tone.WARNING, words.say("settings.unwritable", detail)));
    change(now -> now.withOpened(vault.toString()));
    parts
        .toolbar()
        .recentVaults()
        .setAll(
            settings.recentVaults().stream()
                .map(recent -> new MenuEntry.Named(recent, () -> open.accept(Path.of(recent))))
                .toList());
    parts.toolbar().layoutProperty().set(Layout.valueOf(settings.layout().name()));
    parts.toolbar().selfSyncProperty().set(settings.selfSynced().contains(vault.toString()));
    return Subscription.combine(
        parts.toolbar().layoutProperty().subscribe(this::keepLayout),
        parts.theme().subscribe(this::keepTheme),
        parts
            .toolbar()
            .selfSyncProperty()
            .subscribe(chosen -> change(now -> now.withSelfSync(vault.toString(), chosen))),
        followReading(parts.reading()),
        followLook(parts.look()),
        followDrafts(parts.drafts()),
        wiring
            .access()
            .settingsProperty()
            .subscribe(now -> change(then -> then.withConnection(now))));
  }

  private Subscription followDrafts(DraftModel model) {
    model.settingsProperty().set(settings.translation());
    return model.settingsProperty().subscribe(now -> change(then -> then.withTranslation(now)));
  }

  private Subscription followReading(ReadingModel model) {
    model.togetherProperty().set(settings.reading().together());
    model.zoomProperty().set(settings.reading().zoom());
    model.openHosts().setAll(settings.reading().openHosts());
    Runnable keep =
        () ->
            change(
                now ->
                    now.withReading(
                        new ReadingSettings(
                            model.togetherProperty().get(),
                            model.zoomProperty().get(),
                            model.openHosts())));
    return Subscription.combine(
        model.togetherProperty().subscribe(keep),
        model.zoomProperty().subscribe(keep),
        model.openHosts().subscribe(keep));
  }

  private Subscription followLook(LookModel model) {
    var kept = settings.look();
    model.focusProperty().set(kept.focus());
    model.typewriterProperty().set(kept.typewriter());
    model.zoomProperty().set(kept.zoom());
    model.lineWidthProperty().set(LineWidth.valueOf(kept.lineWidth().name()));
    model.textSizeProperty().set(kept.textSize());
    Runnable keep =
        () ->
            change(
                now ->
                    now.withLook(
                        new LookSettings(
                            model.focusProperty().get(),
                            model.typewriterProperty().get(),
                            model.zoomProperty().get(),
                            LookSettings.LineWidth.valueOf(model.lineWidthProperty().get().name()),
                            model.textSizeProperty().get())));
    return Subscription.combine(
        model.focusProperty().subscribe(keep),
        model.typewriterProperty().subscribe(keep),
        model.zoomProperty().subscribe(keep),
        model.lineWidthProperty().subscribe(keep),
        model.textSizeProperty().subscribe(keep));
  }

  /** Lets the pictures come that the writer allowed before, and remembers what is allowed now. */
  Subscription follow(NotePictures pictures) {
    pictures.allowHosts(settings.pictureHosts());
    var allowed =
        pictures.onAllowed(
            hosts -> change(now -> now.withPictureHosts(hosts.stream().sorted().toList())));
    return allowed::cancel;
  }

  private void keepLayout(Layout layout) {
    change(now -> now.withLayout(MachineSettings.Layout.valueOf(layout.name())));
  }

  private void keepTheme(ThemeChoice theme) {
    change(now -> now.withTheme(MachineSettings.Theme.valueOf(theme.name())));
  }

  /** Remembers where the window is; of a maximised one, where it was before. */
  void keep(Stage stage) {
    var before = settings.window();
    var bounds =
        stage.isMaximized() && before != null
            ? new WindowBounds(before.x(), before.y(), before.width(), before.height(), true)
            : new WindowBounds(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    change(now -> now.withWindow(bounds));
  }

  private void change(UnaryOperator<MachineSettings> change) {
    var now = change.apply(settings);
    if (now.equals(settings)) {
      return;
    }
    settings = now;
    var lanes = wiring.lanes();
    lanes.mind(lanes.workTree().run(() -> write(now)));
  }

  private void write(MachineSettings now) {
    try {
      wiring.settingsFile().write(now);
    } catch (IOException fault) {
      wiring.lanes().home().execute(() -> tellTrouble(Reason.detail(fault)));
    }
  }

  private void tellTrouble(String detail) {
    if (!troubleTold) {
      troubleTold = true;
      trouble.accept(detail);
    }
  }
}
