package io.github.diptych.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;

/**
 * A note as a test writes it: {@code ‸} is the caret, and what stands between {@code «} and {@code
 * »} is selected, with the caret at its end.
 */
public record Written(String text, Selection selection) {

  public static Written of(String marked) {
    int anchor = marked.indexOf('«');
    int end = marked.indexOf('»');
    if (anchor >= 0) {
      assertThat(end).isGreaterThan(anchor);
      return new Written(marked.replaceAll("[«»]", ""), new Selection(anchor, end - 1));
    }
    int caret = marked.indexOf('‸');
    assertThat(caret).as("a caret in " + marked).isNotNegative();
    return new Written(marked.replace("‸", ""), Selection.at(caret));
  }

  public SourceLines lines() {
    return SourceLines.of(text);
  }

  /** The note after a step, marked in the same way. */
  public String after(Rewrite rewrite) {
    String next = TextEdit.apply(text, rewrite.edits());
    Selection selected = rewrite.selection();
    if (selected.isEmpty()) {
      return new StringBuilder(next).insert(selected.caret(), '‸').toString();
    }
    return new StringBuilder(next)
        .insert(selected.end(), '»')
        .insert(selected.start(), '«')
        .toString();
  }
}
