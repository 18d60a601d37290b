package io.github.diptych.ui;

import io.github.diptych.ui.pair.PairView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/**
 * Moves the keyboard from one part of the window to the next, round and round, for in the text the
 * Tab key is a character. On the UI thread.
 */
final class PartRound {
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  private final List<Part> parts = new ArrayList<>();
  private final BooleanSupplier held;
  private @Nullable Node reached;

  private record Part(Node node, Runnable focus) {}

  /**
   * @param held whether a question holds the keyboard
   */
  PartRound(BooleanSupplier held) {
    this.held = held;
  }

  /**
   * Adds a part behind those before.
   *
   * @param focus moves the keyboard there
   */
  void add(Node node, Runnable focus) {
    parts.add(new Part(node, focus));
  }

  /** Adds a part whose first control takes the keyboard. */
  void add(Node node) {
    add(node, () -> firstControl(node).ifPresent(this::reach));
  }

  /** Adds the panels of an entry, and what stands between them. */
  void add(PairView pair) {
    pair.round((node, focus) -> focus.ifPresentOrElse(way -> add(node, way), () -> add(node)));
  }

  void next() {
    go(1);
  }

  void previous() {
    go(-1);
  }

  /** A control that is merely given the keyboard shows it by this alone. */
  private void reach(Node control) {
    if (reached != null) {
      reached.pseudoClassStateChanged(REACHED, false);
    }
    reached = control;
    control.requestFocus();
    control.pseudoClassStateChanged(REACHED, true);
  }

  private void go(int step) {
    if (held.getAsBoolean()) {
      return;
    }
    int from = Math.max(0, current());
    for (int i = 1; i < parts.size(); i++) {
      Part part = parts.get(Math.floorMod(from + i * step, parts.size()));
      if (isShown(part.node())) {
        part.focus().run();
        if (hasFocus(part.node())) {
          return;
        }
      }
    }
  }

  private int current() {
    for (int i = 0; i < parts.size(); i++) {
      if (hasFocus(parts.get(i).node())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasFocus(Node part) {
    var scene = part.getScene();
    Node node = scene == null ? null : scene.getFocusOwner();
    while (node != null && !node.equals(part)) {
      node = node.getParent();
    }
    return node != null;
  }

  private static boolean isShown(Node node) {
    Node above = node;
    while (above != null && above.isVisible()) {
      above = above.getParent();
    }
    return above == null && node.getScene() != null;
  }

  private static Optional<Node> firstControl(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> firstControl(child).stream())
            .findFirst()
        : Optional.empty();
  }
}
