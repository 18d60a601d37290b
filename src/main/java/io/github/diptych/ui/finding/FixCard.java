package io.github.diptych.ui.finding;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** What is wrong at the caret, and a button for each repair: says what the text becomes. */
final class FixCard {
  /** Longer texts are cut, so that a button stays one line. */
  private static final int SHOWN = 60;

  private final Words words;
  private final Popup popup = new Popup();
  private final VBox rows = new VBox(8);

  FixCard(Words words) {
    this.words = words;
    rows.getStyleClass().add("fix-card");
    popup.getContent().add(rows);
    popup.setAutoHide(true);
  }

  /**
   * The card, ready to be shown; the first button has the focus, and Escape closes it.
   *
   * @param text in which the findings are
   * @param here what is wrong
   * @param offered those of it that can be repaired
   * @param repair called with the one that is chosen
   */
  Popup of(String text, List<Finding> here, List<Finding> offered, Consumer<Finding> repair) {
    rows.getChildren().clear();
    for (Finding finding : here) {
      rows.getChildren().add(sentence(finding));
      if (offered.contains(finding)) {
        rows.getChildren().add(button(text, finding, repair));
      }
    }
    return popup;
  }

  private Label sentence(Finding finding) {
    var label = new Label(Sentences.of(finding).in(words));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Button button(String text, Finding finding, Consumer<Finding> repair) {
    var button = new Button(words.say("finding.repair", result(text, finding)));
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setOnAction(
        pressed -> {
          popup.hide();
          repair.accept(finding);
        });
    button.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            button.fire();
          }
        });
    return button;
  }

  /** The finding's text as it will be. */
  private static String result(String text, Finding finding) {
    int start = finding.fix().stream().mapToInt(TextEdit::start).min().orElse(0);
    int end = finding.fix().stream().mapToInt(TextEdit::end).max().orElse(0);
    int from = Math.min(start, finding.span().start());
    int to = Math.max(end, finding.span().end());
    var edits =
        finding.fix().stream()
            .map(edit -> new TextEdit(edit.start() - from, edit.end() - from, edit.replacement()))
            .toList();
    String result = TextEdit.apply(new Span(from, to).in(text), edits).replace('\n', '⏎');
    int cut =
        result.offsetByCodePoints(0, Math.min(SHOWN, result.codePointCount(0, result.length())));
    return cut == result.length() ? result : result.substring(0, cut) + "…";
  }
}
