package io.github.diptych.ui.sync;

import io.github.diptych.sync.Program;
import io.github.diptych.sync.TrustGiven;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.TrustSentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.VaultTrusting;
import io.github.diptych.workspace.VaultTrusting.Found;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Tells of the programs that a vault names, and asks whether they may run. On the UI thread. */
public final class TrustQuestion {
  private static final String TOPIC = "trust";

  private final VaultTrusting trusting;
  private final Lanes lanes;
  private final NoticeModel notices;
  private final Sheets sheets;
  private final Words words;

  public TrustQuestion(
      VaultTrusting trusting, Lanes lanes, NoticeModel notices, Sheets sheets, Words words) {
    this.trusting = trusting;
    this.lanes = lanes;
    this.notices = notices;
    this.sheets = sheets;
    this.words = words;
  }

  public Action action() {
    return Action.of("sync.programs", () -> lanes.mind(trusting.look().thenAccept(this::ask)));
  }

  /** Says so once, if there are some that nobody was asked about. */
  public TrustQuestion begin() {
    lanes.mind(trusting.look().thenAccept(this::offer));
    return this;
  }

  private void offer(Found found) {
    if (found.given() == TrustGiven.NOT_ASKED) {
      notices.show(
          Notice.of(
              TOPIC,
              Tone.INFO,
              words.say("trust.notice", found.programs().programs().size()),
              new Notice.Choice(words.say("trust.look"), () -> ask(found))));
    }
  }

  private void ask(Found found) {
    var text = new Label(TrustSentences.of(found.given()).in(words));
    text.setWrapText(true);
    var content = new VBox(12, text);
    found.programs().programs().forEach(each -> content.getChildren().add(line(each)));
    if (found.given() == TrustGiven.NOT_NEEDED) {
      sheets.tell(words.say("trust.title"), content);
    } else {
      // Not to run them is what Return does.
      sheets.choose(
          words.say("trust.title"),
          content,
          new Sheets.Choice("trust.no", () -> give(found, false)),
          new Sheets.Choice("trust.yes", () -> give(found, true)));
    }
  }

  private Label line(Program program) {
    var line = new Label(TrustSentences.of(program).in(words));
    line.setWrapText(true);
    return line;
  }

  private void give(Found found, boolean trusted) {
    lanes.mind(trusting.give(found.programs(), trusted).thenAccept(now -> notices.withdraw(TOPIC)));
  }
}
