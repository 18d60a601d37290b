package io.github.diptych.ui.tour;

import io.github.diptych.ui.VaultWindow;
import io.github.diptych.ui.picture.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The window as somebody sits before it: keys go in, pictures come out. Called on a thread of its
 * own; each call waits until the window has done it.
 */
final class TourStage {
  private static final int SETTLING_PULSES = 12;
  private static final long PATIENCE_SECONDS = 60;

  private final VaultWindow window;
  private final Path folder;
  private int pictures;

  TourStage(VaultWindow window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  int pictures() {
    return pictures;
  }

  /** Does something on the UI thread. */
  <T> T on(Callable<T> question) throws TourFault {
    var answer = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception fault) {
            answer.completeExceptionally(fault);
          }
        });
    return await("the window's answer", answer);
  }

  /** Runs an action as its menu item, button and shortcut do. */
  void fire(String action) throws TourFault {
    on(
        () -> {
          window.actions().find(action).orElseThrow().fire();
          return true;
        });
  }

  /** Types into what has the focus, key by key. */
  void type(String text) throws TourFault {
    for (int point : text.codePoints().toArray()) {
      on(
          () -> {
            press(window.scene().getFocusOwner(), Character.toString(point));
            return true;
          });
    }
  }

  private static void press(Node focused, String character) {
    boolean enter = character.equals("\n");
    var code = enter ? KeyCode.ENTER : KeyCode.UNDEFINED;
    var typed = enter ? "\r" : character;
    focused.fireEvent(key(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code));
    focused.fireEvent(key(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED));
    focused.fireEvent(key(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code));
  }

  private static KeyEvent key(
      javafx.event.EventType<KeyEvent> type, String character, KeyCode code) {
    return new KeyEvent(type, character, "", code, false, false, false, false);
  }

  /** Presses the button that Enter would. */
  void agree() throws TourFault {
    on(
        () -> {
          window.scene().getRoot().lookupAll(".button").stream()
              .filter(Button.class::isInstance)
              .map(Button.class::cast)
              .filter(Button::isDefaultButton)
              .findFirst()
              .orElseThrow()
              .fire();
          return true;
        });
  }

  /** Waits until a condition of the window holds. */
  void await(String what, Callable<Boolean> condition) throws TourFault {
    var holds = new CompletableFuture<Boolean>();
    var looking =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            try {
              if (condition.call()) {
                holds.complete(true);
                stop();
              }
            } catch (Exception fault) {
              holds.completeExceptionally(fault);
              stop();
            }
          }
        };
    Platform.runLater(looking::start);
    try {
      await(what, holds);
    } finally {
      Platform.runLater(looking::stop);
    }
  }

  /** Waits until the preview shows the note as it is now, then saves a picture of the window. */
  void shoot(String name) throws TourFault {
    await("the preview", this::isPreviewed);
    settle();
    var pixels = on(() -> Pixels.of(window.scene().snapshot(null)));
    pictures++;
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("%02d-%s.png".formatted(pictures, name)), pixels.png());
    } catch (IOException fault) {
      throw new TourFault(fault.getMessage(), fault);
    }
  }

  private boolean isPreviewed() {
    var note = window.note();
    boolean fresh =
        note.document()
            .flatMap(open -> note.preview().map(shown -> shown.revision() == open.revision()))
            .orElse(false);
    return fresh && window.parts().preview().isUpToDate();
  }

  /** Lets transitions end and the page paint. */
  private void settle() throws TourFault {
    var pulses = new int[1];
    await("the next pulses", () -> ++pulses[0] > SETTLING_PULSES);
  }

  private static <T> T await(String what, CompletableFuture<T> answer) throws TourFault {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new TourFault("waited in vain for " + what, late);
    } catch (ExecutionException fault) {
      throw new TourFault(String.valueOf(fault.getCause()), fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TourFault("interrupted", stopped);
    }
  }
}
