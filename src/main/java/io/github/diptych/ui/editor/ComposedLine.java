package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import java.util.Collection;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * The lines of the screen from the caret's on as they would be with what is composed: drawn over
 * the area, so that the text makes room for it without having it. On the UI thread.
 */
final class ComposedLine {
  /** What follows the caret in a paragraph is drawn so far; it fills any window. */
  private static final int FAR = 4_000;

  /** The area's caret is as wide, and stands a little to the left of its character. */
  private static final double CARET = 2;

  private final Area area;
  private final TextFlow flow = new TextFlow();
  private final Path chosen = path("composed-chosen");
  private final Path caret = path("composed-caret");
  private final Pane node = new Pane(chosen, flow, caret);
  private int start;
  private int length;

  ComposedLine(Area area) {
    this.area = area;
    node.getStyleClass().add("composition");
    node.setManaged(false);
    node.setMouseTransparent(true);
    node.setVisible(false);
    flow.getStyleClass().add("paragraph-text");
    for (Node child : node.getChildren()) {
      child.setManaged(false);
    }
  }

  Region node() {
    return node;
  }

  boolean isVisible() {
    return node.isVisible();
  }

  void hide() {
    node.setVisible(false);
    flow.getChildren().clear();
  }

  /** Where what is composed will stand in the area, if it can be seen. */
  Optional<Bounds> place() {
    return bounds(area.getSelection().getStart());
  }

  /** Draws what is composed in place of what is selected, if that place can be seen. */
  void show(Composed composed) {
    int from = area.getSelection().getStart();
    Optional<Bounds> place = place();
    node.setVisible(place.isPresent());
    place.ifPresent(at -> show(composed, from, at));
  }

  private void show(Composed composed, int from, Bounds at) {
    int lineStart = Math.min(from, area.hit(0, at.getCenterY()).getInsertionIndex());
    double left = lineStart == from ? at.getMinX() : bounds(lineStart).orElse(at).getMinX();
    fill(composed, lineStart, from);
    double width = Math.max(1, right(left) - left);
    node.applyCss();
    double height = flow.prefHeight(width);
    flow.resizeRelocate(CARET, 0, width, height);
    flow.layout();
    node.resizeRelocate(left - CARET, at.getMinY(), width + CARET, Math.max(height, covered(at)));
    mark(composed);
    node.toFront();
  }

  private void fill(Composed composed, int lineStart, int from) {
    flow.getChildren().clear();
    copy(new Span(lineStart, from));
    start = from - lineStart;
    length = composed.text().length();
    for (InputMethodTextRun run : composed.runs()) {
      var text = new Text(run.getText());
      text.getStyleClass().addAll("text", "composed-text", look(run.getHighlight()));
      flow.getChildren().add(text);
    }
    int to = area.getSelection().getEnd();
    int paragraph = area.offsetToPosition(to, Bias.Forward).getMajor();
    int end = area.getAbsolutePosition(paragraph, 0) + area.getParagraphLength(paragraph);
    copy(new Span(to, Math.min(end, to + FAR)));
  }

  /** A part of one paragraph as it looks in the area. */
  private void copy(Span part) {
    if (part.start() < part.end()) {
      var segments = area.subDocument(part.start(), part.end()).getParagraph(0).getStyledSegments();
      for (StyledSegment<String, Collection<String>> segment : segments) {
        var text = new Text(segment.getSegment());
        text.getStyleClass().add("text");
        text.getStyleClass().addAll(segment.getStyle());
        flow.getChildren().add(text);
      }
    }
  }

  private void mark(Composed composed) {
    chosen.getElements().clear();
    int at = start;
    for (InputMethodTextRun run : composed.runs()) {
      int end = at + run.getText().length();
      if (isChosen(run.getHighlight())) {
        chosen.getElements().addAll(flow.getRangeShape(at, end, false));
      }
      at = end;
    }
    PathElement[] shape = flow.getCaretShape(start + composed.caret(), true);
    caret.getElements().setAll(shape);
    caret.setLayoutX(CARET);
    chosen.setLayoutX(CARET);
  }

  /** Where on the screen a unit of what is composed begins. */
  Bounds onScreen(int offset) {
    var path = new Path(flow.getCaretShape(start + Math.clamp(offset, 0, length), true));
    Bounds shape = path.getBoundsInLocal();
    return flow.localToScreen(
        new BoundingBox(shape.getMinX(), shape.getMinY(), 0, shape.getHeight()));
  }

  /** The unit of what is composed that is nearest to a point of the screen. */
  int offsetAt(double x, double y) {
    Point2D local = flow.screenToLocal(x, y);
    return local == null
        ? 0
        : Math.clamp(flow.getHitInfo(local).getInsertionIndex() - start, 0, length);
  }

  /** Of the character there in the area, or of the caret. */
  private Optional<Bounds> bounds(int offset) {
    Optional<Bounds> onScreen =
        offset == area.getCaretPosition()
            ? area.caretOnScreen()
            : area.getCharacterBoundsOnScreen(offset, Math.min(offset + 1, area.getLength()));
    return onScreen.map(area::screenToLocal);
  }

  /** The text keeps the same distance from both edges of its paragraph. */
  private double right(double left) {
    var margins = area.getInsets();
    return area.getWidth() - margins.getRight() - (left - margins.getLeft());
  }

  /** The lines below in the same paragraph stand elsewhere now. */
  private double covered(Bounds at) {
    double bottom =
        area.getParagraphBoundsOnScreen(area.getCurrentParagraph())
            .map(area::screenToLocal)
            .map(Bounds::getMaxY)
            .orElse(at.getMaxY());
    return Math.min(bottom, area.getHeight()) - at.getMinY();
  }

  private static boolean isChosen(InputMethodHighlight highlight) {
    return highlight == InputMethodHighlight.SELECTED_RAW
        || highlight == InputMethodHighlight.SELECTED_CONVERTED;
  }

  private static String look(InputMethodHighlight highlight) {
    return highlight == InputMethodHighlight.SELECTED_CONVERTED
            || highlight == InputMethodHighlight.UNSELECTED_CONVERTED
        ? "composed-converted"
        : "composed-raw";
  }

  private static Path path(String styleClass) {
    var path = new Path();
    path.getStyleClass().setAll(styleClass);
    return path;
  }
}
