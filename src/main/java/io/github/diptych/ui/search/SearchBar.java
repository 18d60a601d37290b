package io.github.diptych.ui.search;

import atlantafx.base.theme.Styles;
import io.github.diptych.diary.Span;
import io.github.diptych.search.TextQuery;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.theme.WrappingRow;
import io.github.diptych.words.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * Finds and replaces words in the editor: a slim bar above it, which takes no room while it is
 * closed. On the UI thread.
 */
public final class SearchBar {
  /** More than that is not what one seeks, but where. */
  private static final int LONGEST_SEED = 200;

  private final Words words;
  private final EditorPane editor;
  private final NoteSearch search;
  private final KeyCombination replaceKeys;
  private final TextField field;
  private final TextField replacement;
  private final Toggles toggles;
  private final Label count = new Label();
  private final Label message = new Label();
  private final Region replacing;
  private final VBox node;
  private boolean seeding;

  SearchBar(Words words, EditorPane editor, NoteSearch search, KeyCombination replaceKeys) {
    this.replaceKeys = replaceKeys;
    this.words = words;
    this.editor = editor;
    this.search = search;
    field = field("find.note.prompt");
    replacement = field("find.replace.prompt");
    toggles = new Toggles(words, this::typed);
    count.getStyleClass().add("search-count");
    message.getStyleClass().add("find-message");
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    show(message, false);
    var finding =
        new WrappingRow(
                field,
                toggles.node(),
                row(
                    count,
                    icon("find.previous", Octicons.CHEVRON_UP_16, () -> search.step(-1)),
                    icon("find.next", Octicons.CHEVRON_DOWN_16, () -> search.step(1)),
                    icon("find.close", Octicons.X_16, this::close)))
            .node();
    replacing =
        new WrappingRow(
                replacement,
                button("find.replace.one", () -> search.replaceOne(replacement.getText())),
                button("find.replace.all", () -> search.replaceAll(replacement.getText())))
            .node();
    node = new VBox(4, finding, replacing, message);
    node.getStyleClass().add("search-bar");
    show(node, false);
    show(replacing, false);
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    field.textProperty().addListener((text, before, now) -> typed());
    toggles
        .selection()
        .selectedProperty()
        .addListener((selected, before, now) -> within(now, editor.selection()));
    search.onFound(this::tell);
  }

  public Node node() {
    return node;
  }

  public boolean isOpen() {
    return node.isVisible();
  }

  /** Opens it with the keyboard in it; what is selected in the editor is sought, or searched. */
  void open(boolean withReplacing) {
    show(node, true);
    show(replacing, withReplacing || replacing.isVisible());
    search.open();
    seed(editor.selection());
    search.seek(toggles.query(field.getText()));
    field.requestFocus();
    field.selectAll();
  }

  /** The next match or the one before, from anywhere in the window. */
  void step(int by) {
    if (field.getText().isEmpty()) {
      open(false);
      return;
    }
    if (!isOpen()) {
      show(node, true);
      search.open();
      search.seek(toggles.query(field.getText()));
    }
    search.step(by);
  }

  /** Closes it; the keyboard goes back to the editor, whose caret is at the match. */
  void close() {
    show(node, false);
    show(replacing, false);
    toggles.selection().setSelected(false);
    search.close();
    editor.focus();
  }

  /** A selection of several lines is a place to search in, a shorter one is what to seek. */
  private void seed(Span selection) {
    if (selection.isEmpty()) {
      return;
    }
    String selected = editor.selected();
    if (selected.indexOf('\n') >= 0) {
      toggles.selection().setSelected(true);
      within(true, selection);
    } else if (selected.length() <= LONGEST_SEED) {
      seeding = true;
      field.setText(toggles.isPattern() ? TextQuery.quoted(selected) : selected);
      seeding = false;
    }
  }

  private void within(boolean selectionOnly, Span selection) {
    search.within(Optional.of(selection).filter(part -> selectionOnly && !part.isEmpty()));
  }

  private void typed() {
    if (!seeding) {
      search.seek(toggles.query(field.getText()));
    }
  }

  private void pressed(KeyEvent event) {
    if (replaceKeys.match(event)) {
      // To a text field Ctrl+H is another way to delete.
      show(replacing, true);
      replacement.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && field.isFocused()) {
      search.step(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && replacement.isFocused()) {
      if (event.isShortcutDown()) {
        search.replaceAll(replacement.getText());
      } else {
        search.replaceOne(replacement.getText());
      }
      event.consume();
    }
  }

  private void tell(Found found) {
    boolean none = found instanceof Found.Matching matching && matching.count() == 0;
    boolean bad = none || found instanceof Found.Bad || found instanceof Found.NoGroup;
    field.pseudoClassStateChanged(Styles.STATE_DANGER, bad && !(found instanceof Found.NoGroup));
    replacement.pseudoClassStateChanged(Styles.STATE_DANGER, found instanceof Found.NoGroup);
    count.setText(counted(found));
    String sentence = sentence(found);
    message.setText(sentence);
    show(message, !sentence.isEmpty());
  }

  private String counted(Found found) {
    return switch (found) {
      case Found.Matching(int current, int all, boolean complete) ->
          all == 0
              ? words.say("find.none")
              : current == 0
                  ? words.say("find.matches", all)
                  : words.say("find.count", current, all);
      case Found.Replaced(int replaced) -> words.say("find.replaced", replaced);
      case Found other -> "";
    };
  }

  private String sentence(Found found) {
    return switch (found) {
      case Found.Matching(int current, int all, boolean complete) ->
          complete ? "" : words.say("find.slow");
      case Found.Bad(TextQuery.Read.Bad(int at)) -> words.say("find.bad", at);
      case Found.Bad other -> words.say("find.too-much");
      case Found.NoGroup none -> words.say("find.no-group");
      case Found.NotReplaced slow -> words.say("find.not-replaced");
      case Found other -> "";
    };
  }

  private TextField field(String key) {
    var made = new TextField();
    made.setPromptText(words.say(key));
    made.setAccessibleText(words.say(key));
    made.getStyleClass().add("search-field");
    return made;
  }

  private static HBox row(Node... parts) {
    var row = new HBox(6, parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button icon(String key, Octicons icon, Runnable run) {
    var made = new Button(null, new FontIcon(icon));
    made.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    made.setTooltip(new Tooltip(words.say(key)));
    made.setAccessibleText(words.say(key));
    made.setOnAction(pressed -> run.run());
    return made;
  }

  private Button button(String key, Runnable run) {
    var made = new Button(words.say(key));
    made.setOnAction(pressed -> run.run());
    return made;
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
