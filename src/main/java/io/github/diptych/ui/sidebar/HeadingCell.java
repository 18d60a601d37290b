package io.github.diptych.ui.sidebar;

import io.github.diptych.markdown.Heading;
import io.github.diptych.ui.theme.TextSize;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A row of the outline, moved in by its depth. */
final class HeadingCell extends ListCell<Heading> {
  private static final PseudoClass TOP = PseudoClass.getPseudoClass("top");
  private static final double EDGE = 12;
  private static final double STEP = 14;

  private final ToIntFunction<Heading> depth;

  HeadingCell(ToIntFunction<Heading> depth, Consumer<Heading> onActivate) {
    this.depth = depth;
    getStyleClass().add("heading-cell");
    // As wide as the list, so that a long heading ends in dots instead of a scroll bar.
    setPrefWidth(0);
    setOnMouseClicked(
        click -> {
          if (!isEmpty() && click.getButton() == MouseButton.PRIMARY) {
            onActivate.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Heading heading, boolean empty) {
    super.updateItem(heading, empty);
    if (empty || heading == null) {
      setText(null);
      pseudoClassStateChanged(TOP, false);
      return;
    }
    int level = depth.applyAsInt(heading);
    setText(heading.text());
    double size = TextSize.at(this);
    setPadding(new Insets(0, EDGE * size, 0, (EDGE + level * STEP) * size));
    pseudoClassStateChanged(TOP, level == 0);
  }
}
