package io.github.diptych.ui.bar;

import io.github.diptych.ui.theme.TextSize;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One line of things: some at the left edge, some at the right one, and perhaps one that stays in
 * the middle of the window as long as there is room. Where the window is narrow, the line becomes
 * {@code :compact}, by which the stylesheet drops the labels of icons; what still does not fit
 * disappears, that with the highest {@link #giveWay rank} first.
 */
final class BarPane extends Region {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final String RANK = "io.github.diptych.ui.bar.rank";

  private final List<Node> left;
  private final @Nullable Node middle;
  private final List<Node> right;
  private final double gap;
  private final double compactBelow;

  /**
   * A line of these.
   *
   * @param gap between two neighbours, in pixels at the ordinary text size
   * @param compactBelow the width in pixels under which the line is compact, at that size
   */
  BarPane(
      double gap, double compactBelow, List<Node> left, @Nullable Node middle, List<Node> right) {
    this.left = List.copyOf(left);
    this.middle = middle;
    this.right = List.copyOf(right);
    this.gap = gap;
    this.compactBelow = compactBelow;
    getChildren().addAll(all());
    setMinWidth(0);
    widthProperty().subscribe(this::fold);
  }

  /** Lets a child disappear where room is short; the higher its rank, the sooner. */
  static <N extends Node> N giveWay(int rank, N node) {
    node.getProperties().put(RANK, rank);
    return node;
  }

  private void fold() {
    pseudoClassStateChanged(COMPACT, getWidth() < compactBelow * TextSize.at(this));
  }

  private double gap() {
    return gap * TextSize.at(this);
  }

  @Override
  protected double computePrefWidth(double height) {
    var shown = all().stream().filter(Node::isManaged).toList();
    return snappedLeftInset() + width(shown) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double tallest = all().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    return snappedTopInset() + snapSizeY(tallest) + snappedBottomInset();
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    fold();
    double gap = gap();
    double start = snappedLeftInset();
    double end = getWidth() - snappedRightInset();
    List<Node> fitting = fitting(end - start);
    all().forEach(node -> node.setVisible(fitting.contains(node)));
    for (Node node : left) {
      if (fitting.contains(node)) {
        place(node, start);
        start += snapSizeX(node.prefWidth(-1)) + gap;
      }
    }
    for (Node node : right.reversed()) {
      if (fitting.contains(node)) {
        double x = end - snapSizeX(node.prefWidth(-1));
        place(node, x);
        end = x - gap;
      }
    }
    if (middle != null && fitting.contains(middle)) {
      double width = middle.prefWidth(-1);
      double centred = (getWidth() - width) / 2;
      place(middle, Math.max(start, Math.min(centred, end - width)));
    }
  }

  private void place(Node node, double x) {
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    double width = snapSizeX(node.prefWidth(-1));
    layoutInArea(node, snapPositionX(x), top, width, height, 0, HPos.LEFT, VPos.CENTER);
  }

  private List<Node> fitting(double room) {
    List<Node> fitting = all().stream().filter(Node::isManaged).toList();
    int rank = highestRank(fitting);
    while (width(fitting) > room && rank > 0) {
      int going = rank;
      fitting = fitting.stream().filter(node -> rank(node) != going).toList();
      rank = highestRank(fitting);
    }
    return fitting;
  }

  private double width(List<Node> nodes) {
    double widths = nodes.stream().mapToDouble(node -> snapSizeX(node.prefWidth(-1))).sum();
    return widths + gap() * Math.max(0, nodes.size() - 1);
  }

  private List<Node> all() {
    return Stream.of(left.stream(), Stream.ofNullable(middle), right.stream())
        .<Node>flatMap(nodes -> nodes)
        .toList();
  }

  private static int highestRank(List<Node> nodes) {
    return nodes.stream().mapToInt(BarPane::rank).max().orElse(0);
  }

  private static int rank(Node node) {
    return node.getProperties().get(RANK) instanceof Integer rank ? rank : 0;
  }
}
