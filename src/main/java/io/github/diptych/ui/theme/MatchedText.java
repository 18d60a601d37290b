package io.github.diptych.ui.theme;

import io.github.diptych.diary.Span;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words with what was asked for in them. */
public final class MatchedText {
  private MatchedText() {}

  /**
   * @param matched in order, apart from each other, in UTF-16 units of {@code words}
   */
  public static TextFlow of(String words, List<Span> matched) {
    var flow = new TextFlow();
    int done = 0;
    for (Span span : matched) {
      flow.getChildren().add(text(words.substring(done, span.start()), false));
      flow.getChildren().add(text(span.in(words), true));
      done = span.end();
    }
    flow.getChildren().add(text(words.substring(done), false));
    return flow;
  }

  private static Node text(String words, boolean matched) {
    var text = new Text(words);
    text.getStyleClass().add(matched ? "picker-matched" : "picker-text");
    return text;
  }
}
