package io.github.diptych.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the footnotes of one note in the order in which they are first referred to. */
final class Footnotes {
  private final Map<String, String> defined;
  private final Map<String, Count> counts = new LinkedHashMap<>();

  /**
   * @param defined the labels that have a footnote, by what {@link Definition#normal} makes of them
   */
  Footnotes(Map<String, String> defined) {
    this.defined = defined;
  }

  /** The numbers at the end of a note. */
  static Footnotes in(Pieces pieces, NoteFacts facts) {
    var numbers = new Footnotes(facts.footnotes());
    for (var speaking = SpeakingPieces.all(pieces); speaking.next(); ) {
      speaking.piece().facts().marks().forEach(numbers::refer);
    }
    return numbers;
  }

  /** How often a footnote was referred to. */
  private static final class Count {
    private final Reference first;
    private int repeats = 1;

    Count(Reference first) {
      this.first = first;
    }
  }

  /**
   * A place that refers to a footnote.
   *
   * @param label of the footnote, as it stands there
   * @param number of the footnote, from 1
   * @param repeat how often it was referred to so far, from 1
   */
  record Reference(String label, int number, int repeat) {
    /** The name of the footnote, without the prefix of ids. */
    String footnote() {
      return "fn-" + Address.encode(label);
    }

    /** The name of the place, without the prefix of ids. */
    String place() {
      String first = "fnref-" + Address.encode(label);
      return repeat == 1 ? first : first + "-" + repeat;
    }

    Reference again(int times) {
      return new Reference(label, number, times);
    }
  }

  /** The next place that refers to a label; null if no footnote has it. */
  @Nullable Reference refer(String label) {
    Count known = counts.get(label);
    if (known != null) {
      return known.first.again(++known.repeats);
    }
    String written = defined.get(label);
    if (written == null) {
      return null;
    }
    var first = new Reference(written, counts.size() + 1, 1);
    counts.put(label, new Count(first));
    return first;
  }

  /** How often a label was referred to. */
  int count(String label) {
    Count count = counts.get(label);
    return count == null ? 0 : count.repeats;
  }

  /** The first place that referred to a label. */
  Reference firstOf(String label) {
    Count count = counts.get(label);
    return count == null ? new Reference(defined.getOrDefault(label, label), 0, 1) : count.first;
  }

  /** The labels referred to so far, in the order of their numbers. */
  List<String> referred() {
    return List.copyOf(counts.keySet());
  }
}
