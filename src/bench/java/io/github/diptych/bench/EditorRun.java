package io.github.diptych.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;

/** What is measured of an editor, Diptych's or the bare one, in a JVM of its own. */
final class EditorRun {
  private static final String OTHER = "other.md";
  private static final int WARM_UP = 80;
  private static final int KEYS = 200;
  private static final Duration PAUSE = Duration.ofMillis(120);
  private static final Duration BURST = Duration.ofSeconds(20);
  private static final int KEYS_A_SECOND = 30;
  private static final int WARM_UP_FRAMES = 300;
  private static final int UNDO_STEPS = 10_000;

  private final EditorSubject subject;
  private final String text;

  private EditorRun(EditorSubject subject, String text) {
    this.subject = subject;
    this.text = text;
  }

  /** Prints the figures of {@code what}: keys, open, burst, scroll or undo. */
  static void run(String what, String kind, Path vault, Path configuration, String note)
      throws Exception {
    Files.writeString(vault.resolve(OTHER), "Another note.\n");
    String text = Files.readString(vault.resolve(note));
    try (EditorSubject subject =
        kind.equals("bare")
            ? new BareArea(vault.resolve(note))
            : new DiptychEditor(vault, configuration, OTHER, note)) {
      new EditorRun(subject, text).run(what);
    }
  }

  private void run(String what) throws Exception {
    var keyboard = new Keyboard(subject.scene());
    if (what.equals("open")) {
      // Classes and code are warm by the other note.
      keyboard.times(20, 0, PAUSE);
      long began = System.nanoTime();
      subject.open();
      keyboard.time();
      OneRun.figure("ms", (System.nanoTime() - began) / 1e6);
      return;
    }
    subject.open();
    Toolkit.await("a quiet window", subject::isQuiet);
    Toolkit.run(() -> subject.goTo(MadeUpDiary.middle(text)));
    switch (what) {
      case "keys" ->
          keyboard.times(WARM_UP, KEYS, PAUSE).forEach(time -> OneRun.figure("ms", time));
      case "burst" -> burst(keyboard);
      case "scroll" -> scroll();
      case "undo" -> undo();
      default -> throw new IllegalArgumentException(what);
    }
  }

  /** Keys that come whether or not the one before was painted. */
  private void burst(Keyboard keyboard) throws Exception {
    keyboard.times(WARM_UP, 0, Duration.ofMillis(30));
    long began = System.nanoTime();
    long keys = BURST.toSeconds() * KEYS_A_SECOND;
    var late = new ArrayList<Double>();
    for (int i = 0; i < keys; i++) {
      long due = began + i * TimeUnit.SECONDS.toNanos(1) / KEYS_A_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Toolkit.run(keyboard::press);
      late.add((System.nanoTime() - due) / 1e6);
    }
    late.forEach(ms -> OneRun.figure("ms", ms));
    int at = MadeUpDiary.middle(text);
    String wanted = text.substring(0, at) + keyboard.typed() + text.substring(at);
    OneRun.figure("right", Toolkit.ask(() -> subject.area().getText()).equals(wanted) ? 1 : 0);
  }

  /** From the top to the bottom, most of a view at each frame, once the code for it is warm. */
  private void scroll() throws Exception {
    scroll(WARM_UP_FRAMES);
    scroll(Integer.MAX_VALUE).forEach(frame -> OneRun.figure("ms", frame));
  }

  /** Milliseconds from frame to frame. */
  private List<Double> scroll(int most) throws Exception {
    Toolkit.run(() -> subject.goTo(0));
    Thread.sleep(3000);
    List<Double> frames = new ArrayList<>();
    var done = new CountDownLatch(1);
    Toolkit.run(() -> new Scrolling(frames, most, done).start());
    done.await();
    return frames;
  }

  private final class Scrolling extends AnimationTimer {
    private static final double STEP = 600;

    private final List<Double> frames;
    private final int most;
    private final CountDownLatch done;
    private double y;
    private long before;

    Scrolling(List<Double> frames, int most, CountDownLatch done) {
      this.frames = frames;
      this.most = most;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      long time = System.nanoTime();
      if (before != 0) {
        frames.add((time - before) / 1e6);
      }
      before = time;
      y += STEP;
      if (frames.size() >= most || y > subject.area().totalHeightEstimateProperty().getValue()) {
        stop();
        done.countDown();
      } else {
        subject.area().scrollYToPixel(y);
      }
    }
  }

  /** Edits that each are a step, and all of them back. */
  private void undo() throws Exception {
    Toolkit.run(
        () -> {
          int at = MadeUpDiary.middle(text);
          for (int i = 0; i < UNDO_STEPS; i++) {
            // What is not side by side is not one step.
            subject.area().moveTo(i % 2 == 0 ? at : at + 1);
            subject.area().replaceSelection("x");
          }
        });
    long began = System.nanoTime();
    Toolkit.run(
        () -> {
          for (int i = 0; i < UNDO_STEPS; i++) {
            subject.area().undo();
          }
        });
    OneRun.figure("ms", (System.nanoTime() - began) / 1e6 / UNDO_STEPS);
    OneRun.figure("right", Toolkit.ask(() -> subject.area().getText()).equals(text) ? 1 : 0);
  }
}
