package io.github.diptych.ui.pulse;

import javafx.scene.layout.Region;

/**
 * Lays out what it holds apart from all around it. JavaFX else lays out every pane above what has
 * changed: a letter in the text would measure the menus. What it holds has the size that the panes
 * around give it, and when it would like another, they are not told.
 */
public final class LayoutRoot extends Region {
  private final Region content;

  public LayoutRoot(Region content) {
    this.content = content;
    content.setManaged(false);
    getChildren().add(content);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return content.minHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }

  @Override
  protected double computeMaxWidth(double height) {
    return content.maxWidth(height);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return content.maxHeight(width);
  }
}
