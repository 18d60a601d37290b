package io.github.diptych.bench;

import io.github.diptych.ui.pulse.AfterFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;

/**
 * Types one character after another in the middle of a note, and takes the time from each change
 * until the page holds it and has been laid out.
 */
final class Typing {
  /** Keeps the block with what was typed when it comes into the page, among whatever comes. */
  private static final String WATCH =
      "window.hooks.push(block => {"
          + " if (block.textContent.includes(window.typed)) { window.lastBlock = block } }); 1";

  private static final String LAID_OUT = "window.lastBlock.offsetHeight > 0";

  private final Writer writer;
  private final WebEngine engine;
  private final AfterFrame again;
  private final BlockingQueue<Double> arrivals = new LinkedBlockingQueue<>();
  private final StringBuilder typed = new StringBuilder();
  private int at;
  private long began;
  private boolean waiting;

  /**
   * Ready once the note's page is there.
   *
   * @param at where to type
   */
  Typing(Writer writer, int at) throws Exception {
    this.writer = writer;
    this.at = at;
    Toolkit.await("the page", writer::isReady);
    engine = Toolkit.ask(() -> ((WebView) writer.pane().node().lookup("WebView")).getEngine());
    again = new AfterFrame(writer.pane().node(), this::shown);
    Toolkit.run(
        () -> {
          engine.executeScript("window.typed = 'nothing yet'; window.lastBlock = null");
          engine.executeScript(WATCH);
          writer.goTo(at);
          writer.previews().onPage(page -> shown());
        });
  }

  /**
   * @param pause between a page and the next character
   * @return milliseconds
   */
  List<Double> times(int warmUp, int changes, Duration pause) throws Exception {
    var times = new ArrayList<Double>();
    for (int i = 0; i < warmUp + changes; i++) {
      Toolkit.run(this::type);
      Double time = arrivals.poll(60, TimeUnit.SECONDS);
      if (time == null) {
        throw new TimeoutException("the page never showed " + typed);
      }
      if (i >= warmUp) {
        times.add(time);
      }
      LockSupport.parkNanos(pause.toNanos());
    }
    return times;
  }

  private void type() {
    String character = MadeUpDiary.typed(typed.length());
    typed.append(character);
    engine.executeScript("window.typed = '" + typed + "'; window.lastBlock = null");
    waiting = true;
    began = System.nanoTime();
    writer.type(at, character);
    at++;
  }

  /** The page may wait for the frame that paints the key, and is looked at behind it again. */
  private void shown() {
    if (waiting && isThere()) {
      double time = (System.nanoTime() - began) / 1e6;
      waiting = false;
      arrivals.add(time);
    } else if (waiting) {
      again.request();
    }
  }

  private boolean isThere() {
    return writer.pane().isUpToDate()
        && Boolean.TRUE.equals(engine.executeScript("!!window.lastBlock && " + LAID_OUT));
  }
}
