package io.github.diptych.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;

/**
 * Keys that come while a change is on its way to the text: kept in their order, and pressed again
 * once it is there. Otherwise what is written right after a command would stand in the wrong place.
 */
public final class HeldKeys {
  private final Supplier<? extends Node> target;
  private final Deque<Runnable> held = new ArrayDeque<>();
  private int changes;

  /**
   * @param pane where keys pass on their way
   * @param target where they are pressed again, for the change may have brought another text
   */
  public HeldKeys(Node pane, Supplier<? extends Node> target) {
    this.target = target;
    holdFrom(pane);
  }

  /** Those are pressed again where the keyboard is by then. */
  public static HeldKeys followingFocus(Node pane) {
    return new HeldKeys(pane, () -> focused(pane));
  }

  private static Node focused(Node pane) {
    var scene = pane.getScene();
    return scene == null || scene.getFocusOwner() == null ? pane : scene.getFocusOwner();
  }

  /** Holds the keys that pass here, too. */
  public void holdFrom(Node pane) {
    pane.addEventFilter(KeyEvent.ANY, this::take);
    pane.addEventFilter(InputMethodEvent.ANY, this::take);
  }

  /**
   * Begins a change, and holds the keys until it is done, well or not. It begins in its turn:
   * behind an earlier change and the keys that wait for that. On the UI thread.
   */
  public <T> CompletableFuture<T> holdFor(Supplier<CompletableFuture<T>> change) {
    if (changes == 0) {
      return begin(change);
    }
    var inTurn = new CompletableFuture<T>();
    held.add(() -> begin(change, inTurn));
    return inTurn;
  }

  private <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> change) {
    changes++;
    return change.get().whenComplete((done, fault) -> onUiThread(this::release));
  }

  private <T> void begin(Supplier<CompletableFuture<T>> change, CompletableFuture<T> inTurn) {
    var _ =
        begin(change)
            .whenComplete(
                (done, fault) -> {
                  if (fault == null) {
                    inTurn.complete(done);
                  } else {
                    inTurn.completeExceptionally(fault);
                  }
                });
  }

  private void take(Event event) {
    if (changes > 0) {
      // The copy is not consumed with the event, so that it can be pressed again.
      Event copy = event.copyFor(event.getSource(), event.getTarget());
      held.add(() -> Event.fireEvent(target.get(), copy));
      event.consume();
    }
  }

  private void release() {
    changes--;
    // A key among them can be a command that holds those behind it.
    while (changes == 0 && !held.isEmpty()) {
      held.remove().run();
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
