package io.github.diptych.ui.editor;

import javafx.geometry.Insets;

/** Keeps lines as short as one likes to read them: what an area has beyond that is margin. */
final class LineWidth {
  private static final double EM = 46;
  private static final double MARGIN = 32;

  private final Areas areas;
  private double fontSize;

  LineWidth(Areas areas) {
    this.areas = areas;
    areas.follow(area -> area.widthProperty().addListener(width -> setMargins(area)));
    areas.onShown(() -> setMargins(areas.current()));
  }

  /** In pixels. */
  void setFontSize(double pixels) {
    fontSize = pixels;
    setMargins(areas.current());
  }

  private void setMargins(Area area) {
    double side = Math.max(MARGIN, (area.getWidth() - EM * fontSize) / 2);
    area.setPadding(new Insets(MARGIN / 2, Math.floor(side), MARGIN / 2, Math.floor(side)));
  }
}
