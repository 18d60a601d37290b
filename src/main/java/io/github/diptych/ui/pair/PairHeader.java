package io.github.diptych.ui.pair;

import io.github.diptych.words.Words;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** Which entry the panels show, and the way to the one before and behind it. */
final class PairHeader {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Words words;
  private final Label title = new Label();
  private final Button previous;
  private final Button next;
  private final HBox node;

  PairHeader(Words words, Runnable previous, Runnable next) {
    this.words = words;
    this.previous = button(Octicons.CHEVRON_LEFT_16, "action.pair.previous", previous);
    this.next = button(Octicons.CHEVRON_RIGHT_16, "action.pair.next", next);
    title.getStyleClass().add("pair-title");
    title.setAccessibleRole(AccessibleRole.TEXT);
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    node = new HBox(6, this.previous, this.next, title);
    node.getStyleClass().add("pair-header");
  }

  private Button button(Octicons icon, String key, Runnable pressed) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(words.say(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(words.say(key)));
    button.setOnAction(event -> pressed.run());
    return button;
  }

  HBox node() {
    return node;
  }

  void show(Optional<PairPlace> place) {
    title.setText(place.map(this::title).orElse(words.say("pair.none")));
    previous.setDisable(place.isEmpty());
    next.setDisable(place.isEmpty());
  }

  private String title(PairPlace place) {
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(words.speech().locale())
            .format(place.day().date());
    int all = Math.max(place.number(), place.day().entries().size());
    return words.say("pair.title", day, place.number(), all);
  }

  /** A minute as it is signed, without the day. */
  static String minute(LocalDateTime at) {
    return MINUTE.format(at);
  }
}
