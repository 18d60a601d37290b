package io.github.diptych.bench;

import com.sun.javafx.perf.PerformanceTracker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Presses keys in a window, and takes the time from each press until a frame with what it did has
 * been painted: the first frame that is finished after a layout that came after the press.
 */
final class Keyboard {
  private static final long PATIENCE_SECONDS = 60;

  private final Scene scene;
  private final PerformanceTracker frames;
  private final BlockingQueue<Double> painted = new LinkedBlockingQueue<>();
  private final Runnable laidOut = this::laidOut;
  private volatile long began;
  private volatile boolean inFrame;
  private final Random chance = new Random(1);
  private int count;

  Keyboard(Scene scene) throws Exception {
    this.scene = scene;
    frames = Toolkit.ask(() -> PerformanceTracker.getSceneTracker(scene));
    frames.setOnRenderedFrameTask(this::rendered);
  }

  /**
   * One key after another, each about so long after the one before was painted: at any moment
   * between two frames, as fingers do it.
   *
   * @return milliseconds
   */
  List<Double> times(int warmUp, int keys, Duration pause) throws Exception {
    var times = new ArrayList<Double>();
    for (int i = 0; i < warmUp + keys; i++) {
      double time = time();
      if (i >= warmUp) {
        times.add(time);
      }
      LockSupport.parkNanos((long) (pause.toNanos() * (0.75 + chance.nextDouble() / 2)));
    }
    return times;
  }

  /** One key, in milliseconds. */
  double time() throws Exception {
    Toolkit.run(
        () -> {
          scene.addPostLayoutPulseListener(laidOut);
          began = System.nanoTime();
          press();
        });
    Double time = painted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (time == null) {
      throw new TimeoutException("a key was never painted");
    }
    return time;
  }

  /** What has been typed so far. */
  String typed() {
    return IntStream.range(0, count).mapToObj(MadeUpDiary::typed).collect(Collectors.joining());
  }

  /** A key, on the UI thread. */
  void press() {
    String character = MadeUpDiary.typed(count);
    count++;
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED);
    fire(KeyEvent.KEY_TYPED, character);
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED);
  }

  private void fire(EventType<KeyEvent> type, String character) {
    Event.fireEvent(
        scene.getFocusOwner(),
        new KeyEvent(type, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  private void laidOut() {
    scene.removePostLayoutPulseListener(laidOut);
    inFrame = true;
  }

  /** On the thread that paints. */
  private void rendered() {
    if (inFrame) {
      inFrame = false;
      painted.add((System.nanoTime() - began) / 1e6);
    }
  }
}
