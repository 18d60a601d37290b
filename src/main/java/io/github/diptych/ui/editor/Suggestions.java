package io.github.diptych.ui.editor;

import io.github.diptych.ui.pulse.AfterLayout;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/**
 * What could be written at the caret, as a list there. The keyboard stays in the text: up and down
 * move in the list, Enter and Tab choose, Escape closes. Never while text is composed. On the UI
 * thread.
 */
public final class Suggestions {
  /** What one key writes, or one step of an input method. */
  private static final int MOST_TYPED = 24;

  private final Areas areas;
  private final HeldKeys heldKeys;
  private final SuggestionList list;
  private final AfterLayout placing;
  private Consumer<Boolean> looker = written -> {};
  private IntConsumer chooser = row -> {};
  private Runnable dismissed = () -> {};
  private CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
  private boolean written;
  private boolean looking;

  /**
   * @param pane in which the area in view lies
   */
  Suggestions(Pane pane, Areas areas, HeldKeys heldKeys) {
    this.areas = areas;
    this.heldKeys = heldKeys;
    list = new SuggestionList(pane, areas, this::choose);
    placing = new AfterLayout(pane, list::place);
    areas.follow(this::follow);
    areas.onShown(this::hide);
  }

  private void follow(Area area) {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.caretPositionProperty().addListener((caret, before, now) -> lookLater());
    area.viewportDirtyEvents().subscribe(dirty -> moved());
    area.focusedProperty().addListener((focus, before, now) -> hide());
    area.composition().onStart(this::hide);
  }

  /** The list itself. */
  Node node() {
    return list.node();
  }

  private Area area() {
    return areas.current();
  }

  /**
   * Told when the writer, or something else, is done with a change of the text or of the caret.
   *
   * @param looker given whether the writer wrote something
   */
  public void onChange(Consumer<Boolean> looker) {
    this.looker = looker;
  }

  /** Told which row was chosen. */
  public void onChoice(IntConsumer chooser) {
    this.chooser = chooser;
  }

  /** Told that the writer wants none. */
  public void onDismissal(Runnable dismissed) {
    this.dismissed = dismissed;
  }

  /** What the list is of, for who cannot see it. */
  public void setName(String name) {
    list.setName(name);
  }

  /** Other rows are on their way: a key that chooses waits for them. */
  public void await(CompletableFuture<Void> rows) {
    answer = rows;
  }

  /**
   * Shows rows instead of those before, unless there is none.
   *
   * @param offset at which the list stands
   * @param chosen whether the first row is selected, so that Enter takes it
   */
  public void show(int offset, List<Suggestion> suggestions, boolean chosen) {
    if (suggestions.isEmpty() || area().composition().isActive() || !area().isFocused()) {
      hide();
      return;
    }
    list.show(offset, suggestions);
    if (chosen) {
      list.select(0);
    }
  }

  public void hide() {
    list.hide();
  }

  public boolean isShowing() {
    return list.isShowing();
  }

  /** The rows that are shown, the best first. */
  public List<Suggestion> rows() {
    return list.rows();
  }

  /** The row that Enter would take; negative for none. */
  public int selected() {
    return list.selected();
  }

  /**
   * The text was changed.
   *
   * @param byWriting not by undo, and not from outside
   */
  void changed(boolean byWriting, String inserted) {
    // Not what a command or the clipboard brings.
    written |=
        byWriting
            && !inserted.isEmpty()
            && inserted.length() <= MOST_TYPED
            && inserted.indexOf('\n') < 0;
    lookLater();
  }

  /** Later, for the caret follows the text, and one key can do several changes. */
  private void lookLater() {
    if (!looking) {
      looking = true;
      Platform.runLater(this::look);
    }
  }

  private void look() {
    if (looking) {
      looking = false;
      boolean byWriting = written;
      written = false;
      looker.accept(byWriting);
    }
  }

  private void pressed(KeyEvent key) {
    boolean plain =
        !key.isControlDown() && !key.isAltDown() && !key.isMetaDown() && !key.isShiftDown();
    if (plain && isShowing() && take(key)) {
      key.consume();
    }
  }

  private boolean take(KeyEvent key) {
    boolean taken = true;
    switch (key.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> list.select(Math.max(0, selected() - SuggestionList.ROWS + 1));
      case PAGE_DOWN ->
          list.select(Math.min(list.count() - 1, selected() + SuggestionList.ROWS - 1));
      case ENTER, TAB -> taken = choose(key);
      case ESCAPE -> {
        hide();
        dismissed.run();
      }
      default -> taken = false;
    }
    return taken;
  }

  /** Tab takes the first row if none is selected; Enter then is what it always is. */
  private boolean choose(KeyEvent key) {
    look();
    if (!isShowing()) {
      return false;
    }
    if (!answer.isDone()) {
      // Pressed again, behind the keys that are held, when what was written is answered.
      Event again = key.copyFor(area(), area());
      var _ = heldKeys.holdFor(() -> answer);
      Event.fireEvent(area(), again);
      return true;
    }
    int row = key.getCode() == KeyCode.TAB ? Math.max(0, selected()) : selected();
    if (row >= 0) {
      choose(row);
    }
    return row >= 0;
  }

  private void choose(int row) {
    hide();
    chooser.accept(row);
  }

  /** From the last row to the first. */
  private void move(int by) {
    boolean first = selected() < 0 && by < 0;
    list.select(Math.floorMod((first ? 0 : selected()) + by, list.count()));
  }

  /** The list follows once the caret is where it will be. */
  private void moved() {
    if (list.isWanted()) {
      placing.request();
    }
  }
}
