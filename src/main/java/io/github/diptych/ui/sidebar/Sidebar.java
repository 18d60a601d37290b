package io.github.diptych.ui.sidebar;

import io.github.diptych.ui.theme.Segmented;
import io.github.diptych.ui.theme.Segmented.Segment;
import io.github.diptych.ui.theme.TextSize;
import io.github.diptych.words.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The calendar above, the files or the outline below. */
public final class Sidebar {
  /** What the calendar, the switch and four files need, at the ordinary text size. */
  private static final double CALENDAR_FROM = 460;

  private final VBox node;
  private final Node calendar;
  private final OutlineView outline;
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
    var line = new Region();
    line.getStyleClass().add("sidebar-line");
    var choice = new StackPane(lower.node());
    choice.getStyleClass().add("sidebar-choice");
    node = new VBox(calendar.node(), line, choice, stack);
    node.getStyleClass().add("sidebar");
    node.setMinHeight(0);
    this.calendar = calendar.node();
    this.outline = outline;
    node.heightProperty().subscribe(this::fit);
  }

  /** Makes room for larger text. */
  public void follow(ObservableValue<Number> textSize) {
    textSize.subscribe(this::fit);
    textSize.subscribe(outline::refresh);
  }

  public Region node() {
    return node;
  }

  /** Chooses what stands under the calendar. */
  public void show(Lower which) {
    lower.valueProperty().set(which);
  }

  /** In a low window the files are worth more than the month. */
  private void fit() {
    boolean roomy = node.getHeight() >= CALENDAR_FROM * TextSize.at(node);
    calendar.setManaged(roomy);
    calendar.setVisible(roomy);
  }

  private static Segment<Lower> segment(Words words, Lower value, String key, Octicons icon) {
    return new Segment<>(value, icon, words.say(key), words.say(key));
  }
}
