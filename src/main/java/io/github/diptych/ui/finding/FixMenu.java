package io.github.diptych.ui.finding;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** What is wrong at the caret, and for each what it would become. */
final class FixMenu {
  private static final double WIDTH = 420;

  /** Longer texts are cut, so that the menu stays one. */
  private static final int SHOWN = 60;

  private final Words words;

  FixMenu(Words words) {
    this.words = words;
  }

  /**
   * @param text in which the findings are
   * @param here what is wrong
   * @param offered those of it that can be repaired
   * @param repair called with the one that is chosen
   */
  ContextMenu of(String text, List<Finding> here, List<Finding> offered, Consumer<Finding> repair) {
    var menu = new ContextMenu();
    menu.getStyleClass().add("fix-menu");
    for (Finding finding : here) {
      menu.getItems().add(sentence(finding));
      if (offered.contains(finding)) {
        var item = new MenuItem(words.say("finding.repair", result(text, finding)));
        item.setMnemonicParsing(false);
        item.setOnAction(chosen -> repair.accept(finding));
        menu.getItems().add(item);
      }
    }
    return menu;
  }

  private MenuItem sentence(Finding finding) {
    var label = new Label(Sentences.of(finding).in(words));
    label.setWrapText(true);
    label.setPrefWidth(WIDTH);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("fix-reason");
    var item = new CustomMenuItem(label, false);
    item.setDisable(true);
    return item;
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
