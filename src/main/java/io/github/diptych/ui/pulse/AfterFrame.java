package io.github.diptych.ui.pulse;

import javafx.application.Platform;
import javafx.scene.Node;

/**
 * Does something once behind the next frame of a node's scene, however often it is asked for until
 * then: what a key changes in the text is painted first, and what follows from it in another frame.
 * Without a scene there is no frame to wait for. On the UI thread.
 */
public final class AfterFrame {
  private final Node node;
  private final Runnable work;
  private final AfterLayout frame;
  private boolean waiting;

  public AfterFrame(Node node, Runnable work) {
    this.node = node;
    this.work = work;
    // What is changed between a layout and its painting would be painted, too.
    frame = new AfterLayout(node, () -> Platform.runLater(this::now));
    node.sceneProperty()
        .addListener(
            (scene, before, now) -> {
              if (now == null) {
                Platform.runLater(this::now);
              }
            });
  }

  public void request() {
    waiting = true;
    if (node.getScene() == null) {
      now();
    } else {
      frame.request();
    }
  }

  private void now() {
    if (waiting) {
      waiting = false;
      work.run();
    }
  }
}
