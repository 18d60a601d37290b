package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.StyledSpan;
import io.github.diptych.markdown.StyledSpans;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The editor's styles of the note that is being written: the diary's own over its Markdown's, and
 * the lines under findings. A part of the note in which nothing changed keeps them from one change
 * to the next. Used on the reading lane only.
 */
final class NoteStyles {
  private IdentityHashMap<List<StyledSpan>, Laid> before = new IdentityHashMap<>();

  /**
   * What was laid over a part, and what it came to; places are counted from the part's start.
   *
   * @param own of the diary
   * @param marks under findings
   */
  private record Laid(List<StyledSpan> own, List<StyledSpan> marks, List<StyledSpan> all) {}

  /** The styles of the Markdown with the others. */
  StyledSpans of(StyledSpans markdown, Diary diary, List<Finding> findings) {
    var own = new Cut(DiaryStyles.of(diary));
    var marks = new Cut(FindingStyles.of(findings));
    var result = new ArrayList<StyledSpans.Part>();
    var now = new IdentityHashMap<List<StyledSpan>, Laid>();
    List<StyledSpans.Part> parts = markdown.inParts();
    int next = 0;
    while (next < parts.size()) {
      StyledSpans.Part part = parts.get(next++);
      int end = end(parts, next);
      var joined = new ArrayList<>(List.of(part));
      while (own.crosses(end) || marks.crosses(end)) {
        joined.add(parts.get(next++));
        end = end(parts, next);
      }
      List<StyledSpan> base = joined.size() == 1 ? part.spans() : joined(joined);
      Laid laid = laid(base, own.upTo(end, part.start()), marks.upTo(end, part.start()));
      now.put(base, laid);
      result.add(new StyledSpans.Part(part.start(), laid.all()));
    }
    before = now;
    return StyledSpans.ofParts(result);
  }

  private static int end(List<StyledSpans.Part> parts, int next) {
    return next < parts.size() ? parts.get(next).start() : Integer.MAX_VALUE;
  }

  /** Parts that something lies over together, counted from the first. */
  private static List<StyledSpan> joined(List<StyledSpans.Part> parts) {
    int start = parts.getFirst().start();
    var all = new ArrayList<StyledSpan>();
    for (StyledSpans.Part part : parts) {
      part.spans().forEach(styled -> all.add(moved(styled, part.start() - start)));
    }
    return all;
  }

  private Laid laid(List<StyledSpan> base, List<StyledSpan> own, List<StyledSpan> marks) {
    Laid known = before.get(base);
    return known != null && known.own().equals(own) && known.marks().equals(marks)
        ? known
        : new Laid(
            own, marks, StyledSpans.packed(FindingStyles.over(DiaryStyles.over(base, own), marks)));
  }

  private static StyledSpan moved(StyledSpan styled, int by) {
    Span span = styled.span();
    return new StyledSpan(span.moved(by), styled.styles());
  }

  /** Takes a list of stretches part by part. */
  private static final class Cut {
    private final List<StyledSpan> spans;
    private int next;

    Cut(List<StyledSpan> spans) {
      this.spans = spans;
    }

    /** Whether one that begins before an offset ends behind it. */
    boolean crosses(int offset) {
      int last = next;
      while (last < spans.size() && spans.get(last).span().start() < offset) {
        last++;
      }
      return last > next && spans.get(last - 1).span().end() > offset;
    }

    /** Those that begin before an offset and were not taken yet, counted from a start. */
    List<StyledSpan> upTo(int offset, int start) {
      var taken = new ArrayList<StyledSpan>();
      while (next < spans.size() && spans.get(next).span().start() < offset) {
        taken.add(moved(spans.get(next), -start));
        next++;
      }
      return taken;
    }
  }
}
