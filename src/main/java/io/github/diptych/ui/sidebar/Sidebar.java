package io.github.diptych.ui.sidebar;

import io.github.diptych.ui.theme.Segmented;
import io.github.diptych.ui.theme.Segmented.Segment;
import io.github.diptych.words.Words;
import java.util.List;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The calendar above, the files or the outline below. */
public final class Sidebar {
  private static final double WIDTH = 272;
  private static final double MIN_WIDTH = 236;

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
    VBox.setVgrow(stack, Priority.ALWAYS);
    var line = new Region();
    line.getStyleClass().add("sidebar-line");
    node = new VBox(calendar.node(), line, lower.node(), stack);
    node.getStyleClass().add("sidebar");
    node.setPrefWidth(WIDTH);
    node.setMinWidth(MIN_WIDTH);
  }

  public Region node() {
    return node;
  }

  /** Chooses what stands under the calendar. */
  public void show(Lower which) {
    lower.valueProperty().set(which);
  }

  private static Segment<Lower> segment(Words words, Lower value, String key, Octicons icon) {
    return new Segment<>(value, icon, words.say(key), words.say(key));
  }
}
