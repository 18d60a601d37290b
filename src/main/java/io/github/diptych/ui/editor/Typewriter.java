package io.github.diptych.ui.editor;

import io.github.diptych.ui.pulse.AfterLayout;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/**
 * Keeps the caret's line in the middle of the pane while one writes. The first and the last lines
 * get there by room above or below the text, until one scrolls away. A click does not move the text
 * under the mouse; the next key does. On the UI thread.
 */
final class Typewriter {
  private static final int TRIES = 4;
  private static final double CLOSE_ENOUGH = 1;

  /** In pixels; what is read into a line above it moves the caret less. */
  private static final double AWAY = 30;

  private final Areas areas;
  private final EditorScroll scroll;
  private final Margins margins;
  private final AfterLayout centring;
  private boolean on;
  private boolean pressed;
  private boolean moved;
  private boolean settling;

  Typewriter(Areas areas, Node pane, EditorScroll scroll, Margins margins) {
    this.areas = areas;
    this.scroll = scroll;
    this.margins = margins;
    centring = new AfterLayout(pane, this::settle);
    areas.follow(
        area -> {
          area.caretPositionProperty().addListener((caret, before, now) -> follow());
          area.heightProperty().addListener((height, before, now) -> follow());
          area.estimatedScrollYProperty().addListener((scrolled, before, now) -> scrolled());
        });
    areas.onShown(this::follow);
    pane.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> pressed = true);
    pane.addEventFilter(MouseEvent.MOUSE_RELEASED, mouse -> pressed = false);
  }

  void set(boolean on) {
    this.on = on;
    if (on) {
      areas.current().requestFollowCaret();
      follow();
    } else {
      margins.setEnds(0, 0);
    }
  }

  void follow() {
    if (on && !pressed) {
      moved = true;
      centring.request();
    }
  }

  private void scrolled() {
    if (on && !settling) {
      centring.request();
    }
  }

  private void settle() {
    if (on && scroll.isSeen()) {
      settling = true;
      if (moved) {
        centre();
      } else {
        release();
      }
      moved = false;
      settling = false;
    }
  }

  /** Whoever reads elsewhere reads in the whole pane. */
  private void release() {
    Area area = areas.current();
    double off = caret(area).orElse(Double.MAX_VALUE) - area.getHeight() / 2;
    if (Math.abs(off) > AWAY) {
      margins.setEnds(0, 0);
    }
  }

  private void centre() {
    Area area = areas.current();
    double middle = area.getHeight() / 2;
    for (int i = 0; i < TRIES; i++) {
      var caret = caret(area);
      if (caret.isEmpty()) {
        area.showParagraphInViewport(area.getCurrentParagraph());
        area.layout();
      } else if (isCentred(area, caret.getAsDouble(), middle)) {
        return;
      }
    }
  }

  /** Makes room and scrolls; true if there was nothing to scroll. */
  private boolean isCentred(Area area, double y, double middle) {
    double top = area.getInsets().getTop();
    margins.setEnds(middle - scroll.textAbove(y), middle - scroll.textBelow(y));
    area.layout();
    double off = y + area.getInsets().getTop() - top - middle;
    if (Math.abs(off) < CLOSE_ENOUGH) {
      return true;
    }
    area.scrollYBy(off);
    area.layout();
    return false;
  }

  /** The middle of the caret's height in the area. */
  private static OptionalDouble caret(Area area) {
    return area.caretOnScreen()
        .map(area::screenToLocal)
        .map(caret -> OptionalDouble.of(caret.getCenterY()))
        .orElseGet(OptionalDouble::empty);
  }
}
