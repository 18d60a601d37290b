package io.github.diptych.ui.drafting;

import io.github.diptych.translate.Refusal;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.DraftSentences;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.drafting.DraftOutcome;
import io.github.diptych.workspace.drafting.Prospect;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Tells the writer what becomes of a draft; there is one notice of it at a time. */
final class DraftNotices {
  private static final String TOPIC = "draft";

  /** So many sentences are read in a notice; more are a list. */
  private static final int FEW = 2;

  private final NoticeModel notices;
  private final Sheets sheets;
  private final Words words;

  DraftNotices(NoticeModel notices, Sheets sheets, Words words) {
    this.notices = notices;
    this.sheets = sheets;
    this.words = words;
  }

  private Notice.Choice choice(String key, Runnable run) {
    return new Notice.Choice(words.say(key), run);
  }

  private void show(Tone tone, Sentence sentence, Notice.Choice... choices) {
    notices.show(Notice.of(TOPIC, tone, sentence.in(words), choices));
  }

  void isAsked(String host, Runnable cancel) {
    show(Tone.INFO, Sentence.of("draft.asked", host), choice("dialog.cancel", cancel));
  }

  /** Nothing holds any more of what was said. */
  void withdraw() {
    notices.withdraw(TOPIC);
  }

  void isSetUp(String host) {
    show(Tone.SUCCESS, Sentence.of("draft.setup.done", host));
  }

  void isSetUp(String host, Runnable draft) {
    show(Tone.INFO, Sentence.of("draft.setup.done", host), choice("action.entry.draft", draft));
  }

  void isOff() {
    show(Tone.SUCCESS, Sentence.of("draft.setup.off"));
  }

  void cannot(Prospect.Nothing nothing) {
    show(Tone.INFO, DraftSentences.of(nothing));
  }

  void cannot(Prospect.Unavailable unavailable, Runnable setUp) {
    show(Tone.WARNING, DraftSentences.of(unavailable), choice("draft.setup.open", setUp));
  }

  /** A draft stands there, in which the writer may have written. */
  void stands(Runnable anew) {
    show(Tone.INFO, Sentence.of("draft.stands"), choice("draft.stands.anew", anew));
  }

  void refused(DraftOutcome.Refused refused, Runnable setUp) {
    Sentence why = DraftSentences.of(refused);
    if (isOfTheMoment(refused.reply().why())) {
      show(Tone.WARNING, why);
    } else {
      show(Tone.WARNING, why, choice("draft.setup.open", setUp));
    }
  }

  /** Whether another set-up would not help. */
  private static boolean isOfTheMoment(Refusal why) {
    return switch (why) {
      case QUOTA, TOO_MANY_REQUESTS, TIMEOUT, SERVER_ERROR, NOT_TRUSTED -> true;
      case NOT_SET_UP,
          NOT_AGREED,
          BAD_ADDRESS,
          INSECURE_ADDRESS,
          NO_MODEL,
          NO_KEY,
          WRONG_KEY,
          TOO_LONG,
          OFFLINE,
          MOVED,
          NOT_FOUND,
          UNREADABLE_ANSWER,
          UNSUPPORTED_LANGUAGE ->
          false;
    };
  }

  void stopped(DraftOutcome.Stopped stopped) {
    show(Tone.SUCCESS, DraftSentences.of(stopped));
  }

  void hasNoRoom(DraftOutcome.NoRoom noRoom) {
    show(Tone.WARNING, DraftSentences.of(noRoom), choice("draft.copy", () -> copy(noRoom.draft())));
  }

  /** It came while another note is in view. */
  void isForAnother(VaultPath note, String draft, Runnable put) {
    show(
        Tone.INFO,
        Sentence.of("draft.elsewhere", note),
        choice("draft.elsewhere.put", put),
        choice("draft.copy", () -> copy(draft)));
  }

  /**
   * @param looks what its writer should look at
   */
  void isThere(DraftOutcome.Drafted drafted, List<Sentence> looks) {
    Sentence done = DraftSentences.of(drafted);
    if (looks.isEmpty()) {
      show(Tone.SUCCESS, done);
    } else if (looks.size() <= FEW) {
      String all = done.in(words) + "\n" + lines(looks);
      notices.show(Notice.of(TOPIC, Tone.WARNING, all));
    } else {
      show(
          Tone.WARNING,
          Sentence.of("draft.done.look", looks.size()),
          choice("draft.done.list", () -> list(looks)));
    }
  }

  private String lines(List<Sentence> sentences) {
    return sentences.stream().map(each -> each.in(words)).collect(Collectors.joining("\n"));
  }

  private void list(List<Sentence> sentences) {
    var rows = new VBox(12);
    rows.getStyleClass().add("draft-look-rows");
    for (Sentence each : sentences) {
      var row = new Label(each.in(words));
      row.setWrapText(true);
      row.setMinHeight(Region.USE_PREF_SIZE);
      rows.getChildren().add(row);
    }
    String title = words.say("draft.done.title");
    var scrolled = new ScrollPane(rows);
    scrolled.setFitToWidth(true);
    scrolled.setFocusTraversable(true);
    scrolled.setAccessibleText(title);
    scrolled.getStyleClass().add("draft-looks");
    sheets.tell(title, scrolled);
  }

  private static void copy(String draft) {
    var content = new ClipboardContent();
    content.putString(draft);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
