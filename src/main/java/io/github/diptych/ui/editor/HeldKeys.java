package io.github.diptych.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;

/**
 * Keys that come while a change is on its way to the text: kept in their order, and pressed again
 * once it is there. Otherwise what is written right after a command would stand in the wrong place.
 */
final class HeldKeys {
  private final Node node;
  private final Deque<Event> held = new ArrayDeque<>();
  private int changes;

  HeldKeys(Node node) {
    this.node = node;
    node.addEventFilter(KeyEvent.ANY, this::take);
    node.addEventFilter(InputMethodEvent.ANY, this::take);
  }

  /** Holds the keys until {@code change} is done, well or not. On the UI thread. */
  <T> CompletableFuture<T> holdFor(CompletableFuture<T> change) {
    changes++;
    return change.whenComplete((done, fault) -> onUiThread(this::release));
  }

  private void take(Event event) {
    if (changes > 0) {
      // The copy is not consumed with the event, so that it can be pressed again.
      held.add(event.copyFor(event.getSource(), node));
      event.consume();
    }
  }

  private void release() {
    changes--;
    // A key among them can be a command that holds those behind it.
    while (changes == 0 && !held.isEmpty()) {
      Event.fireEvent(node, held.remove());
    }
  }

  private static void onUiThread(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }
}
