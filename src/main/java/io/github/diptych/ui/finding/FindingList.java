package io.github.diptych.ui.finding;

import io.github.diptych.diary.Finding;
import io.github.diptych.ui.theme.TextSize;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/** A list of findings over the status bar; the one that is chosen closes it. */
final class FindingList {
  private static final double WIDTH = 520;
  private static final double ROW = 56;
  private static final int ROWS = 6;

  private final Popup popup = new Popup();
  private final ListView<Finding> list = new ListView<>();
  private final Consumer<Finding> chosen;

  /**
   * @param words what a row says
   * @param chosen called with the finding that is clicked, or Enter pressed on
   */
  FindingList(Function<Finding, String> words, Consumer<Finding> chosen) {
    this.chosen = chosen;
    list.getStyleClass().add("finding-list");
    list.setCellFactory(view -> new Row(words));
    list.setOnMouseClicked(click -> choose());
    list.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            choose();
          }
        });
    popup.getContent().add(list);
    popup.setAutoHide(true);
  }

  /** Opens above a node of the window. */
  void showAbove(Node anchor, List<Finding> findings) {
    list.getItems().setAll(findings);
    double size = TextSize.at(anchor);
    double width = WIDTH * size;
    double height = Math.min(findings.size(), ROWS) * ROW * size + 2;
    list.setFixedCellSize(ROW * size);
    list.setPrefSize(width, height);
    Point2D corner = anchor.localToScreen(anchor.getLayoutBounds().getMaxX(), 0);
    popup.show(anchor, corner.getX() - width, corner.getY() - height - 4);
    list.getSelectionModel().selectFirst();
    list.requestFocus();
  }

  private void choose() {
    var finding = list.getSelectionModel().getSelectedItem();
    if (finding != null) {
      popup.hide();
      chosen.accept(finding);
    }
  }

  /** One finding: where it is, and what is wrong. */
  private static final class Row extends ListCell<Finding> {
    private final Function<Finding, String> words;

    Row(Function<Finding, String> words) {
      this.words = words;
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
      super.updateItem(finding, empty);
      setText(empty || finding == null ? "" : words.apply(finding));
    }
  }
}
