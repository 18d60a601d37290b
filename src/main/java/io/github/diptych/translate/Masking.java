package io.github.diptych.translate;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes passages of what a note says, for one assignment: each piece that must not change is given
 * a number. Names of the glossary are kept, too.
 */
public final class Masking {
  private final Glossary glossary;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();
  private int number;

  public Masking(Glossary glossary) {
    this.glossary = glossary;
  }

  /** Words of the writer's. */
  public void words(String text) {
    int done = 0;
    for (Glossary.Occurrence each : glossary.in(text)) {
      if (each.term().isName()) {
        withoutSigns(text.substring(done, each.span().start()));
        kept(each.span().in(text));
        done = each.span().end();
      }
    }
    withoutSigns(text.substring(done));
  }

  /** What stays as it is. */
  public void kept(String source) {
    number++;
    pieces.add(new Piece.Kept(number, source));
  }

  /** The beginning of something around what comes next. */
  public void open(String source) {
    number++;
    open.add(number);
    pieces.add(new Piece.Open(number, source));
  }

  /**
   * The end of what was begun last.
   *
   * @throws java.util.NoSuchElementException if nothing was
   */
  public void close(String source) {
    pieces.add(new Piece.Close(open.removeLast(), source));
  }

  /** The passage; what follows belongs to the next. */
  public Passage passage() {
    var passage = new Passage(pieces);
    pieces.clear();
    return passage;
  }

  /** Words in which nothing can be taken for a mark. */
  private void withoutSigns(String text) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Notation.isSign(text.charAt(i))) {
        add(text.substring(done, i));
        kept(text.substring(i, i + 1));
        done = i + 1;
      }
    }
    add(text.substring(done));
  }

  private void add(String words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece.Words(words));
    }
  }
}
