package io.github.diptych.ui.looking;

import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

/** How large something is, in the steps that browsers have. */
final class Zoom {
  private static final double[] STEPS = {0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3};
  private static final double NEAR = 0.005;

  private final DoubleProperty factor;

  Zoom(DoubleProperty factor) {
    this.factor = factor;
  }

  /** Turning the wheel over a node, with Shortcut held down, zooms too. */
  void followWheel(Node over) {
    over.addEventFilter(ScrollEvent.SCROLL, this::turned);
  }

  void larger() {
    for (double step : STEPS) {
      if (step > factor.get() + NEAR) {
        factor.set(step);
        return;
      }
    }
  }

  void smaller() {
    for (int i = STEPS.length - 1; i >= 0; i--) {
      if (STEPS[i] < factor.get() - NEAR) {
        factor.set(STEPS[i]);
        return;
      }
    }
  }

  void reset() {
    factor.set(1);
  }

  private void turned(ScrollEvent wheel) {
    if (wheel.isShortcutDown()) {
      wheel.consume();
      if (wheel.getDeltaY() > 0) {
        larger();
      } else if (wheel.getDeltaY() < 0) {
        smaller();
      }
    }
  }
}
