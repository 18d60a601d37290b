package io.github.diptych.ui.lookback;

import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A row of what others beside it are chosen by: a title, and a detail below it, read out together.
 *
 * @param <T> such as months, or commits
 */
public final class TitledCell<T> extends ListCell<T> {
  private final Function<T, String> titles;
  private final Function<T, String> details;
  private final IntConsumer shown;
  private final Label title = new Label();
  private final Label detail = new Label();
  private final VBox both = new VBox(title, detail);

  public TitledCell(Function<T, String> titles, Function<T, String> details) {
    this(titles, details, index -> {});
  }

  /**
   * @param shown is told which row this one has become, from 0
   */
  public TitledCell(Function<T, String> titles, Function<T, String> details, IntConsumer shown) {
    this.titles = titles;
    this.details = details;
    this.shown = shown;
    title.getStyleClass().add("past-title");
    detail.getStyleClass().add("past-detail");
    both.setMinWidth(0);
    both.setPrefWidth(1);
    getStyleClass().add("past-cell");
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.setText(titles.apply(item));
    detail.setText(details.apply(item));
    setAccessibleText(title.getText() + ", " + detail.getText());
    setGraphic(both);
    shown.accept(getIndex());
  }
}
