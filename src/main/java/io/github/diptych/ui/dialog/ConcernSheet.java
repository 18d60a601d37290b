package io.github.diptych.ui.dialog;

import io.github.diptych.words.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Shows all that speaks against a commit, each with what can be done about it. */
public final class ConcernSheet {
  private static final int MOST_ROWS = 50;
  private static final double HIGH = 380;

  private final Sheets sheets;
  private final Words words;

  public ConcernSheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * One of them.
   *
   * @param sentence what it is, in the writer's language
   * @param answers from the likeliest on; choosing one closes the sheet
   */
  public record Row(String sentence, List<Sheets.Choice> answers) {
    public Row {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Asks.
   *
   * @param all what can be done about all of them at once; may be nothing
   */
  public void ask(List<Row> rows, Sheets.Choice... all) {
    var list = new VBox(16);
    rows.stream().limit(MOST_ROWS).map(this::node).forEach(list.getChildren()::add);
    if (rows.size() > MOST_ROWS) {
      list.getChildren().add(text(words.say("concern.more", rows.size() - MOST_ROWS)));
    }
    list.setPadding(new Insets(0, 12, 0, 0));
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HIGH);
    if (all.length == 0) {
      sheets.tell(words.say("concern.title"), scroll);
    } else {
      sheets.choose(words.say("concern.title"), scroll, all);
    }
  }

  /** Says what becomes of a picture and its file before it is made smaller. */
  public void askToShrink(String path, Runnable shrink) {
    sheets.ask(
        words.say("concern.shrink"),
        text(words.say("concern.shrink.text", path)),
        "concern.shrink",
        shrink);
  }

  /** Tells a sentence about a file. */
  public void tell(String key, String path) {
    sheets.tell(words.say("concern.title"), text(words.say(key, path)));
  }

  private Node node(Row row) {
    var buttons = new FlowPane(8, 8);
    buttons.setAlignment(Pos.CENTER_LEFT);
    row.answers().forEach(answer -> buttons.getChildren().add(button(answer)));
    return new VBox(8, text(row.sentence()), buttons);
  }

  private Button button(Sheets.Choice answer) {
    var button = new Button(words.say(answer.key()));
    button.setOnAction(
        pressed -> {
          sheets.close();
          answer.run().run();
        });
    return button;
  }

  private static Label text(String sentence) {
    var label = new Label(sentence);
    label.setWrapText(true);
    return label;
  }
}
