package io.github.diptych.ui.pulse;

import javafx.application.Platform;
import javafx.scene.Node;

/**
 * Does something once behind the next frame of a node's scene, however often it is asked for until
 * then: what a key changes in the text is painted first, and what follows from it in another frame.
 * At once while the node is in no scene. On the UI thread.
 */
public final class AfterFrame {
  private final Node node;
  private final Runnable work;
  private final AfterLayout frame;

  public AfterFrame(Node node, Runnable work) {
    this.node = node;
    this.work = work;
    // What is changed between a layout and its painting would be painted, too.
    frame = new AfterLayout(node, () -> Platform.runLater(work));
  }

  public void request() {
    if (node.getScene() == null) {
      work.run();
    } else {
      frame.request();
    }
  }
}
