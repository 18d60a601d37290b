package io.github.diptych.diary.parity;

import io.github.diptych.diary.Han;
import io.github.diptych.diary.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A paragraph or a sentence, as far as the same in another language can be told by it.
 *
 * @param size how many letters it would have in English
 * @param marks what survives translation: names, numbers, addresses
 */
record Stretch(Span span, double size, Set<String> marks) {
  /** English letters for one Chinese character. */
  private static final double LETTERS = 3;

  private static final double ALONE = 3;
  private static final double SPLIT = 2;
  private static final double SHARED = 1.5;
  private static final int MOST_SHARED = 3;
  private static final double MOST_APART = 8;

  /** Of the length of a translation, for each letter (Gale and Church, 1993). */
  private static final double VARIANCE = 8;

  static Stretch of(Ground ground, Span span) {
    Set<String> marks = new HashSet<>();
    double size = 0;
    int word = span.start();
    for (int i = span.start(); i <= span.end(); i++) {
      boolean words = i < span.end() && ground.isWord(i) && !ground.isTaken(i);
      int c = words ? ground.text().codePointAt(i) : ' ';
      size += Han.is(c) ? LETTERS : Character.isLetterOrDigit(c) ? 1 : 0;
      if (!Latin.isPart(c)) {
        Latin.word(ground.text(), word, i).ifPresent(marks::add);
        word = i + 1;
      }
    }
    for (Element each : ground.elements(span)) {
      switch (each.kind()) {
        case LINK -> marks.add("link " + Address.withoutSwallowed(each.value()));
        case PICTURE, CODE, FORMULA -> marks.add(each.kind() + " " + each.value());
        case EMPHASIS, HEADING, LIST, CODE_BLOCK, NUMBER, DATE, TIME -> {}
      }
    }
    return new Stretch(span, Math.max(1, size), Set.copyOf(marks));
  }

  boolean shares(Stretch other) {
    return marks.stream().anyMatch(other.marks::contains);
  }

  /** How unlikely it is that the one side is the other translated; either can be empty. */
  static double cost(List<Stretch> ones, List<Stretch> others, double ratio) {
    double here = size(ones) * ratio;
    double there = size(others);
    if (ones.isEmpty() || others.isEmpty()) {
      return ALONE * (ones.size() + others.size()) + Math.min(ALONE, (here + there) / 60);
    }
    double apart = (there - here) * (there - here) / (VARIANCE * (here + there) / 2) / 2;
    long shared =
        ones.stream()
            .flatMap(each -> each.marks().stream())
            .distinct()
            .filter(mark -> others.stream().anyMatch(other -> other.marks().contains(mark)))
            .limit(MOST_SHARED)
            .count();
    return Math.min(MOST_APART, apart)
        + SPLIT * (ones.size() + others.size() - 2)
        - SHARED * shared;
  }

  /** How many times as long all of the other side is. */
  static double ratio(List<Stretch> ones, List<Stretch> others) {
    return Math.clamp(size(others) / Math.max(1, size(ones)), 0.5, 2);
  }

  private static double size(List<Stretch> all) {
    return all.stream().mapToDouble(Stretch::size).sum();
  }
}
