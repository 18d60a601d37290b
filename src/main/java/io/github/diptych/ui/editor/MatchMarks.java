package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import io.github.diptych.search.Matches;
import io.github.diptych.ui.pulse.AfterLayout;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Marks what was found. Drawn over the text that is in view and nowhere else, so that a note of
 * megabytes with a match in each line costs no more than a screen of them. On the UI thread.
 */
public final class MatchMarks {
  /** More of them are a colour, not marks. */
  private static final int MOST = 2_000;

  /** A paragraph of more units is looked at line by line of the screen. */
  private static final int LONG_PARAGRAPH = 10_000;

  private static final double ONE_LINE = 1.5;
  private static final double EMPTY_WIDTH = 2;

  private final Areas areas;
  private final Path all = path("found");
  private final Path one = path("found-current");
  private final Pane overlay = new Pane(all, one);
  private final AfterLayout drawing;
  private Matches matches = Matches.NONE;
  private OptionalInt current = OptionalInt.empty();
  private Runnable listener = () -> {};
  private int drawn;

  MatchMarks(Areas areas, Node pane) {
    this.areas = areas;
    overlay.setManaged(false);
    overlay.setMouseTransparent(true);
    drawing = new AfterLayout(pane, this::draw);
    areas.follow(area -> area.viewportDirtyEvents().subscribe(dirty -> redraw(area)));
    areas.onShown(this::moveOver);
    moveOver();
  }

  /** Another text: what was found in the one before is not in this. */
  private void moveOver() {
    matches = Matches.NONE;
    current = OptionalInt.empty();
    draw();
    area().cover(overlay);
  }

  /**
   * Shows these matches instead of those before.
   *
   * @param current the index of the one that is selected
   */
  public void show(Matches matches, OptionalInt current) {
    this.matches = matches;
    this.current = current;
    redraw(area());
    listener.run();
  }

  /** Told when others are shown. */
  public void onShow(Runnable listener) {
    this.listener = listener;
  }

  public Matches matches() {
    return matches;
  }

  /** The match that is selected. */
  public Optional<Span> selected() {
    return current.stream().mapToObj(matches::get).findFirst();
  }

  /** How many matches are marked on the screen. */
  public int drawn() {
    return drawn;
  }

  private static Path path(String styleClass) {
    var path = new Path();
    path.getStyleClass().setAll(styleClass);
    return path;
  }

  private Area area() {
    return areas.current();
  }

  private void redraw(Area area) {
    if ((matches.count() > 0 || drawn > 0) && areas.isCurrent(area)) {
      drawing.request();
    }
  }

  private void draw() {
    all.getElements().clear();
    one.getElements().clear();
    drawn = 0;
    if (matches.count() == 0 || area().getVisibleParagraphs().isEmpty()) {
      return;
    }
    int last = area().lastVisibleParToAllParIndex();
    for (int each = area().firstVisibleParToAllParIndex(); each <= last && drawn < MOST; each++) {
      drawParagraph(each);
    }
  }

  private void drawParagraph(int paragraph) {
    int start = area().getAbsolutePosition(paragraph, 0);
    int end = start + area().getParagraphLength(paragraph);
    if (end - start > LONG_PARAGRAPH) {
      start = Math.max(start, area().hit(0, 0).getInsertionIndex());
      end =
          Math.clamp(
              area().hit(area().getWidth(), area().getHeight()).getInsertionIndex(), start, end);
    }
    int index = matches.from(start);
    // The one before can reach into this paragraph.
    if (index > 0 && matches.get(index - 1).end() > start) {
      index--;
    }
    for (; index < matches.count() && drawn < MOST; index++) {
      var match = matches.get(index);
      if (match.start() > end) {
        return;
      }
      boolean isCurrent = current.isPresent() && current.getAsInt() == index;
      mark(Math.max(start, match.start()), Math.min(end, match.end()), isCurrent ? one : all);
      drawn++;
    }
  }

  /** A match that is wrapped is halved until each part is in one line. */
  private void mark(int from, int to, Path path) {
    if (from == to) {
      markPlace(from, path);
      return;
    }
    var found = area().getCharacterBoundsOnScreen(from, to);
    if (found.isEmpty()) {
      return;
    }
    var bounds = found.get();
    var first = area().getCharacterBoundsOnScreen(from, from + 1).orElse(bounds);
    if (to - from > 1 && bounds.getHeight() > ONE_LINE * first.getHeight()) {
      int middle = (from + to) >>> 1;
      mark(from, middle, path);
      mark(middle, to, path);
    } else {
      add(bounds, path);
    }
  }

  private void markPlace(int at, Path path) {
    boolean hasNext = at < area().getLength() && !area().getText(at, at + 1).equals("\n");
    boolean hasBefore = at > 0 && !area().getText(at - 1, at).equals("\n");
    if (hasNext) {
      area().getCharacterBoundsOnScreen(at, at + 1).ifPresent(b -> add(b.getMinX(), b, path));
    } else if (hasBefore) {
      area().getCharacterBoundsOnScreen(at - 1, at).ifPresent(b -> add(b.getMaxX(), b, path));
    }
  }

  private void add(double x, Bounds line, Path path) {
    add(new BoundingBox(x, line.getMinY(), EMPTY_WIDTH, line.getHeight()), path);
  }

  private void add(Bounds onScreen, Path path) {
    Bounds box = area().screenToLocal(onScreen);
    double top = Math.max(0, box.getMinY());
    double bottom = Math.min(area().getHeight(), box.getMaxY());
    if (top < bottom) {
      path.getElements()
          .addAll(
              new MoveTo(box.getMinX(), top),
              new LineTo(box.getMaxX(), top),
              new LineTo(box.getMaxX(), bottom),
              new LineTo(box.getMinX(), bottom),
              new ClosePath());
    }
  }
}
