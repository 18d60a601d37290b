package io.github.diptych.ui.editor;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * Which part of the source the editor's view shows, as a place: an offset in UTF-16 units, with a
 * fraction for what is between two lines. Heights of lines that were never on the screen are not
 * known, so places are found by what is there. On the UI thread.
 */
public final class EditorScroll {
  private static final double NOWHERE = -1;
  private static final int TRIES = 3;
  private static final double CLOSE_ENOUGH = 0.5;

  private final Areas areas;
  private Runnable listener = () -> {};
  private boolean told;
  private double wanted = NOWHERE;

  EditorScroll(Areas areas) {
    this.areas = areas;
    areas.follow(this::follow);
    areas.onShown(() -> wanted = NOWHERE);
  }

  private void follow(Area area) {
    area.estimatedScrollYProperty().addListener((scroll, before, now) -> moved(area));
    area.widthProperty()
        .addListener(
            (width, before, now) -> {
              if (before.doubleValue() == 0) {
                Platform.runLater(() -> begin(area));
              }
            });
  }

  /**
   * While the area has no width, a paragraph is as high as it has characters: where it had scrolled
   * to means nothing when it gets one.
   */
  private void begin(Area area) {
    area.showParagraphAtTop(0);
    area.layout();
    if (wanted != NOWHERE && areas.isCurrent(area)) {
      align(wanted);
      wanted = NOWHERE;
    } else {
      area.requestFollowCaret();
    }
  }

  /** Where the caret stands on the screen, if it can be seen. */
  public Optional<Bounds> caretOnScreen() {
    return area().caretOnScreen();
  }

  /** Aligns as soon as there is a view; for a document that is shown for the first time. */
  public void beginAt(double place) {
    wanted = place;
  }

  /** Told, once a layout is done, that another part of the text is in view. */
  public void onScroll(Runnable listener) {
    this.listener = listener;
  }

  /** Whether there is a text on the screen. */
  public boolean isSeen() {
    return area().getScene() != null
        && viewHeight() > 0
        && area().getWidth() > 0
        && !area().getVisibleParagraphs().isEmpty();
  }

  /**
   * The place at the top of the view; towards the end of the text, of a line further down, so that
   * the end is reached when the view is at the bottom.
   */
  public double top() {
    double line = line(above(), below());
    int first = area().firstVisibleParToAllParIndex();
    int last = area().lastVisibleParToAllParIndex();
    for (int paragraph = first; paragraph <= last; paragraph++) {
      Extent extent = extent(paragraph);
      if (extent.bottom() > line || paragraph == last) {
        double share = extent.height() <= 0 ? 0 : (line - extent.top()) / extent.height();
        return start(paragraph) + Math.clamp(share, 0, 1) * length(paragraph);
      }
    }
    return 0;
  }

  /** Scrolls so that {@link #top} is {@code place}, as far as the text reaches. */
  public void align(double place) {
    if (!isSeen()) {
      return;
    }
    // What was asked to come into view before is there first, and not instead.
    area().layout();
    double within = Math.clamp(place, 0, area().getLength());
    var position = area().offsetToPosition((int) within, Bias.Forward);
    int paragraph = position.getMajor();
    if (!isVisible(paragraph)) {
      area().showParagraphAtTop(paragraph);
      area().layout();
    }
    double by = CLOSE_ENOUGH;
    for (int i = 0; i < TRIES && Math.abs(by) >= CLOSE_ENOUGH && isVisible(paragraph); i++) {
      by = missing(paragraph, (within - start(paragraph)) / length(paragraph));
      area().scrollYBy(by);
      area().layout();
    }
  }

  /** How much text is above a height of the area, in pixels; near the beginning exactly. */
  double textAbove(double y) {
    int first = area().firstVisibleParToAllParIndex();
    double unseen = first == 0 ? 0 : first * averageHeight();
    return unseen + fromViewTop(y) - extent(first).top();
  }

  /** How much text is below a height of the area, in pixels; near the end exactly. */
  double textBelow(double y) {
    int last = area().lastVisibleParToAllParIndex();
    int unseen = area().getParagraphs().size() - 1 - last;
    return (unseen == 0 ? 0 : unseen * averageHeight()) + extent(last).bottom() - fromViewTop(y);
  }

  private double fromViewTop(double y) {
    return y - area().getInsets().getTop();
  }

  /** How far to scroll for a point of a paragraph to be where {@link #align} wants it. */
  private double missing(int paragraph, double share) {
    Extent extent = extent(paragraph);
    double above = above();
    double most = above + below();
    double last = Math.min(viewHeight(), most);
    double y = above + extent.top() + share * extent.height();
    double plain = most - last;
    double wanted =
        last <= 0 || y <= plain ? y : plain + (y - plain) * last / (last + viewHeight());
    return Math.clamp(wanted, 0, Math.max(0, most)) - above;
  }

  private double line(double above, double below) {
    double last = Math.min(viewHeight(), above + below);
    return last <= 0 ? 0 : viewHeight() * Math.max(0, last - below) / last;
  }

  /** How much of the text is above the view, in pixels; exact where its first line is in sight. */
  private double above() {
    int first = area().firstVisibleParToAllParIndex();
    double unseen = first * averageHeight();
    return Math.max(0, unseen - extent(first).top());
  }

  /** How much of the text is below the view, in pixels; exact where its last line is in sight. */
  private double below() {
    int last = area().lastVisibleParToAllParIndex();
    double unseen = (area().getParagraphs().size() - 1 - last) * averageHeight();
    return Math.max(0, unseen + extent(last).bottom() - viewHeight());
  }

  private double averageHeight() {
    int first = area().firstVisibleParToAllParIndex();
    int last = area().lastVisibleParToAllParIndex();
    return (extent(last).bottom() - extent(first).top()) / (last - first + 1);
  }

  private boolean isVisible(int paragraph) {
    return paragraph >= area().firstVisibleParToAllParIndex()
        && paragraph <= area().lastVisibleParToAllParIndex();
  }

  private record Extent(double top, double bottom) {
    double height() {
      return bottom - top;
    }
  }

  /**
   * Where a visible paragraph is, from the top of the view; also what is not in view of it. Its box
   * ends at the area's edge, where its characters, a little higher than their line, do not.
   */
  private Extent extent(int paragraph) {
    var seen = area().getParagraphBoundsOnScreen(paragraph);
    if (seen.isEmpty()) {
      return new Extent(0, 0);
    }
    int start = start(paragraph);
    int end = start + area().getParagraphLength(paragraph);
    Bounds box = seen.get();
    Bounds edges = area().localToScreen(area().getLayoutBounds());
    double top = box.getMinY();
    double bottom = box.getMaxY();
    if (end > start && top <= edges.getMinY()) {
      top = onScreen(start, start + 1).map(Bounds::getMinY).orElse(top);
    }
    if (end > start && bottom >= edges.getMaxY()) {
      bottom = onScreen(end - 1, end).map(Bounds::getMaxY).orElse(bottom);
    }
    return new Extent(top - viewTop(), bottom - viewTop());
  }

  private Optional<Bounds> onScreen(int from, int to) {
    return area().getCharacterBoundsOnScreen(from, to);
  }

  private double viewTop() {
    return area().localToScreen(0, area().getInsets().getTop()).getY();
  }

  private double viewHeight() {
    return area().getHeight() - area().getInsets().getTop() - area().getInsets().getBottom();
  }

  private int start(int paragraph) {
    return area().getAbsolutePosition(paragraph, 0);
  }

  /** With its line end. */
  private int length(int paragraph) {
    return area().getParagraphLength(paragraph) + 1;
  }

  private Area area() {
    return areas.current();
  }

  private void moved(Area area) {
    if (!told && areas.isCurrent(area)) {
      told = true;
      Platform.runLater(
          () -> {
            told = false;
            if (isSeen()) {
              listener.run();
            }
          });
    }
  }
}
