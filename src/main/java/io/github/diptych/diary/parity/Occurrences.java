package io.github.diptych.diary.parity;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the other language has the words, or the name, that stand at an offset of the one. */
final class Occurrences {
  private static final String CLOSING = "\"”’」』》";

  /** What a number counts in Chinese, from which nothing can part it. */
  private static final Pattern MEASURE =
      Pattern.compile("(?<=\\d)(?:分钟|小时|公里|公斤|千米|毫秒|[年月日号点分秒时天周个篇章页题次本张只条岁元块米克件位名人届期行步集关])");

  /** How far before a link its name can stand: signs and brackets may be between. */
  private static final int FARTHEST = 12;

  private final Ground ground;
  private final Counterparts counterparts;
  private final int offset;

  Occurrences(Ground ground, Counterparts counterparts, int offset) {
    this.ground = ground;
    this.counterparts = counterparts;
    this.offset = offset;
  }

  /**
   * The same words in the paragraph that goes with this one, else anywhere; the likeliest first.
   */
  List<Span> of(Span words) {
    List<Span> found = in(ours().map(counterparts::of).orElse(List.of()), words);
    return found.isEmpty() ? in(counterparts.theirs(), words) : found;
  }

  /**
   * The ends of the names, in the paragraph that goes with this one, that stand directly before the
   * offset here; the likeliest first.
   */
  List<Integer> behindName() {
    Optional<Passage> passage = ours();
    if (passage.isEmpty()) {
      return List.of();
    }
    Span name = nameBefore(passage.get().words().start());
    return name.isEmpty() || !ground.isFree(name)
        ? List.of()
        : in(counterparts.of(passage.get()), name).stream()
            .map(each -> behindWord(each.end()))
            .toList();
  }

  private Optional<Passage> ours() {
    return counterparts.passageAt(offset);
  }

  private Span nameBefore(int first) {
    int end = offset;
    while (end > Math.max(first, offset - FARTHEST)
        && !Character.isLetterOrDigit(ground.at(end - 1))) {
      end--;
    }
    int start = end;
    while (start > first && isName(start - 1, first)) {
      start--;
    }
    return new Span(start, end);
  }

  private boolean isName(int at, int first) {
    char c = ground.at(at);
    return Latin.isPart(c) || (at > first && Latin.isJoint(c) && isPart(at - 1) && isPart(at + 1));
  }

  private boolean isPart(int at) {
    return Latin.isPart(ground.at(at));
  }

  /** Behind the rest of a word, and what closes around it. */
  private int behindWord(int at) {
    int end = at;
    while (Latin.isJoint(ground.at(end)) && isPart(end + 1)) {
      end++;
      while (isPart(end)) {
        end++;
      }
    }
    Matcher measure = MEASURE.matcher(ground.text()).region(end, ground.text().length());
    measure.useTransparentBounds(true);
    end = measure.lookingAt() ? measure.end() : end;
    end = ground.behindEmphasis(end);
    return CLOSING.indexOf(ground.at(end)) >= 0 ? end + 1 : end;
  }

  /** As the first of two here is the first of two there; else by the sentence they stand in. */
  private List<Span> in(List<Passage> passages, Span words) {
    List<Span> found = all(passages, words);
    List<Span> here = ours().map(each -> all(List.of(each), words)).orElse(List.of());
    int index = here.indexOf(words);
    if (index >= 0 && here.size() == found.size()) {
      found.addFirst(found.remove(index));
      return found;
    }
    counterparts
        .sentence(offset)
        .ifPresent(
            sentence ->
                found.sort(Comparator.comparingInt(each -> distance(each, sentence.span()))));
    return found;
  }

  /** Those in no other link and no code, from a word's first letter to one's last. */
  private List<Span> all(List<Passage> passages, Span words) {
    String quoted = Pattern.quote(ground.in(words)).replaceAll("\\s+", "\\\\E\\\\s+\\\\Q");
    var pattern = Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    var found = new ArrayList<Span>();
    for (Passage each : passages) {
      Span within = each.words();
      Matcher matcher = pattern.matcher(ground.text()).region(within.start(), within.end());
      while (each.hasWords() && matcher.find()) {
        var span = new Span(matcher.start(), matcher.end());
        if (span.equals(words) || (ground.isFree(span) && isWhole(span))) {
          found.add(span);
        }
      }
    }
    return found;
  }

  private static int distance(Span span, Span sentence) {
    return Math.max(0, Math.max(sentence.start() - span.start(), span.end() - sentence.end()));
  }

  private boolean isWhole(Span span) {
    boolean begins = !isPart(span.start()) || !isPart(span.start() - 1);
    boolean ends = !isPart(span.end() - 1) || !isPart(span.end());
    return begins && ends;
  }
}
