package io.github.diptych.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** What a test does with the UI thread. No sleeps: a test awaits a condition. */
public final class Fx {
  private static final long PATIENCE_SECONDS = 60;

  private Fx() {}

  /** Something done on the UI thread that may fail. */
  public interface Action {
    void run() throws Exception;
  }

  /** Does {@code action} on the UI thread and returns when it is done. */
  public static void run(Action action) {
    get(
        () -> {
          action.run();
          return Boolean.TRUE;
        });
  }

  /** The value of {@code question}, asked on the UI thread. */
  public static <T> T get(Callable<T> question) {
    var task = new FutureTask<>(question);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException || e.getCause() instanceof Error
          ? sneak(e.getCause())
          : new CompletionException(e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the UI thread was busy for " + PATIENCE_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the UI thread", e);
    }
  }

  /** Waits until {@code condition}, asked on the UI thread, holds. */
  public static void await(String what, Callable<Boolean> condition) {
    await(() -> what, condition);
  }

  /** The same; {@code what} is asked when it was in vain, and may tell what there was instead. */
  public static void await(Supplier<String> what, Callable<Boolean> condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!get(condition)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what.get());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  public static void await(Callable<Boolean> condition) {
    await("the awaited condition", condition);
  }

  /** Shows a window of 1000 by 700 with {@code root} in it, laid out. */
  public static Stage show(Parent root) {
    return get(
        () -> {
          var stage = new Stage();
          var holder = new StackPane();
          stage.setScene(new Scene(holder, 1000, 700));
          // Only now, for a theme's colours are not there while a scene gets its root.
          holder.getChildren().add(root);
          stage.show();
          stage.requestFocus();
          holder.applyCss();
          holder.layout();
          return stage;
        });
  }

  /** Presses and releases a key at the node that has the focus, with the modifiers held down. */
  public static void press(KeyCode key, KeyCode... held) {
    Set<KeyCode> modifiers = EnumSet.noneOf(KeyCode.class);
    modifiers.addAll(List.of(held));
    run(
        () -> {
          fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key, modifiers);
          fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key, modifiers);
        });
  }

  /** Types {@code text} at the node that has the focus; a line end is the Enter key. */
  public static void type(String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            character -> {
              if (character.equals("\n")) {
                press(KeyCode.ENTER);
              } else {
                run(() -> fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, Set.of()));
              }
            });
  }

  /**
   * The node that has the focus in the focused window: the one that was shown last, for without a
   * display an earlier one does not hear that it has lost the focus.
   */
  public static Node focused() {
    return get(
        () ->
            Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isFocused())
                .flatMap(window -> Stream.ofNullable(window.getScene().getFocusOwner()))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no node has the focus")));
  }

  /** Saves what {@code stage} shows as a PNG. */
  public static void snapshot(Stage stage, Path png) {
    WritableImage image = get(() -> stage.getScene().snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      ImageIO.write(copy, "png", png.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fire(
      EventType<KeyEvent> type, String character, KeyCode key, Set<KeyCode> held) {
    boolean shortcut = held.contains(KeyCode.SHORTCUT);
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    var event =
        new KeyEvent(
            type,
            character,
            key.getName(),
            key,
            held.contains(KeyCode.SHIFT),
            held.contains(KeyCode.CONTROL) || (shortcut && !mac),
            held.contains(KeyCode.ALT),
            held.contains(KeyCode.META) || (shortcut && mac));
    Event.fireEvent(focused(), event);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException sneak(Throwable fault) throws E {
    throw (E) fault;
  }
}
