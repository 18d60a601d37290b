package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Passage.Kind;
import io.github.diptych.markdown.Passage.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a passage without those at its edges that hold no words, and with what stands
 * between two of them, such as a quotation's mark at the start of a line, made part of one.
 */
final class TrimmedParts {
  private final String source;
  private final List<Part> parts;

  TrimmedParts(String source, List<Part> parts) {
    this.source = source;
    this.parts = new ArrayList<>(parts);
  }

  /** None if there are no letters in it. */
  List<Part> list() {
    fillGaps();
    boolean trims = true;
    while (trims) {
      trims = trimStart() || trimEnd() || unwrap();
    }
    boolean letters = parts.stream().anyMatch(this::hasLetters);
    return letters ? List.copyOf(parts) : List.of();
  }

  private void fillGaps() {
    for (int i = 1; i < parts.size(); i++) {
      Part before = parts.get(i - 1);
      Part behind = parts.get(i);
      int from = before.span().end();
      int to = behind.span().start();
      if (from < to) {
        if (behind.kind() == Kind.LINE_END) {
          parts.set(i, new Part(Kind.LINE_END, new Span(from, behind.span().end())));
        } else if (before.kind() == Kind.LINE_END) {
          parts.set(i - 1, new Part(Kind.LINE_END, new Span(before.span().start(), to)));
        } else {
          parts.add(i, new Part(Kind.KEPT, new Span(from, to)));
        }
      }
    }
  }

  private boolean trimStart() {
    if (parts.isEmpty()) {
      return false;
    }
    Part first = parts.getFirst();
    Span span = first.span();
    int start = span.start();
    while (first.kind() == Kind.WORDS
        && start < span.end()
        && Character.isWhitespace(source.charAt(start))) {
      start++;
    }
    return cut(0, first, new Span(start, span.end()));
  }

  private boolean trimEnd() {
    if (parts.isEmpty()) {
      return false;
    }
    Part last = parts.getLast();
    Span span = last.span();
    int end = span.end();
    while (last.kind() == Kind.WORDS
        && end > span.start()
        && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    return cut(parts.size() - 1, last, new Span(span.start(), end));
  }

  /** Leaves of a part at the edge what has words; whether something went. */
  private boolean cut(int index, Part part, Span rest) {
    boolean nothing = part.kind() == Kind.KEPT || part.kind() == Kind.LINE_END || rest.isEmpty();
    if (nothing) {
      parts.remove(index);
    } else if (!rest.equals(part.span())) {
      parts.set(index, new Part(part.kind(), rest));
    }
    return nothing || !rest.equals(part.span());
  }

  /** Takes off what stands around the whole. */
  private boolean unwrap() {
    if (parts.size() < 2 || parts.getFirst().kind() != Kind.OPEN) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < parts.size(); i++) {
      Kind kind = parts.get(i).kind();
      depth += kind == Kind.OPEN ? 1 : kind == Kind.CLOSE ? -1 : 0;
      if (depth == 0 && i < parts.size() - 1) {
        return false;
      }
    }
    parts.removeLast();
    parts.removeFirst();
    return true;
  }

  private boolean hasLetters(Part part) {
    return part.kind() == Kind.WORDS
        && part.span().in(source).codePoints().anyMatch(Character::isLetter);
  }
}
