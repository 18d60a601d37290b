package io.github.diptych.ui.pair;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Language;
import io.github.diptych.words.Words;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One panel below its language, or the offer to write it. */
final class PairColumn {
  private final Panel panel;
  private final Words words;
  private final Label caption = new Label();
  private final Button offer = new Button();
  private final Button draft = new Button();
  private final VBox offers = new VBox(offer, draft);
  private final VBox node;

  /**
   * @param begin makes room for this language; the keys pressed meanwhile wait for it
   */
  PairColumn(Panel panel, Words words, Runnable begin) {
    this.panel = panel;
    this.words = words;
    caption.getStyleClass().add("pair-caption");
    offer.getStyleClass().add("pair-offer");
    offer.setVisible(false);
    offer.setOnAction(pressed -> begin.run());
    draft.getStyleClass().add("pair-draft");
    draft.setVisible(false);
    draft.setManaged(false);
    offers.getStyleClass().add("pair-offers");
    offers.setPickOnBounds(false);
    offers.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var text = new StackPane(panel.editor().node(), offers);
    text.getStyleClass().add("pair-text");
    VBox.setVgrow(text, Priority.ALWAYS);
    node = new VBox(caption, text);
    node.getStyleClass().add("pair-column");
    text.addEventFilter(KeyEvent.KEY_TYPED, key -> typed(key, begin));
    text.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, key -> again(key, begin));
  }

  Region node() {
    return node;
  }

  /** Whether there is such a panel at all. */
  void setShown(boolean now) {
    node.setVisible(now);
    node.setManaged(now);
  }

  boolean isShown() {
    return node.isVisible();
  }

  /** Offers a draft beside it, while there is somebody to ask for one. */
  void offer(DraftOffer drafts) {
    draft.setOnAction(pressed -> drafts.ask().run());
    draft.visibleProperty().bind(offer.visibleProperty().and(drafts.available()));
    draft.managedProperty().bind(draft.visibleProperty());
  }

  /**
   * @param language of the panel
   * @param block what is written in it
   * @param drafted whether that is a draft that nobody signed
   * @param writable whether the language can be begun where nothing is written
   */
  void show(Language language, Optional<Block> block, boolean drafted, boolean writable) {
    Language written = block.flatMap(is -> Optional.ofNullable(is.language())).orElse(language);
    String name = words.say("language." + written.code());
    caption.setText(
        block
            .flatMap(is -> Optional.ofNullable(is.signature()))
            .map(signature -> name + " · " + PairHeader.minute(signature.at()))
            .orElse(drafted ? words.say("pair.drafted", name) : name));
    panel.editor().setName(words.say("pair.editor", name));
    offer.setText(words.say("pair.begin", name));
    draft.setText(words.say("pair.draft", name));
    offer.setVisible(writable && panel.window().isEmpty());
  }

  private void typed(KeyEvent key, Runnable begin) {
    boolean writes =
        !key.isShortcutDown() && key.getCharacter().codePoints().noneMatch(Character::isISOControl);
    if (writes && !offers.isFocusWithin()) {
      again(key, begin);
    }
  }

  /** The key comes again behind what it asks for. */
  private void again(Event key, Runnable begin) {
    if (offer.isVisible()) {
      key.consume();
      Event copy = key.copyFor(key.getSource(), key.getTarget());
      begin.run();
      Event.fireEvent(key.getTarget(), copy);
    }
  }
}
