package io.github.diptych.ui.editor;

import io.github.diptych.ui.pulse.AfterLayout;
import java.util.Collection;
import java.util.OptionalInt;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Dims all but the block that the caret is in: two veils over what is in view above and below it,
 * so that nothing is restyled and a note's length does not matter. In a diary a block reaches from
 * one rule or day heading to the next, elsewhere from blank line to blank line. On the UI thread.
 */
final class FocusVeil {
  private final Areas areas;
  private final Region above = veil();
  private final Region below = veil();
  private final Pane overlay = new Pane(above, below);
  private final AfterLayout drawing;
  private boolean on;
  private boolean diary;

  /** A line that stands out in place of the caret's. */
  private OptionalInt other = OptionalInt.empty();

  FocusVeil(Areas areas, Node pane) {
    this.areas = areas;
    overlay.setManaged(false);
    overlay.setMouseTransparent(true);
    overlay.setVisible(false);
    drawing = new AfterLayout(pane, this::draw);
    areas.follow(
        area -> {
          area.viewportDirtyEvents().subscribe(dirty -> redraw());
          area.caretPositionProperty().addListener((caret, before, now) -> redraw());
        });
    areas.onShown(this::moveOver);
    moveOver();
  }

  /** Another text, of which nothing is known yet. */
  private void moveOver() {
    diary = false;
    areas.current().cover(overlay);
    redraw();
  }

  void set(boolean on) {
    this.on = on;
    overlay.setVisible(on);
    redraw();
  }

  void setLine(OptionalInt line) {
    if (!other.equals(line)) {
      other = line;
      redraw();
    }
  }

  void setDiary(boolean diary) {
    this.diary = diary;
    redraw();
  }

  private static Region veil() {
    var veil = new Region();
    veil.getStyleClass().add("focus-veil");
    veil.setManaged(false);
    return veil;
  }

  private void redraw() {
    if (on) {
      drawing.request();
    }
  }

  private void draw() {
    Area area = areas.current();
    if (area.getVisibleParagraphs().isEmpty()) {
      return;
    }
    int from = area.firstVisibleParToAllParIndex();
    int to = area.lastVisibleParToAllParIndex();
    int line = Math.min(other.orElse(area.getCurrentParagraph()), area.getParagraphs().size() - 1);
    if (line < 0) {
      place(above, 0, area.getHeight());
      place(below, 0, 0);
      return;
    }
    var block = CurrentBlock.of(line, from, to, this::isBorder);
    double height = area.getHeight();
    double top = height;
    double bottom = 0;
    if (block.last() < from) {
      top = 0;
    } else if (block.first() <= to) {
      top = block.first() <= from ? 0 : edge(block.first(), false);
      bottom = block.last() >= to ? height : edge(block.last(), true);
    } else {
      bottom = height;
    }
    place(above, 0, top);
    place(below, bottom, height);
  }

  private void place(Region veil, double top, double bottom) {
    veil.resizeRelocate(0, top, areas.current().getWidth(), Math.max(0, bottom - top));
  }

  private double edge(int paragraph, boolean bottom) {
    Area area = areas.current();
    return area.getParagraphBoundsOnScreen(paragraph)
        .map(area::screenToLocal)
        .map(bottom ? Bounds::getMaxY : Bounds::getMinY)
        .orElse(0.0);
  }

  private boolean isBorder(int paragraph) {
    return diary ? isBetweenBlocks(paragraph) : isBlank(paragraph);
  }

  /** A blank line within code ends nothing. */
  private boolean isBlank(int paragraph) {
    Area area = areas.current();
    return !area.getParagraph(paragraph).getParagraphStyle().isShaded()
        && area.getText(paragraph).isBlank();
  }

  private boolean isBetweenBlocks(int paragraph) {
    Area area = areas.current();
    if (area.getParagraphLength(paragraph) == 0) {
      return false;
    }
    Collection<String> styles = area.getStyleOfChar(paragraph, 0);
    return styles.contains("md-rule") || styles.contains("md-day");
  }
}
