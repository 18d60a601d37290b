package io.github.diptych.ui.conflict;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.DayNames;
import io.github.diptych.words.Excerpt;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.merging.Deciding;
import io.github.diptych.workspace.merging.Offer;
import java.util.List;
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

  private final Deciding deciding;
  private final Sheets sheets;
  private final Lanes lanes;
  private final Words words;
  private final Runnable sync;
  private @Nullable ConflictRoom room;

  /**
   * @param sync merges with what was decided
   */
  public Conflicts(Deciding deciding, Sheets sheets, Lanes lanes, Words words, Runnable sync) {
    this.deciding = deciding;
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
    lanes.mind(deciding.offers().thenAccept(this::choose));
  }

  private void choose(List<Offer> open) {
    if (open.size() < 2) {
      show(open, 0);
      return;
    }
    var list = new ListView<Offer>();
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
  private void show(List<Offer> open, int index) {
    ConflictRoom where = Objects.requireNonNull(room, "no room for conflicts");
    if (open.isEmpty()) {
      where.leave();
      sync.run();
      return;
    }
    Offer one = open.get(index);
    var pair =
        new ConflictPair(
            words,
            one.conflict(),
            index + 1,
            open.size(),
            text -> decide(one, text),
            () -> {
              keep(one);
              where.leave();
            });
    pair.goOn(one.says());
    pair.onTyped(one.journal()::typed);
    where.show(one.conflict(), pair.node(), pair::focus, () -> keep(one));
  }

  /** At once what was typed last, too: the writer may come back to it at any time. */
  private void keep(Offer one) {
    lanes.mind(one.journal().flushed());
  }

  private void decide(Offer one, String text) {
    lanes.mind(
        one.journal()
            .decide(text)
            .thenCompose(kept -> deciding.offers())
            .thenAccept(left -> show(left, 0)));
  }

  private String said(Offer offer) {
    var open = offer.conflict();
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

  private final class Cell extends ListCell<Offer> {
    @Override
    protected void updateItem(@Nullable Offer open, boolean empty) {
      super.updateItem(open, empty);
      setText(empty || open == null ? null : said(open));
    }
  }
}
