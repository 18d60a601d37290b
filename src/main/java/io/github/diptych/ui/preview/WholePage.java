package io.github.diptych.ui.preview;

import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Waits until all of a page is there: blocks and pictures far from the view, formulas and diagrams.
 * The writer goes on meanwhile.
 */
final class WholePage extends AnimationTimer {
  /** A picture on a slow disk must not keep the rest from paper for ever. */
  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

  private static final String DONE = "blocks.isDone() && pictures.isDone() && draw.isDone()";

  private final Page page;
  private final Runnable use;
  private long began;

  WholePage(Page page, Runnable use) {
    this.page = page;
    this.use = use;
  }

  @Override
  public void start() {
    want(true);
    super.start();
  }

  @Override
  public void handle(long now) {
    began = began == 0 ? now : began;
    boolean gone = !page.isReady();
    if (gone || Boolean.TRUE.equals(page.script(DONE)) || now - began > PATIENCE) {
      stop();
      // A dialog cannot be opened in the middle of an animation.
      Platform.runLater(this::finish);
    }
  }

  private void finish() {
    try {
      use.run();
    } finally {
      if (page.isReady()) {
        want(false);
      }
    }
  }

  private void want(boolean whole) {
    page.script("blocks.wholly(%1$s); pictures.wholly(%1$s)".formatted(whole));
  }
}
