package io.github.diptych.ui.pulse;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Does something once behind the next layout of a node's scene, however often it is asked for until
 * then: what is drawn over text is drawn where the text is by then. On the UI thread.
 */
public final class AfterLayout {
  private final Node node;
  private final Runnable work;
  private final Runnable listener = this::now;
  private boolean waiting;

  public AfterLayout(Node node, Runnable work) {
    this.node = node;
    this.work = work;
    node.sceneProperty().addListener((scene, before, now) -> moved(before));
  }

  /** Nothing happens while the node is in no scene. */
  public void request() {
    if (!waiting && node.getScene() != null) {
      waiting = true;
      node.getScene().addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
    }
  }

  /** What waits to be done waits in the scene that is left. */
  private void moved(@Nullable Scene before) {
    if (before != null) {
      before.removePostLayoutPulseListener(listener);
    }
    waiting = false;
    request();
  }

  private void now() {
    waiting = false;
    node.getScene().removePostLayoutPulseListener(listener);
    work.run();
  }
}
