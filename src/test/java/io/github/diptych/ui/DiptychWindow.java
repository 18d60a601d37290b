package io.github.diptych.ui;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.editor.SignCheck;
import io.github.diptych.ui.sync.Access;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.theme.UiFont;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DocumentState;
import io.github.diptych.workspace.OpenDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * The real window on a vault, and the writer who sits before it: {@code window.types("…")}, {@code
 * window.presses(N, SHORTCUT)}, {@code window.sees("…")}. Times are those of a clock that stands
 * still; what a test expects, it awaits.
 */
final class DiptychWindow implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Wiring wiring;
  private final Stage stage;
  private final Desktop desktop;
  private final List<String> browsed;

  private DiptychWindow(Wiring wiring, Stage stage, Desktop desktop, List<String> browsed) {
    this.wiring = wiring;
    this.stage = stage;
    this.desktop = desktop;
    this.browsed = browsed;
  }

  /**
   * Opens a vault; done when its diary can be written in.
   *
   * @param configuration the folder of this machine's settings
   * @param now such as {@code 2024-05-21T10:38}
   */
  static DiptychWindow on(Path vault, Path configuration, String now) {
    // Whether this machine has a font for Chinese is nothing that a test is about.
    return on(vault, configuration, now, (sign, fonts) -> false);
  }

  /** The same, with signs that no font has. */
  static DiptychWindow on(Path vault, Path configuration, String now, SignCheck signs) {
    return on(
        vault,
        Wiring.of(
            configuration,
            configuration.resolve("cache"),
            configuration.resolve("state"),
            Secrets.inMemory(),
            clock(now),
            signs));
  }

  /** The same, with what it takes to get in at remotes. */
  static DiptychWindow on(Path vault, Path configuration, String now, Access access) {
    return on(
        vault,
        Wiring.of(
            configuration,
            configuration.resolve("cache"),
            configuration.resolve("state"),
            access,
            clock(now),
            (sign, fonts) -> false));
  }

  private static Clock clock(String now) {
    return Clock.fixed(LocalDateTime.parse(now).atZone(ZONE).toInstant(), ZONE);
  }

  private static DiptychWindow on(Path vault, Wiring wiring) {
    var window =
        Fx.get(
            () -> {
              var stage = new Stage();
              var themes =
                  new Themes(
                      new SimpleObjectProperty<>(ColorScheme.LIGHT), new UiFont(Optional.empty()));
              var words = Words.of(Speech.ENGLISH);
              var browsed = new CopyOnWriteArrayList<String>();
              var desktop = new Desktop(wiring, stage, themes, words, browsed::add);
              return new DiptychWindow(wiring, stage, desktop, browsed);
            });
    window.switchesTo(vault);
    Fx.run(window.stage::requestFocus);
    return window;
  }

  /** Opens another vault in the same window. */
  DiptychWindow switchesTo(Path vault) {
    finish(Fx.get(() -> desktop.open(vault)));
    return this;
  }

  /** Opens a note of the vault. */
  DiptychWindow opens(String note) {
    finish(Fx.get(() -> open().open(VaultPath.of(note))));
    return this;
  }

  DiptychWindow types(String text) {
    Fx.type(text);
    return this;
  }

  /** What an input method composes, after what it commits. */
  DiptychWindow composes(String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    Fx.run(
        () ->
            Event.fireEvent(
                Fx.focused(),
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    runs,
                    committed,
                    composed.length())));
    return this;
  }

  DiptychWindow presses(KeyCode key, KeyCode... held) {
    Fx.press(key, held);
    return this;
  }

  /** Chooses an action as its menu item does. */
  DiptychWindow fires(String action) {
    Fx.run(() -> open().actions().find(action).orElseThrow().fire());
    return this;
  }

  /** Presses the button with these words, once it is there. */
  DiptychWindow clicks(String words) {
    Fx.await("a button \"" + words + "\"", () -> button(words).isPresent());
    Fx.run(() -> button(words).orElseThrow().fire());
    return this;
  }

  DiptychWindow putsCaretAt(int offset) {
    Fx.run(() -> open().note().caretTo(offset));
    return this;
  }

  DiptychWindow copies(Image picture) {
    Fx.run(
        () -> {
          var content = new ClipboardContent();
          content.putImage(picture);
          Clipboard.getSystemClipboard().setContent(content);
        });
    return this;
  }

  /** Presses the button that closes the window. */
  DiptychWindow closes() {
    Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    return this;
  }

  /** Closes the window and the program; what was to be remembered is on the disk then. */
  void leaves() {
    closes().awaitClosed();
    wiring.close();
  }

  /** Waits for the words in the preview, as a reader of the page sees them. */
  DiptychWindow sees(String words) {
    Fx.await("\"" + words + "\" in the preview", () -> page().contains(words));
    return this;
  }

  /** Waits for the text in the editor. */
  DiptychWindow awaitText(String part) {
    Fx.await("\"" + part + "\" in the editor", () -> editorText().contains(part));
    return this;
  }

  DiptychWindow awaitTextWithout(String part) {
    Fx.await("no \"" + part + "\" in the editor", () -> !editorText().contains(part));
    return this;
  }

  /** Waits until the file of the note in the window holds what the window does. */
  DiptychWindow awaitSaved() {
    Fx.await("the note on disk", () -> document().state() instanceof DocumentState.Saved);
    return this;
  }

  /** Waits for a notice that says so. */
  DiptychWindow isTold(String part) {
    Fx.await(
        () ->
            "the notice \""
                + part
                + "\", but: "
                + Fx.get(() -> notice().map(Notice::text).orElse("")),
        () -> notice().filter(is -> says(is, part)).isPresent());
    return this;
  }

  /** Waits until there is nothing to tell. */
  DiptychWindow isToldNothing() {
    Fx.await("no notice", () -> notice().isEmpty());
    return this;
  }

  DiptychWindow awaitClosed() {
    Fx.await("a closed window", () -> !stage.isShowing());
    return this;
  }

  /** The addresses that the system was asked to open. */
  List<String> browsed() {
    return browsed;
  }

  boolean isOpen() {
    return Fx.get(stage::isShowing);
  }

  String text() {
    return Fx.get(this::editorText);
  }

  int caret() {
    return Fx.get(() -> open().parts().editor().caret());
  }

  /** The path of the note in the window. */
  String note() {
    return Fx.get(() -> document().path().value());
  }

  String onDisk(String note) {
    try {
      return Files.readString(Fx.get(() -> open().workspace().vault().root()).resolve(note));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The window's insides, for what has no words of its own here; on the UI thread only. */
  VaultWindow open() {
    return desktop.window().orElseThrow();
  }

  Desktop desktop() {
    return desktop;
  }

  Stage stage() {
    return stage;
  }

  @Override
  public void close() {
    Fx.run(
        () -> {
          open().close();
          stage.hide();
        });
    wiring.close();
  }

  private OpenDocument document() {
    return open().note().document().orElseThrow();
  }

  private String editorText() {
    return open().parts().editor().text();
  }

  private String page() {
    return open().parts().preview().text();
  }

  private Optional<Notice> notice() {
    return open().parts().notices().currentProperty().get();
  }

  private static boolean says(Notice notice, String part) {
    return notice.text().contains(part);
  }

  private Optional<Button> button(String words) {
    var root = stage.getScene().getRoot();
    root.applyCss();
    return Stream.of(".button", ".tool-button")
        .flatMap(kind -> root.lookupAll(kind).stream())
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> words.equals(button.getText()) && !button.isDisabled())
        .findFirst();
  }

  private static void finish(CompletableFuture<?> work) {
    try {
      work.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
