package io.github.diptych.diary.parity;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.parity.Element.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text and which units of it are words that something can be set beside. */
final class Ground {
  private static final Pattern ANCHOR_END = Pattern.compile("(?i)</a\\s*>");

  private final ReadText read;
  private final BitSet taken = new BitSet();

  Ground(ReadText read) {
    this.read = read;
    for (Element each : read.elements()) {
      switch (each.kind()) {
        case LINK -> take(whole(each));
        case PICTURE, CODE, CODE_BLOCK, FORMULA -> take(each.span());
        case EMPHASIS, HEADING, LIST, NUMBER, DATE, TIME -> {}
      }
    }
  }

  private void take(Span span) {
    taken.set(span.start(), span.end());
  }

  String text() {
    return read.text();
  }

  String in(Span span) {
    return span.in(read.text());
  }

  String between(int from, int to) {
    return text().substring(from, to);
  }

  /** Without the blanks at its edges. */
  Span stripped(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(at(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(at(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** A character of the text; a line end before and behind it. */
  char at(int offset) {
    return offset < 0 || offset >= text().length() ? '\n' : text().charAt(offset);
  }

  /** All of a link: of one in HTML the element is the tag that opens it. */
  Span whole(Element link) {
    Span span = link.span();
    if (!text().regionMatches(true, span.start(), "<a", 0, 2) || span.length() < 4) {
      return span;
    }
    boolean tag = Character.isWhitespace(at(span.start() + 2));
    int paragraphEnd = text().indexOf("\n\n", span.end());
    int last = paragraphEnd < 0 ? text().length() : paragraphEnd;
    var end = ANCHOR_END.matcher(text()).region(span.end(), last);
    return tag && end.find() ? new Span(span.start(), end.end()) : span;
  }

  /** What lies within a stretch, in the order of the text. */
  List<Element> elements(Span within) {
    return read.elements().stream()
        .filter(each -> within.start() <= each.span().start() && each.span().end() <= within.end())
        .toList();
  }

  List<Element> elements(Kind kind, Span within) {
    return elements(within).stream().filter(each -> each.kind() == kind).toList();
  }

  /** Whether a unit belongs to a link, a picture, code or a formula. */
  boolean isTaken(int offset) {
    return taken.get(offset);
  }

  /** The first unit from an offset on that belongs to none. */
  int behindTaken(int offset) {
    return taken.nextClearBit(offset);
  }

  /** Whether a stretch has none of those, and has nothing but words and blanks. */
  boolean isFree(Span span) {
    int next = taken.nextSetBit(span.start());
    if (next >= 0 && next < span.end()) {
      return false;
    }
    for (int i = span.start(); i < span.end(); i++) {
      if (!isWord(i) && !Character.isWhitespace(at(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a unit shows as it stands in the text. */
  boolean isWord(int offset) {
    return read.words().charAt(offset) != ' ';
  }

  /** Whether a letter or a digit of a stretch is in its words. */
  boolean says(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (!isTaken(i) && isWord(i) && Character.isLetterOrDigit(text().codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Behind the signs that end emphasis at an offset. */
  int behindEmphasis(int offset) {
    int end = offset;
    for (Element each : read.elements().reversed()) { // the innermost starts last
      boolean closes =
          each.kind() == Kind.EMPHASIS
              && each.span().start() < offset
              && each.span().end() > end
              && isDelimiters(end, each.span().end());
      end = closes ? each.span().end() : end;
    }
    return end;
  }

  /** Emphasis that has a stretch and nothing else. */
  Optional<Span> emphasisOf(Span words) {
    return read.elements().stream()
        .filter(each -> each.kind() == Kind.EMPHASIS)
        .map(Element::span)
        .filter(each -> each.start() < words.start() && words.end() < each.end())
        .filter(each -> isDelimiters(each.start(), words.start()))
        .filter(each -> isDelimiters(words.end(), each.end()))
        .findFirst();
  }

  private boolean isDelimiters(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("*_~".indexOf(at(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  int lineStart(int offset) {
    return text().lastIndexOf('\n', offset - 1) + 1;
  }

  int lineEnd(int offset) {
    int end = text().indexOf('\n', offset);
    return end < 0 ? text().length() : end;
  }
}
