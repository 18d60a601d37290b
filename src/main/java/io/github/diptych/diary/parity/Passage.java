package io.github.diptych.diary.parity;

import io.github.diptych.diary.Paragraph;
import io.github.diptych.diary.Span;
import java.util.List;

/**
 * A stretch of a block that has its counterpart in the other language, or has lost it.
 *
 * @param span all of it
 * @param words where its words can stand: without the signs of a list or a heading
 */
record Passage(Kind kind, Span span, Span words, Stretch stretch) {
  private static final double OTHER_KIND = 1.5;
  private static final double ALONE = 0.5;

  enum Kind {
    WORDS,
    HEADING,
    ITEM,
    CELL,
    QUOTE,
    /** Pictures or links, and no words beside them. */
    LONE,
    CODE,
    HTML,
    BREAK;

    static Kind of(Paragraph.Kind kind) {
      return switch (kind) {
        case WORDS -> WORDS;
        case HEADING -> HEADING;
        case ITEM -> ITEM;
        case TABLE -> CELL;
        case QUOTE -> QUOTE;
        case CODE -> CODE;
        case HTML -> HTML;
        case BREAK -> BREAK;
      };
    }

    boolean hasWords() {
      return switch (this) {
        case WORDS, HEADING, ITEM, CELL, QUOTE -> true;
        case LONE, CODE, HTML, BREAK -> false;
      };
    }
  }

  boolean hasWords() {
    return kind.hasWords();
  }

  /** How unlikely it is that the one side is the other translated; either can be empty. */
  static double cost(List<Passage> ones, List<Passage> others, double ratio) {
    Passage one = ones.isEmpty() ? others.getFirst() : ones.getFirst();
    boolean words = ones.stream().allMatch(Passage::hasWords);
    words &= others.stream().allMatch(Passage::hasWords);
    if (ones.isEmpty() || others.isEmpty()) {
      return words ? Stretch.cost(stretches(ones), stretches(others), ratio) : ALONE;
    }
    Passage other = others.getFirst();
    boolean single = ones.size() == 1 && others.size() == 1;
    boolean same = one.kind == other.kind;
    if (!words) {
      boolean may = single && same && (one.kind != Kind.LONE || one.stretch.shares(other.stretch));
      return may ? 0 : Double.POSITIVE_INFINITY;
    }
    boolean cells = one.kind == Kind.CELL || other.kind == Kind.CELL;
    if ((cells && !same) || !(single || splits(ones, others) || splits(others, ones))) {
      return Double.POSITIVE_INFINITY;
    }
    boolean all =
        ones.stream().allMatch(each -> each.kind == one.kind)
            && others.stream().allMatch(each -> each.kind == one.kind);
    return Stretch.cost(stretches(ones), stretches(others), ratio) + (all ? 0 : OTHER_KIND);
  }

  /** Paragraphs can be one in the other language, and so can the items of a list. */
  private static boolean splits(List<Passage> some, List<Passage> others) {
    Kind kind = some.getFirst().kind;
    return (kind == Kind.WORDS || (kind == Kind.ITEM && others.size() == 1))
        && some.stream().allMatch(each -> each.kind == kind)
        && others.stream().allMatch(each -> each.kind == Kind.WORDS);
  }

  private static List<Stretch> stretches(List<Passage> all) {
    return all.stream().map(Passage::stretch).toList();
  }
}
