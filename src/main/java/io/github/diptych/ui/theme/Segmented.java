package io.github.diptych.ui.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * A switch between a few values side by side, of which exactly one holds.
 *
 * @param <E> the values
 */
public final class Segmented<E extends Enum<E>> {
  private final HBox node = new HBox();
  private final ToggleGroup group = new ToggleGroup();
  private final Map<E, ToggleButton> buttons;
  private final ObjectProperty<E> value;

  /**
   * One of the values.
   *
   * @param tip what it does, shown on hovering; read out by screen readers
   */
  public record Segment<E>(E value, Octicons icon, String label, String tip) {}

  public Segmented(List<Segment<E>> segments) {
    E first = segments.getFirst().value();
    buttons = new EnumMap<>(first.getDeclaringClass());
    value = new SimpleObjectProperty<>(this, "value", first);
    node.getStyleClass().add("segmented");
    segments.forEach(this::add);
    value.subscribe(now -> group.selectToggle(buttons.get(now)));
  }

  public Node node() {
    return node;
  }

  /** The value that holds; may be set and bound both ways. */
  public ObjectProperty<E> valueProperty() {
    return value;
  }

  private void add(Segment<E> segment) {
    var button = new ToggleButton(segment.label(), new FontIcon(segment.icon()));
    button.getStyleClass().setAll("segment");
    button.setTooltip(new Tooltip(segment.tip()));
    button.setAccessibleHelp(segment.tip());
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(
        pressed -> {
          value.set(segment.value());
          // A second press would let go of the only value that holds.
          button.setSelected(true);
        });
    buttons.put(segment.value(), button);
    node.getChildren().add(button);
  }
}
