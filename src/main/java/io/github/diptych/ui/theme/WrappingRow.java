package io.github.diptych.ui.theme;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * A field and what stands beside it: the field takes the room that is left, and where that is too
 * little, a line of its own. So nothing is cut off in a narrow pane or in large text.
 */
public final class WrappingRow {
  private static final double GAP = 6;

  /** What a field needs, in pixels at the ordinary text size. */
  private static final double LEAST = 110;

  private final FlowPane node = new FlowPane(GAP, GAP);
  private final TextField field;
  private final List<Region> others;

  public WrappingRow(TextField field, Region... others) {
    this.field = field;
    this.others = List.of(others);
    node.setRowValignment(VPos.CENTER);
    node.getChildren().add(field);
    for (Region other : others) {
      other.setMinWidth(Region.USE_PREF_SIZE);
      node.getChildren().add(other);
    }
    var widths =
        Stream.concat(Stream.of(node), this.others.stream())
            .map(Region::widthProperty)
            .toArray(Observable[]::new);
    field.prefWidthProperty().bind(Bindings.createDoubleBinding(this::room, widths));
  }

  public FlowPane node() {
    return node;
  }

  private double room() {
    double all = node.getWidth() - node.getInsets().getLeft() - node.getInsets().getRight();
    double taken = others.stream().mapToDouble(other -> other.prefWidth(-1) + GAP).sum();
    double left = Math.floor(all - taken) - 1;
    return left < LEAST * TextSize.at(field) ? Math.max(0, all) : left;
  }
}
