package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the footnotes of one note in the order in which they are first referred to. */
final class Footnotes {
  private final Map<FootnoteBlock, Integer> references = new LinkedHashMap<>();
  private final Map<FootnoteBlock, Integer> numbers = new LinkedHashMap<>();

  /**
   * @param number of the footnote, from 1
   * @param repeat how often it was referred to so far, from 1
   */
  record Reference(String label, int number, int repeat) {
    /** The name of the place that refers, without the prefix of ids. */
    String place() {
      return "fnref-" + label + (repeat == 1 ? "" : "-" + repeat);
    }

    /** What a link back to that place points to. */
    String anchor() {
      return SanitizerPolicy.ID_PREFIX + place();
    }
  }

  Reference refer(FootnoteBlock footnote) {
    int number = numbers.computeIfAbsent(footnote, f -> numbers.size() + 1);
    return new Reference(label(footnote), number, references.merge(footnote, 1, Integer::sum));
  }

  /** Those referred to so far, in their order. */
  List<FootnoteBlock> referred() {
    return new ArrayList<>(numbers.keySet());
  }

  List<Reference> referencesOf(FootnoteBlock footnote) {
    var all = new ArrayList<Reference>();
    for (int repeat = 1; repeat <= references.getOrDefault(footnote, 0); repeat++) {
      all.add(new Reference(label(footnote), numbers.getOrDefault(footnote, 0), repeat));
    }
    return all;
  }

  static String label(FootnoteBlock footnote) {
    return footnote.getText().toString();
  }
}
