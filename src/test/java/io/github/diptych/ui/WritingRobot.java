package io.github.diptych.ui;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;

/**
 * Writes, takes back, undoes, goes from note to note and syncs. A note that has grown long is
 * emptied by keys, so that what is open does not grow.
 */
final class WritingRobot {
  static final int NOTES = 4;

  private static final String LETTERS = "abcdefgh 日记双页写今天 *`-.\n";
  private static final int LONG = 8_000;

  private final DiptychWindow window;
  private final Random random;
  private final int keysForASync;
  private int keys;
  private int syncs;

  /**
   * @param keysForASync after so many keys it syncs
   */
  WritingRobot(DiptychWindow window, long seed, int keysForASync) {
    this.window = window;
    this.random = new Random(seed);
    this.keysForASync = keysForASync;
    window.opens(note(0)).putsCaretAt(0);
  }

  /** As much as a note gets before it is emptied. */
  static String longText() {
    String line = "abc 日记 *双页* `写` - 今天.\n\n";
    return line.repeat(LONG / line.length());
  }

  static String note(int number) {
    return "notes/" + number + ".md";
  }

  int keys() {
    return keys;
  }

  int syncs() {
    return syncs;
  }

  /** Presses evenly so many keys in all, in that time if the machine lets it. */
  void writes(int keysInAll, Duration time, int syncsInAll) {
    long start = System.nanoTime();
    int before = keys;
    while (keys < keysInAll) {
      step();
      if (keys / keysForASync > syncs && syncs < syncsInAll) {
        sync();
      }
      long due = start + time.toNanos() * (keys - before) / (keysInAll - before);
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
    }
  }

  private void step() {
    switch (random.nextInt(60)) {
      case 0 -> press(KeyCode.BACK_SPACE);
      case 1 -> press(KeyCode.Z, KeyCode.SHORTCUT);
      case 2 -> press(KeyCode.UP);
      case 3 -> press(KeyCode.END, KeyCode.SHORTCUT);
      case 4 -> turn();
      default -> {
        window.types("" + LETTERS.charAt(random.nextInt(LETTERS.length())));
        keys++;
      }
    }
  }

  private void turn() {
    if (window.text().length() > LONG) {
      press(KeyCode.A, KeyCode.SHORTCUT);
      press(KeyCode.BACK_SPACE);
    } else if (random.nextInt(8) == 0) {
      window.opens(note(random.nextInt(NOTES))).putsCaretAt(0);
    }
  }

  private void press(KeyCode key, KeyCode... held) {
    window.presses(key, held);
    keys++;
  }

  /** What is typed while a sync saves would keep it from going on, so nothing is. */
  private void sync() {
    window.fires("sync.run");
    awaitSynced();
    syncs++;
  }

  /** Waits until no sync is under way. */
  void awaitSynced() {
    Fx.await("the end of a sync", () -> !window.open().parts().toolbar().syncingProperty().get());
  }
}
