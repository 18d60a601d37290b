package io.github.diptych.search;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One word of a query. It matches a name that has its letters in this order, not necessarily side
 * by side; some letters can be the pinyin of a Han character, or the beginning of it: {@code rj},
 * {@code riji} and {@code rij} match 日记.
 */
final class FuzzyWord {
  private static final int NEVER = Integer.MIN_VALUE / 2;
  private static final int LETTER = 16;
  private static final int WHOLE_READING = 15;
  private static final int INITIAL = 14;
  private static final int PART_OF_READING = 9;
  private static final int ADJACENT = 9;
  private static final int FARTHEST = 12;
  private static final int UNITS_A_POINT = 8;

  private final String letters;
  private final long signs;

  private FuzzyWord(String letters) {
    this.letters = letters;
    this.signs = Name.signs(letters);
  }

  /**
   * @param score the more, the better
   * @param spans what of the name matches, in order
   */
  record Match(int score, List<Span> spans) {}

  static List<FuzzyWord> in(String query) {
    var plain = new StringBuilder();
    query.chars().forEach(sign -> plain.append(Name.plain((char) sign)));
    return Arrays.stream(plain.toString().toLowerCase(Locale.ROOT).split("[\\s\u3000]+"))
        .filter(word -> !word.isEmpty())
        .map(FuzzyWord::new)
        .toList();
  }

  /** All words somewhere in the name, in any order. */
  static Optional<Match> match(List<FuzzyWord> words, Name name) {
    var matched = new BitSet();
    int score = -name.length() / UNITS_A_POINT;
    for (FuzzyWord word : words) {
      if ((word.signs & ~name.signs()) != 0) {
        return Optional.empty();
      }
      int each = word.new Table(name).score(matched);
      if (each == NEVER) {
        return Optional.empty();
      }
      score += each;
    }
    return Optional.of(new Match(score, spans(matched)));
  }

  private static List<Span> spans(BitSet matched) {
    var spans = new ArrayList<Span>();
    for (int start = matched.nextSetBit(0); start >= 0; ) {
      int end = matched.nextClearBit(start);
      spans.add(new Span(start, end));
      start = matched.nextSetBit(end);
    }
    return spans;
  }

  /**
   * The best way to match: for so many letters of the word and so many units of the name, the score
   * if the last unit matches, and the score if it need not.
   */
  private final class Table {
    private final Name name;
    private final int width;
    private final int[] matching;
    private final int[] any;

    /** How many letters the last unit takes; negative if the unit before it matches, too. */
    private final int[] taken;

    Table(Name name) {
      this.name = name;
      this.width = name.length() + 1;
      int size = (letters.length() + 1) * width;
      matching = new int[size];
      any = new int[size];
      taken = new int[size];
    }

    /** Also marks the units that match. */
    int score(BitSet matched) {
      Arrays.fill(matching, NEVER);
      Arrays.fill(any, NEVER);
      for (int unit = 0; unit < width; unit++) {
        any[unit] = -Math.min(unit, FARTHEST);
      }
      for (int done = 1; done <= letters.length(); done++) {
        for (int unit = 1; unit < width; unit++) {
          int cell = done * width + unit;
          fill(done, unit - 1, cell);
          any[cell] = Math.max(matching[cell], any[cell - 1] == NEVER ? NEVER : any[cell - 1] - 1);
        }
      }
      int last = letters.length() * width + width - 1;
      if (any[last] <= NEVER) {
        return NEVER;
      }
      int score = any[last] + (width - 1 - lastMatching(last));
      mark(matched);
      return score;
    }

    private void fill(int done, int unit, int cell) {
      if (letters.charAt(done - 1) == name.letter(unit)) {
        take(1, LETTER, done, unit, cell);
      }
      for (String reading : name.readings(unit)) {
        int most = Math.min(reading.length(), done);
        for (int count = 1; count <= most; count++) {
          if (letters.startsWith(reading.substring(0, count), done - count)) {
            take(count, worth(reading, count), done, unit, cell);
          }
        }
      }
    }

    private void take(int count, int worth, int done, int unit, int cell) {
      int before = (done - count) * width + unit;
      int start = any[before] == NEVER ? NEVER : any[before] + name.start(unit);
      int adjacent =
          matching[before] == NEVER
              ? NEVER
              : matching[before] + Math.max(ADJACENT, name.start(unit));
      int score = Math.max(start, adjacent) + worth * count;
      if (Math.max(start, adjacent) > NEVER && score > matching[cell]) {
        matching[cell] = score;
        taken[cell] = adjacent >= start ? -count : count;
      }
    }

    private static int worth(String reading, int count) {
      if (count == reading.length()) {
        return WHOLE_READING;
      }
      boolean initial = count == 1 || (count == 2 && reading.charAt(1) == 'h');
      return initial ? INITIAL : PART_OF_READING;
    }

    /** What follows the last match costs nothing. */
    private int lastMatching(int cell) {
      int at = cell;
      while (any[at] != matching[at]) {
        at--;
      }
      return at % width;
    }

    private void mark(BitSet matched) {
      int done = letters.length();
      int unit = width - 1;
      boolean mustMatch = false;
      while (done > 0) {
        int cell = done * width + unit;
        if (!mustMatch && any[cell] != matching[cell]) {
          unit--;
          continue;
        }
        matched.set(unit - 1);
        done -= Math.abs(taken[cell]);
        mustMatch = taken[cell] < 0;
        unit--;
      }
    }
  }
}
