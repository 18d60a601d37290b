package io.github.diptych.ui.conflict;

import io.github.diptych.diary.merge.Conflict;
import io.github.diptych.words.DayNames;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.merging.OpenConflict;
import io.github.diptych.workspace.merging.Written.Begun;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as two panels: what was made here and what was made elsewhere, each to be written in
 * and taken, with the text that both began with above them. F4 goes to the other panel, Escape
 * leaves it for later.
 */
final class ConflictPair {
  private final Words words;
  private final ConflictSide mine;
  private final ConflictSide theirs;
  private final Runnable later;
  private final VBox node;

  /**
   * @param number of this one, from 1
   * @param decide told what is to stand there
   * @param later told that the writer leaves it
   */
  ConflictPair(
      Words words,
      OpenConflict open,
      int number,
      int all,
      Consumer<String> decide,
      Runnable later) {
    this.words = words;
    this.later = later;
    Conflict conflict = open.conflict();
    mine = new ConflictSide(words, "conflict.mine", conflict.base(), conflict.mine(), decide);
    theirs = new ConflictSide(words, "conflict.theirs", conflict.base(), conflict.theirs(), decide);
    var sides = new HBox(mine.node(), theirs.node());
    sides.getStyleClass().add("conflict-versions");
    VBox.setVgrow(sides, Priority.ALWAYS);
    sides.setMinHeight(0);
    node =
        new VBox(
            label(title(open, number, all), "pair-title"),
            label(words.say("conflict.base"), "conflict-caption"),
            base(conflict.base()),
            sides,
            buttons(conflict, decide));
    node.getStyleClass().add("conflict");
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    node.addEventHandler(KeyEvent.KEY_PRESSED, ConflictPair::kept);
  }

  Region node() {
    return node;
  }

  void focus() {
    mine.focus();
  }

  /** Goes on with what was begun before; a side that was left alone shows its version. */
  void goOn(Begun begun) {
    Optional.ofNullable(begun.mine()).ifPresent(mine::write);
    Optional.ofNullable(begun.theirs()).ifPresent(theirs::write);
  }

  /** From now on each change of either side is told. */
  void onTyped(Consumer<Begun> told) {
    Runnable say = () -> told.accept(new Begun(mine.changed(), theirs.changed()));
    mine.onTyped(say);
    theirs.onTyped(say);
  }

  private String title(OpenConflict open, int number, int all) {
    LocalDate day = open.conflict().day();
    String where = day == null ? open.note() : open.note() + " · " + new DayNames(words).of(day);
    return words.say("conflict.title", where, number, all);
  }

  private Region base(@Nullable String base) {
    var text = label(base == null ? words.say("conflict.none") : base, "conflict-base");
    var area = new ScrollPane(text);
    area.setFitToWidth(true);
    area.setFocusTraversable(true);
    area.setAccessibleText(words.say("conflict.base"));
    area.getStyleClass().addAll("conflict-text", "conflict-above");
    return area;
  }

  /** Blocks of a diary keep a line between them. */
  private String both(Conflict conflict) {
    return Stream.of(mine.text(), theirs.text())
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(conflict.languages().isEmpty() ? "\n" : "\n\n---\n\n"));
  }

  private HBox buttons(Conflict conflict, Consumer<String> decide) {
    var both = button(words.say("conflict.both"), () -> decide.accept(both(conflict)));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var bar = new HBox(8, both, space, button(words.say("conflict.later"), later));
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      later.run();
      event.consume();
    } else if (event.getCode() == KeyCode.F4) {
      (mine.isFocused() ? theirs : mine).focus();
      event.consume();
    }
  }

  /** The note, which is out of view, gets no key meanwhile. */
  private static void kept(KeyEvent event) {
    if (event.isShortcutDown()) {
      event.consume();
    }
  }

  static Button button(String text, Runnable press) {
    var button = new Button(text);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    return button;
  }

  static Label label(String text, String styleClass) {
    var label = new Label(Objects.requireNonNull(text));
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
