package io.github.diptych.ui.search;

import atlantafx.base.theme.Styles;
import io.github.diptych.search.TextQuery;
import io.github.diptych.words.Words;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How words are sought: four switches beside the field. */
final class Toggles {
  private final ToggleButton capitals;
  private final ToggleButton wholeWords;
  private final ToggleButton pattern;
  private final ToggleButton selection;

  Toggles(Words words, Runnable changed) {
    capitals = toggle(words, "capitals", "Aa", changed);
    wholeWords = toggle(words, "words", "ab", changed);
    pattern = toggle(words, "pattern", ".*", changed);
    selection = toggle(words, "selection", "[ ]", () -> {});
    wholeWords.getStyleClass().add("whole-words");
  }

  HBox node() {
    return new HBox(2, capitals, wholeWords, pattern, selection);
  }

  ToggleButton selection() {
    return selection;
  }

  boolean isPattern() {
    return pattern.isSelected();
  }

  /** Empty if there is nothing to seek. */
  Optional<TextQuery> query(String typed) {
    return typed.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextQuery(
                typed, pattern.isSelected(), capitals.isSelected(), wholeWords.isSelected()));
  }

  private static ToggleButton toggle(Words words, String key, String sign, Runnable changed) {
    var toggle = new ToggleButton(sign);
    toggle.getStyleClass().addAll(Styles.FLAT, "find-toggle");
    toggle.setTooltip(new Tooltip(words.say("find.with." + key)));
    toggle.setAccessibleText(words.say("find.with." + key));
    toggle.setId("find-with-" + key);
    toggle.selectedProperty().addListener((selected, before, now) -> changed.run());
    return toggle;
  }
}
