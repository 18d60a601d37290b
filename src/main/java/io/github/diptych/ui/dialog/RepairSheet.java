package io.github.diptych.ui.dialog;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows what a repair will change before it does. */
public final class RepairSheet {
  private final Sheets sheets;
  private final Words words;

  public RepairSheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * @param file that is repaired
   * @param text of the file, which the findings are in
   * @param findings each with a fix
   */
  public void ask(String file, String text, List<Finding> findings, Runnable repair) {
    var why = new Label(words.say("repair.text", findings.size(), file));
    why.setWrapText(true);
    var rows = new VBox(12, why);
    for (Finding finding : findings) {
      for (TextEdit edit : finding.fix()) {
        rows.getChildren()
            .add(
                new VBox(
                    2,
                    line("−", text.substring(edit.start(), edit.end()), "removed-line"),
                    line("+", edit.replacement(), "added-line")));
      }
    }
    sheets.ask(words.say("repair.title"), rows, "repair.apply", repair);
  }

  private static HBox line(String sign, String text, String styleClass) {
    var mark = new Label(sign);
    mark.getStyleClass().add("diff-sign");
    var label = new Label(text);
    label.setWrapText(true);
    HBox.setHgrow(label, Priority.ALWAYS);
    var line = new HBox(mark, label);
    line.getStyleClass().addAll("diff-line", styleClass);
    return line;
  }
}
