package io.github.diptych.ui.editor;

import javafx.geometry.Insets;

/** The room around the text: beside lines that are to be no wider, above and below as asked for. */
final class Margins {
  private static final double SIDE = 32;
  private static final double LEAST_END = 16;

  private final Areas areas;
  private LineWidth width = LineWidth.NORMAL;
  private double fontSize;
  private double above;
  private double below;
  private double leastSide = SIDE;

  /**
   * @param fontSize in pixels
   */
  Margins(Areas areas, double fontSize) {
    this.areas = areas;
    this.fontSize = fontSize;
    areas.follow(area -> area.widthProperty().addListener(now -> set(area)));
    areas.onShown(() -> setEnds(0, 0));
  }

  void setWidth(LineWidth width) {
    this.width = width;
    set(areas.current());
  }

  void setFontSize(double pixels) {
    fontSize = pixels;
    set(areas.current());
  }

  /** From now on whoever holds the pane leaves room beside it. */
  void leaveSides() {
    leastSide = 0;
    set(areas.current());
  }

  /** Room above and below the text in view, in pixels; there is always a little. */
  void setEnds(double above, double below) {
    this.above = above;
    this.below = below;
    set(areas.current());
  }

  private void set(Area area) {
    double most = width.em() * fontSize;
    double side = Math.floor(Math.max(leastSide, (area.getWidth() - most) / 2));
    double top = Math.floor(Math.max(LEAST_END, above));
    double bottom = Math.floor(Math.max(LEAST_END, below));
    var room = new Insets(top, side, bottom, side);
    if (!room.equals(area.getPadding())) {
      area.setPadding(room);
    }
  }
}
