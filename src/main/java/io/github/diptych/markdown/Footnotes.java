package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the footnotes of one note in the order in which they are first referred to. */
final class Footnotes {
  private final Map<String, String> defined;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /**
   * @param defined the labels that have a footnote, by what {@link Definition#normal} makes of them
   */
  Footnotes(Map<String, String> defined) {
    this.defined = defined;
  }

  /** The numbers at the end of a note. */
  static Footnotes in(Pieces pieces, NoteFacts facts) {
    var numbers = new Footnotes(facts.footnotes());
    for (int i = pieces.nextSpeaking(0); i < pieces.size(); i = pieces.nextSpeaking(i + 1)) {
      pieces.get(i).facts().marks().forEach(numbers::refer);
    }
    return numbers;
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
      return "fnref-" + Address.encode(label) + (repeat == 1 ? "" : "-" + repeat);
    }
  }

  /** The next place that refers to a label; null if no footnote has it. */
  @Nullable Reference refer(String label) {
    String written = defined.get(label);
    if (written == null) {
      return null;
    }
    Integer known = numbers.get(label);
    int number = known == null ? numbers.size() + 1 : known;
    numbers.put(label, number);
    return new Reference(written, number, repeats.merge(label, 1, Integer::sum));
  }

  /** How often a label was referred to. */
  int count(String label) {
    return repeats.getOrDefault(label, 0);
  }

  /** The first place that referred to a label. */
  Reference firstOf(String label) {
    return new Reference(defined.getOrDefault(label, label), numbers.getOrDefault(label, 0), 1);
  }

  /** The labels referred to so far, in the order of their numbers. */
  List<String> referred() {
    return List.copyOf(numbers.keySet());
  }

  List<Reference> referencesOf(String label) {
    var all = new ArrayList<Reference>();
    for (int repeat = 1; repeat <= repeats.getOrDefault(label, 0); repeat++) {
      all.add(
          new Reference(
              defined.getOrDefault(label, label), numbers.getOrDefault(label, 0), repeat));
    }
    return all;
  }
}
