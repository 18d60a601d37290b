package io.github.diptych.typing;

import io.github.diptych.diary.TextEdit;
import java.util.List;

/**
 * What a key or a command does: one step to undo.
 *
 * @param edits with offsets in the text before them, apart from each other; none if only the caret
 *     moves
 * @param selection in the text after them
 */
public record Rewrite(List<TextEdit> edits, Selection selection) {
  public Rewrite {
    edits = List.copyOf(edits);
  }

  /** Nothing but a move of the caret. */
  public static Rewrite caret(int offset) {
    return new Rewrite(List.of(), Selection.at(offset));
  }

  /** The key is taken, and nothing comes of it. */
  public static Rewrite nothing(Selection selection) {
    return new Rewrite(List.of(), selection);
  }

  /** One edit, behind which the caret stands. */
  static Rewrite replace(int start, int end, String text) {
    return new Rewrite(
        List.of(new TextEdit(start, end, text)), Selection.at(start + text.length()));
  }
}
