package io.github.diptych.ui.killed;

import io.github.diptych.Main;
import io.github.diptych.ui.Fx;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * Starts the real program and types into it, without end, in a process of its own. For each letter
 * that the program has taken it says so in a line: how many there are, when (milliseconds since
 * 1970), and for how long it had meant to wait before it.
 */
final class TypingRobot {
  private static final String LETTERS = "abcdefgh 日记双页写今天";

  private TypingRobot() {}

  /** The letters of a robot, of which what it has typed is always the beginning. */
  static String letters(long seed, int count) {
    var random = new Random(seed);
    var letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }

  /**
   * @param arguments the vault, a seed, and how many letters are typed already
   */
  public static void main(String... arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long seed = Long.parseLong(arguments[1]);
    int from = Integer.parseInt(arguments[2]);
    var robot = Thread.ofPlatform().daemon().unstarted(() -> type(out, seed, from));
    robot.start();
    Main.main(new String[] {arguments[0]});
  }

  private static void type(PrintStream out, long seed, int from) {
    awaitEditor();
    Fx.press(KeyCode.END, KeyCode.SHORTCUT);
    out.println("ready");
    var pauses = new Random(seed);
    for (int typed = from; ; typed++) {
      // A pause now and then, so that there are saves to be killed in.
      int pause = pauses.nextInt(40) == 0 ? 1_200 : pauses.nextInt(5, 40);
      LockSupport.parkNanos(pause * 1_000_000L);
      Fx.type(letters(seed, typed + 1).substring(typed));
      out.println((typed + 1) + " " + System.currentTimeMillis() + " " + pause);
    }
  }

  /** Until the note has the keyboard. */
  private static void awaitEditor() {
    while (!isEditorFocused()) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static boolean isEditorFocused() {
    try {
      return Fx.get(
          () ->
              Window.getWindows().stream()
                  .peek(Window::requestFocus)
                  .map(window -> window.getScene().getFocusOwner())
                  .anyMatch(node -> node instanceof GenericStyledArea<?, ?, ?>));
    } catch (IllegalStateException notStarted) {
      return false;
    }
  }
}
