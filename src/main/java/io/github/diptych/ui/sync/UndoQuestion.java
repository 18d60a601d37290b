package io.github.diptych.ui.sync;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.DayNames;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.SyncCycle;
import java.time.LocalDateTime;
import javafx.scene.control.Label;

/** Says when the last sync brought something, before it is taken back. On the UI thread. */
public final class UndoQuestion {
  private final SyncCycle cycle;
  private final Sheets sheets;
  private final Lanes lanes;
  private final Words words;
  private final Runnable undo;

  UndoQuestion(SyncCycle cycle, Sheets sheets, Lanes lanes, Words words, Runnable undo) {
    this.cycle = cycle;
    this.sheets = sheets;
    this.lanes = lanes;
    this.words = words;
    this.undo = undo;
  }

  /** Asks; where nothing was brought yet it says so. */
  public void ask() {
    lanes.mind(cycle.lastBrought().thenAccept(at -> at.ifPresentOrElse(this::ask, undo)));
  }

  private void ask(LocalDateTime at) {
    String day = new DayNames(words).of(at.toLocalDate());
    String minute = String.format("%02d:%02d", at.getHour(), at.getMinute());
    var text = new Label(words.say("sync.undo.text", day, minute));
    text.setWrapText(true);
    sheets.ask(words.say("action.sync.undo"), text, "sync.undo.go", undo);
  }
}
