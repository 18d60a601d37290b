package io.github.diptych.ui.editor;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;

/**
 * What an input method composes at one moment.
 *
 * @param runs what of it looks alike, in order
 * @param caret where in it the input method has its caret, in UTF-16 units, between characters
 */
record Composed(List<InputMethodTextRun> runs, int caret) {
  static final Composed NOTHING = new Composed(List.of(), 0);

  Composed {
    runs = List.copyOf(runs);
  }

  /** What the event leaves composed; the systems do not all tell a caret that lies in it. */
  static Composed of(InputMethodEvent event) {
    var all = new Composed(event.getComposed(), 0);
    String text = all.text();
    int caret = Math.clamp(event.getCaretPosition(), 0, text.length());
    boolean inside =
        caret > 0
            && caret < text.length()
            && Character.isSurrogatePair(text.charAt(caret - 1), text.charAt(caret));
    return new Composed(all.runs, inside ? caret + 1 : caret);
  }

  String text() {
    return runs.stream().map(InputMethodTextRun::getText).collect(Collectors.joining());
  }

  boolean isEmpty() {
    return runs.stream().allMatch(run -> run.getText().isEmpty());
  }
}
