package io.github.diptych.ui.editor;

import io.github.diptych.ui.pulse.AfterLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.layout.Region;

/**
 * Text that an input method has not committed yet. It is drawn over the area at the caret and never
 * enters the document, so that nothing else – undo, saving, the preview, an outside change – can
 * meet it; the selection that it will replace stays until then. On the UI thread.
 */
final class Composition implements InputMethodRequests {
  /** From an input method's giving up to the focus that it gave up for; fingers take longer. */
  private static final Duration A_MOMENT = Duration.ofMillis(100);

  private final Area area;
  private final ComposedLine line;
  private final List<Runnable> onStart = new ArrayList<>();
  private final AfterLayout drawing;
  private Composed composed = Composed.NOTHING;

  /** What the input method gave up last, and when. */
  private String givenUp = "";

  private long givenUpAt;

  Composition(Area area) {
    this.area = area;
    line = new ComposedLine(area);
    drawing = new AfterLayout(area, this::draw);
  }

  Region overlay() {
    return line.node();
  }

  boolean isActive() {
    return !composed.isEmpty();
  }

  /** What is composed; empty if nothing is. */
  String text() {
    return composed.text();
  }

  /** Told when composing begins. */
  void onStart(Runnable listener) {
    onStart.add(listener);
  }

  /** One step of the input method: what it commits goes in, what it composes is shown. */
  void step(InputMethodEvent event) {
    if (!area.isEditable()) {
      forget();
      return;
    }
    boolean begins = !isActive();
    String before = text();
    if (!event.getCommitted().isEmpty()) {
      // It is written as any other text: what is composed already comes behind it.
      composed = Composed.NOTHING;
      givenUp = "";
      area.committed(event.getCommitted());
    }
    composed = Composed.of(event);
    if (event.getCommitted().isEmpty() && !isActive() && !before.isEmpty()) {
      givenUp = before;
      givenUpAt = System.nanoTime();
    }
    if (begins && isActive()) {
      onStart.forEach(Runnable::run);
      area.requestFollowCaret();
    }
    redraw();
  }

  /**
   * The focus goes, or the caret: what is composed, or was until this moment, is taken as it
   * stands. On some systems the input method is told first, and gives up.
   */
  void leave() {
    boolean justNow = System.nanoTime() - givenUpAt < A_MOMENT.toNanos();
    String pending = isActive() || !justNow ? text() : givenUp;
    forget();
    if (!pending.isEmpty()) {
      area.write(pending);
    }
  }

  /** Takes what is composed as it stands. */
  void commit() {
    String pending = text();
    forget();
    if (!pending.isEmpty()) {
      area.write(pending);
    }
  }

  /**
   * Takes what is composed as it stands, and has the input method begin anew: it is told so when
   * the focus goes, and by nothing else.
   */
  void end() {
    if (isActive() && area.isFocused()) {
      area.getParent().requestFocus();
      area.requestFocus();
    }
    leave();
  }

  /** Drops what is composed. */
  void forget() {
    composed = Composed.NOTHING;
    givenUp = "";
    redraw();
  }

  /** Draws where the caret is now, once the text is laid out. */
  void redraw() {
    if (!isActive()) {
      line.hide();
    } else {
      drawing.request();
    }
  }

  private void draw() {
    if (isActive()) {
      line.show(composed);
    }
  }

  /** Below that unit of what is composed, where the window of the candidates has its place. */
  @Override
  public Point2D getTextLocation(int offset) {
    // Before the next frame the caret may still be where the view has not gone.
    area.layout();
    draw();
    if (isActive() && line.isVisible()) {
      Bounds at = line.onScreen(offset);
      return new Point2D(at.getMinX(), at.getMaxY());
    }
    return line.place()
        .map(area::localToScreen)
        .map(start -> new Point2D(start.getMinX(), start.getMaxY()))
        .orElseGet(() -> area.localToScreen(0, 0));
  }

  @Override
  public int getLocationOffset(int x, int y) {
    return isActive() && line.isVisible() ? line.offsetAt(x, y) : 0;
  }

  @Override
  public void cancelLatestCommittedText() {
    // No input method in use asks for this; undo is the writer's own way.
  }

  @Override
  public String getSelectedText() {
    return area.getSelectedText();
  }
}
