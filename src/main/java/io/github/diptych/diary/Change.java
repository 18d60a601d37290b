package io.github.diptych.diary;

import java.util.List;

/**
 * What an operation does to a text.
 *
 * @param edits the edits, with offsets in the text before them; none if nothing is to change
 * @param caret where the caret goes, in the text after the edits
 */
public record Change(List<TextEdit> edits, int caret) {
  public Change {
    edits = List.copyOf(edits);
  }
}
