package io.github.diptych.ui.sidebar;

import io.github.diptych.ui.theme.Segmented;
import io.github.diptych.ui.theme.Segmented.Segment;
import io.github.diptych.words.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The calendar above, the files or the outline below. */
public final class Sidebar {
  private static final double WIDTH = 272;
  private static final double MIN_WIDTH = 236;

  /** What the calendar, the switch and four files need. */
  private static final double CALENDAR_FROM = 460;

  private static final Insets SWITCH_MARGIN = new Insets(12, 12, 8, 12);

  private final VBox node;
  private final Segmented<Lower> lower;

  /** What stands under the calendar. */
  public enum Lower {
    FILES,
    OUTLINE
  }

  public Sidebar(Words words, CalendarView calendar, FilesView files, OutlineView outline) {
    lower =
        new Segmented<>(
            List.of(
                segment(words, Lower.FILES, "sidebar.files", Octicons.FILE_DIRECTORY_16),
                segment(words, Lower.OUTLINE, "sidebar.outline", Octicons.LIST_UNORDERED_16)));
    files.node().visibleProperty().bind(lower.valueProperty().isEqualTo(Lower.FILES));
    outline.node().visibleProperty().bind(lower.valueProperty().isEqualTo(Lower.OUTLINE));
    var stack = new StackPane(files.node(), outline.node());
    stack.getStyleClass().add("sidebar-lower");
    stack.setMinHeight(0);
    VBox.setVgrow(stack, Priority.ALWAYS);
    VBox.setMargin(lower.node(), SWITCH_MARGIN);
    var line = new Region();
    line.getStyleClass().add("sidebar-line");
    node = new VBox(calendar.node(), line, lower.node(), stack);
    node.getStyleClass().add("sidebar");
    node.setPrefWidth(WIDTH);
    node.setMinWidth(MIN_WIDTH);
    node.setMinHeight(0);
    node.heightProperty().subscribe(height -> fit(calendar.node(), height.doubleValue()));
  }

  public Region node() {
    return node;
  }

  /** Chooses what stands under the calendar. */
  public void show(Lower which) {
    lower.valueProperty().set(which);
  }

  /** In a low window the files are worth more than the month. */
  private static void fit(Node calendar, double height) {
    calendar.setManaged(height >= CALENDAR_FROM);
    calendar.setVisible(height >= CALENDAR_FROM);
  }

  private static Segment<Lower> segment(Words words, Lower value, String key, Octicons icon) {
    return new Segment<>(value, icon, words.say(key), words.say(key));
  }
}
