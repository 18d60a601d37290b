package io.github.diptych.ui.conflict;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.DayNames;
import io.github.diptych.words.Excerpt;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.merging.OpenConflict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/**
 * Has the writer decide about each place that was changed here and elsewhere: all of them in a
 * list, each where it stands, and syncs once all are decided. On the UI thread.
 */
public final class Conflicts {
  private static final int BEGINNING = 60;
  private static final int MOST_ROWS = 10;

  private final SyncCycle cycle;
  private final Sheets sheets;
  private final Lanes lanes;
  private final Words words;
  private final Runnable sync;
  private @Nullable ConflictRoom room;

  /** What was begun to be written for conflicts that are to be decided later. */
  private final Map<OpenConflict, ConflictPair.Begun> begun = new HashMap<>();

  /**
   * @param sync merges with what was decided
   */
  public Conflicts(SyncCycle cycle, Sheets sheets, Lanes lanes, Words words, Runnable sync) {
    this.cycle = cycle;
    this.sheets = sheets;
    this.lanes = lanes;
    this.words = words;
    this.sync = sync;
  }

  /** From now on each is decided there. */
  public void decideIn(ConflictRoom where) {
    room = where;
  }

  /** Shows those that are still open; what was decided before stays decided. */
  public void show() {
    lanes.mind(cycle.conflicts().thenAccept(this::choose));
  }

  private void choose(List<OpenConflict> open) {
    if (open.size() < 2) {
      show(open, 0);
      return;
    }
    var list = new ListView<OpenConflict>();
    list.getItems().setAll(open);
    list.setAccessibleText(words.say("conflict.list"));
    list.setCellFactory(view -> new Cell());
    list.getStyleClass().add("change-list");
    int rows = Math.min(open.size(), MOST_ROWS);
    list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(rows).add(2));
    list.getSelectionModel().select(0);
    sheets.askWith(
        words.say("conflict.list"),
        list,
        list,
        "conflict.show",
        () -> show(open, Math.max(0, list.getSelectionModel().getSelectedIndex())));
  }

  /** Where all are decided the sync goes on. */
  private void show(List<OpenConflict> open, int index) {
    ConflictRoom where = Objects.requireNonNull(room, "no room for conflicts");
    if (open.isEmpty()) {
      where.leave();
      sync.run();
      return;
    }
    OpenConflict one = open.get(index);
    var pair =
        new ConflictPair(
            words,
            one,
            index + 1,
            open.size(),
            text -> decide(one, text),
            so -> {
              begun.put(one, so);
              where.leave();
            });
    ConflictPair.Begun before = begun.get(one);
    if (before != null) {
      pair.goOn(before);
    }
    where.show(one, pair.node(), pair::focus, () -> begun.put(one, pair.begun()));
  }

  private void decide(OpenConflict one, String text) {
    lanes.mind(
        cycle
            .decide(one, text)
            .thenCompose(kept -> cycle.conflicts())
            .thenAccept(left -> show(left, 0)));
  }

  private String said(OpenConflict open) {
    var conflict = open.conflict();
    String words =
        Stream.of(conflict.mine(), conflict.theirs(), conflict.base())
            .filter(Objects::nonNull)
            .findFirst()
            .map(text -> Excerpt.of(text, BEGINNING))
            .orElse("");
    String day = conflict.day() == null ? "" : " · " + new DayNames(this.words).of(conflict.day());
    return open.note() + day + " · " + words;
  }

  private final class Cell extends ListCell<OpenConflict> {
    @Override
    protected void updateItem(@Nullable OpenConflict open, boolean empty) {
      super.updateItem(open, empty);
      setText(empty || open == null ? null : said(open));
    }
  }
}
