package io.github.diptych.ui.theme;

import javafx.scene.Node;
import javafx.scene.Scene;

/** How large the text of a window is, for whoever places something by it; 1 is the ordinary. */
public final class TextSize {
  private static final String KEY = "io.github.diptych.ui.theme.text-size";

  private TextSize() {}

  /** The factor of the window that a node is in; 1 if it is in none. */
  public static double at(Node node) {
    Scene scene = node.getScene();
    return scene != null && scene.getProperties().get(KEY) instanceof Double size ? size : 1;
  }

  static void set(Scene scene, double factor) {
    scene.getProperties().put(KEY, factor);
  }
}
