package io.github.diptych.ui.search;

import io.github.diptych.search.Pinyin;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Finding in the window, made of its parts: the bar over the editor, the picker, the trail. */
public final class SearchView {
  private final SearchBar bar;
  private final VBox node;
  private final Picker picker;
  private final Choices commands;
  private final Choices notes;
  private final Choices headings;
  private final Choices lines;
  private final Around around;
  private final SearchActions actions;

  /** What finding needs of the window around it. */
  public interface Around {
    /** Every action that there is, in the order of the menus. */
    List<Action> actions();

    CompletableFuture<Void> open(VaultPath note);

    /** Finds in the preview instead if the reader is there; false if not. */
    boolean findInPreview();

    /** Shows the source if only the preview is to be seen. */
    void showSource();
  }

  public SearchView(
      Workspace workspace,
      NoteView note,
      EditorPane editor,
      Sheets sheets,
      Around around,
      Words words) {
    this.around = around;
    var lanes = workspace.lanes();
    var pinyin = new Pinyin();
    var trail = new PlaceTrail(note, editor, lanes, around::open);
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    var shortcuts = Shortcuts.of(mac);
    bar =
        new SearchBar(
            words,
            editor,
            new NoteSearch(note, editor, lanes),
            KeyCombination.valueOf(shortcuts.replace()));
    picker = new Picker(sheets, lanes, words);
    commands = new CommandChoices(around::actions, words, lanes, pinyin);
    notes =
        new NoteChoices(
            workspace, pinyin, note, path -> lanes.mind(around.open(path).thenRun(editor::focus)));
    headings = new HeadingChoices(lanes, pinyin, note, trail::jump);
    lines = new LineChoices(editor, words, trail::jump);
    note.onPreview(shown -> picker.refresh(headings));
    actions = new SearchActions(this::find, bar, this, trail, shortcuts);
    node = new VBox();
    standOver(editor.node());
    node.setMinWidth(0);
    node.setMinHeight(Region.USE_COMPUTED_SIZE);
    // The dictionary is read before the first letter of pinyin is typed.
    lanes.mind(lanes.names().submit(() -> pinyin.readings('文')));
  }

  /** Where the note is written: the editor, or what stands in for it. */
  public void standOver(Node written) {
    // What is there already would lose the keyboard and its place.
    if (!node.getChildren().contains(written)) {
      node.getChildren().setAll(bar.node(), written);
      VBox.setVgrow(written, Priority.ALWAYS);
    }
  }

  /** The editor, with the bar over it. */
  public VBox node() {
    return node;
  }

  public SearchActions actions() {
    return actions;
  }

  public SearchBar bar() {
    return bar;
  }

  private void find() {
    if (!around.findInPreview()) {
      bar.open(false);
    }
  }

  void replace() {
    around.showSource();
    bar.open(true);
  }

  void commands() {
    picker.open(commands);
  }

  void notes() {
    picker.open(notes);
  }

  void headings() {
    picker.open(headings);
  }

  void lines() {
    picker.open(lines);
  }
}
