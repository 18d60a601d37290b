package io.github.diptych.ui.editor;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Keys and clicks that reach the text while something is composed. Most systems keep keys for the
 * input method then; one that comes through all the same changes nothing around what is composed.
 */
final class ComposingKeys {
  private static final Set<KeyCode> OF_THE_INPUT_METHOD =
      EnumSet.of(
          KeyCode.ENTER,
          KeyCode.TAB,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE,
          KeyCode.ESCAPE,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN);

  private final Composition composition;

  ComposingKeys(Composition composition) {
    this.composition = composition;
  }

  void install(Area area) {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    area.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> composition.end());
  }

  /** Escape is the way out if the input method has gone without a word. */
  private void pressed(KeyEvent key) {
    if (composition.isActive() && OF_THE_INPUT_METHOD.contains(key.getCode())) {
      if (key.getCode() == KeyCode.ESCAPE) {
        composition.forget();
      }
      key.consume();
    }
  }

  /** A character of the keyboard's own comes behind what is composed. */
  private void typed(KeyEvent key) {
    boolean writes = !key.getCharacter().isEmpty() && key.getCharacter().charAt(0) >= ' ';
    if (writes && !key.isShortcutDown()) {
      composition.commit();
    }
  }
}
