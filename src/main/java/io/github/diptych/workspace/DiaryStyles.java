package io.github.diptych.workspace;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Drafting;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Style;
import io.github.diptych.markdown.StyledSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Lays the diary's own styles, such as of day headings, over those of its Markdown. */
final class DiaryStyles {
  private DiaryStyles() {}

  /**
   * The given styles where the diary has none of its own; in order, without overlap.
   *
   * @param own those of the diary
   */
  static List<StyledSpan> over(List<StyledSpan> styles, List<StyledSpan> own) {
    if (own.isEmpty()) {
      return styles;
    }
    var result = new ArrayList<>(own);
    int next = 0;
    for (StyledSpan style : styles) {
      while (next < own.size() && own.get(next).span().end() <= style.span().start()) {
        next++;
      }
      int at = style.span().start();
      for (int i = next; i < own.size() && own.get(i).span().start() < style.span().end(); i++) {
        add(result, at, own.get(i).span().start(), style.styles());
        at = own.get(i).span().end();
      }
      add(result, at, style.span().end(), style.styles());
    }
    result.sort(Comparator.comparingInt(style -> style.span().start()));
    return result;
  }

  /** The diary's own, in their order. */
  static List<StyledSpan> of(Diary diary) {
    var own = new ArrayList<StyledSpan>();
    for (Day day : diary.days()) {
      add(own, day.heading().start(), day.heading().end(), Set.of(Style.HEADING, Style.DAY));
      for (Block block : day.blocks()) {
        for (Drafting.Mark mark : Drafting.marks(block, diary.text())) {
          add(own, mark.span().start(), mark.span().end(), Set.of(Style.DRAFT));
        }
        var signature = block.signature();
        if (signature != null) {
          add(own, signature.span().start(), signature.span().end(), Set.of(Style.SIGNATURE));
        }
      }
    }
    return own;
  }

  private static void add(List<StyledSpan> to, int start, int end, Set<Style> styles) {
    if (start < end) {
      to.add(new StyledSpan(new Span(start, end), styles));
    }
  }
}
