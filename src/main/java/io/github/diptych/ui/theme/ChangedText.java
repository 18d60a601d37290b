package io.github.diptych.ui.theme;

import io.github.diptych.diary.change.WordPart;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Words that went are struck through and words that came are underlined, each in a colour of its
 * own; who hears them is told which is which.
 */
public final class ChangedText {
  private ChangedText() {}

  public static TextFlow of(List<WordPart> parts, Words words) {
    var flow = new TextFlow();
    parts.forEach(part -> flow.getChildren().add(text(part)));
    flow.setAccessibleText(
        parts.stream().map(part -> spoken(part, words)).collect(Collectors.joining(" ")));
    return flow;
  }

  private static Node text(WordPart part) {
    var text = new Text(part.text());
    text.getStyleClass()
        .add(
            switch (part.kind()) {
              case SAME -> "words-same";
              case REMOVED -> "words-gone";
              case ADDED -> "words-new";
            });
    return text;
  }

  private static String spoken(WordPart part, Words words) {
    return switch (part.kind()) {
      case SAME -> part.text();
      case REMOVED -> words.say("change.gone", part.text());
      case ADDED -> words.say("change.new", part.text());
    };
  }
}
