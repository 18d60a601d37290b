package io.github.diptych.ui.pair;

import io.github.diptych.diary.Language;
import io.github.diptych.diary.parity.Carrying;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * What one language of the entry has and the other has not, between the two; a link or a picture is
 * carried over by a button. Takes no room while both say the same.
 */
final class ParityStrip {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  private final Words words;
  private final VBox node = new VBox();
  private boolean impossible;

  ParityStrip(Words words) {
    this.words = words;
    node.getStyleClass().add("pair-between");
    clear();
  }

  Region node() {
    return node;
  }

  /** Both say the same, or are not known yet. */
  void clear() {
    put(List.of());
  }

  /** What was to be carried over has no place where it would be read as the same. */
  void sayImpossible() {
    if (impossible) {
      return;
    }
    impossible = true;
    var sentence = new Label(words.say("pair.carry.impossible"));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.getStyleClass().add("pair-disparity");
    node.getChildren().add(sentence);
  }

  /**
   * @param text the note's
   * @param languages the first and the second
   * @param carry called with what is to be carried over
   */
  void show(
      List<Disparity> disparities,
      String text,
      List<Language> languages,
      Consumer<Disparity> carry) {
    put(disparities.stream().map(each -> card(each, text, languages, carry)).toList());
  }

  private void put(List<Region> cards) {
    impossible = false;
    node.getChildren().setAll(cards);
    node.pseudoClassStateChanged(EMPTY, cards.isEmpty());
  }

  private Region card(
      Disparity disparity, String text, List<Language> languages, Consumer<Disparity> carry) {
    var sentence = new Label(Sentences.of(disparity, text, languages).in(words));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    var card = new VBox(6, sentence);
    card.getStyleClass().add("pair-disparity");
    if (Carrying.isFor(disparity)) {
      card.getChildren().add(button(disparity, languages, carry));
    }
    return card;
  }

  private Button button(Disparity disparity, List<Language> languages, Consumer<Disparity> carry) {
    boolean forward = disparity instanceof Disparity.OnlyFirst;
    Language to = forward ? languages.getLast() : languages.getFirst();
    var button =
        new Button(
            words.say("pair.carry", words.say("language." + to.code())),
            new FontIcon(forward ? Octicons.ARROW_RIGHT_16 : Octicons.ARROW_LEFT_16));
    button.getStyleClass().add("small");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    button.setMinHeight(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> carry.accept(disparity));
    return button;
  }
}
