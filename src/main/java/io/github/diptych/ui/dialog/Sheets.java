package io.github.diptych.ui.dialog;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import io.github.diptych.ui.theme.TextSize;
import io.github.diptych.words.Words;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Shows one question at a time over the window: a title, what it is about, and two buttons. Escape
 * is the second one. Inside the window, so that it is in its pictures and moves with it.
 */
public final class Sheets {
  private static final double WIDTH = 560;
  private static final double WIDE = 980;
  private static final double HIGH = 680;
  private static final double MARGIN = 32;

  private final ModalPane pane;
  private final Words words;
  private @Nullable Node focusedBefore;
  private @Nullable Node focusedInside;

  public Sheets(ModalPane pane, Words words) {
    this.pane = pane;
    this.words = words;
    pane.setPersistent(false);
    // What it shows takes the keyboard.
    pane.setFocusTraversable(false);
    // Moving or fading in, it leaves a shadow of itself behind where there is no graphics card.
    pane.setInTransitionFactory(null);
    pane.setOutTransitionFactory(null);
    pane.displayProperty().subscribe(shown -> focusBack(shown));
    pane.sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(
            focused -> {
              if (focused != null) {
                keepFocus(focused);
              }
            });
  }

  /**
   * While a question is shown the keyboard stays in it, whoever asks for it: a note that is opened
   * meanwhile would have what is typed as the answer.
   */
  private void keepFocus(Node focused) {
    if (!pane.isDisplay()) {
      return;
    }
    if (isInside(focused)) {
      focusedInside = focused;
    } else if (focusedInside != null && isInside(focusedInside)) {
      focusedBefore = focused;
      focusedInside.requestFocus();
    }
  }

  private boolean isInside(Node node) {
    Node each = node;
    while (each != null && !each.equals(pane)) {
      each = each.getParent();
    }
    return each != null;
  }

  public boolean isShowing() {
    return pane.isDisplay();
  }

  /** Whether what is typed goes to a question, or to a field beside the note. */
  public boolean isKeyboardTaken() {
    return pane.isDisplay() || pane.getScene().getFocusOwner() instanceof TextInputControl;
  }

  /** Asks; {@code yes} runs when the writer presses the button named {@code yesKey}. */
  public void ask(String title, Node content, String yesKey, Runnable yes) {
    var go =
        go(
            yesKey,
            () -> {
              close();
              yes.run();
            });
    show(title, content, cancel(), go);
  }

  /**
   * Asks which of a list; Enter in it is yes, Escape leaves it, which a list would keep for itself.
   *
   * @param list in the content, and has the keyboard at first
   */
  public void askWith(String title, Node content, ListView<?> list, String yesKey, Runnable yes) {
    ask(title, content, yesKey, yes);
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        pressed -> {
          if (pressed.getCode() == KeyCode.ESCAPE || pressed.getCode() == KeyCode.ENTER) {
            pressed.consume();
            close();
            if (pressed.getCode() == KeyCode.ENTER) {
              yes.run();
            }
          }
        });
    list.requestFocus();
  }

  /**
   * Asks until the answer will do.
   *
   * @param content which says itself why an answer will not do
   * @param accepted whether it does; called when the writer presses the button
   */
  public void askUntil(String title, Node content, String yesKey, BooleanSupplier accepted) {
    var go =
        go(
            yesKey,
            () -> {
              if (accepted.getAsBoolean()) {
                close();
              }
            });
    show(title, content, cancel(), go);
  }

  private Button go(String key, Runnable pressed) {
    var go = new Button(words.say(key));
    go.setDefaultButton(true);
    go.getStyleClass().add(Styles.ACCENT);
    go.setOnAction(press -> pressed.run());
    return go;
  }

  private Button cancel() {
    var cancel = new Button(words.say("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(pressed -> close());
    return cancel;
  }

  /**
   * An answer.
   *
   * @param key of the button's words
   */
  public record Choice(String key, Runnable run) {}

  /** Asks what to do; the first choice is the likeliest, and one can cancel. */
  public void choose(String title, Node content, Choice... choices) {
    var buttons = new ArrayList<Button>();
    for (Choice choice : choices) {
      var button = new Button(words.say(choice.key()));
      button.setOnAction(
          pressed -> {
            close();
            choice.run().run();
          });
      buttons.addFirst(button);
    }
    buttons.getLast().setDefaultButton(true);
    buttons.getLast().getStyleClass().add(Styles.ACCENT);
    buttons.addFirst(cancel());
    show(title, content, buttons.toArray(Button[]::new));
  }

  /** Tells, with one button that closes it. */
  public void tell(String title, Node content) {
    var close = new Button(words.say("dialog.close"));
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(pressed -> close());
    show(title, content, close);
  }

  /** Shows a panel of its own at the top of the window, with the keyboard in {@code first}. */
  public void show(Node panel, Node first) {
    show(panel, Pos.TOP_CENTER);
    first.requestFocus();
  }

  /** Shows a panel with much in it, with the keyboard in {@code first}. */
  public void showWide(Region panel, Node first) {
    showWide(panel, first, false);
  }

  /**
   * The same.
   *
   * @param keepsText whether a click beside it leaves it, for something is written in it
   */
  public void showWide(Region panel, Node first, boolean keepsText) {
    show(panel, Pos.CENTER);
    double size = TextSize.at(pane);
    var width = room(pane.widthProperty(), WIDE * size);
    var height = room(pane.heightProperty(), HIGH * size);
    panel.prefWidthProperty().bind(width);
    panel.maxWidthProperty().bind(width);
    panel.prefHeightProperty().bind(height);
    panel.maxHeightProperty().bind(height);
    pane.setPersistent(keepsText);
    first.requestFocus();
  }

  private static NumberBinding room(ReadOnlyDoubleProperty all, double most) {
    return Bindings.min(all.subtract(2 * MARGIN), most);
  }

  public void close() {
    pane.hide(true);
  }

  /** Whoever was writing goes on writing. */
  private void focusBack(boolean shown) {
    if (!shown && focusedBefore != null) {
      focusedBefore.requestFocus();
      focusedBefore = null;
    }
  }

  /** What is under the question must not run while it waits for an answer. */
  private static void keepShortcuts(KeyEvent pressed) {
    if (pressed.isShortcutDown()) {
      pressed.consume();
    }
  }

  private void show(String title, Node content, Button... buttons) {
    var heading = new Label(title);
    heading.getStyleClass().add("question-title");
    heading.setWrapText(true);
    var bar = new HBox(8, buttons);
    bar.setAlignment(Pos.CENTER_RIGHT);
    var sheet = new VBox(16, heading, content, bar);
    sheet.getStyleClass().add("question");
    sheet.addEventHandler(KeyEvent.KEY_PRESSED, Sheets::keepShortcuts);
    sheet.setPadding(new Insets(24));
    sheet.setMaxSize(WIDTH * TextSize.at(pane), Region.USE_PREF_SIZE);
    show(sheet, Pos.CENTER);
    buttons[buttons.length - 1].requestFocus();
  }

  private void show(Node sheet, Pos where) {
    pane.setPersistent(false);
    if (!pane.isDisplay()) {
      focusedBefore = pane.getScene().getFocusOwner();
    }
    pane.setAlignment(where);
    pane.show(sheet);
    // In its place before the first picture of it.
    pane.applyCss();
    pane.layout();
  }
}
