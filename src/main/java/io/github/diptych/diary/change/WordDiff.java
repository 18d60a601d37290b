package io.github.diptych.diary.change;

import io.github.diptych.diary.change.WordPart.Kind;
import io.github.diptych.diary.merge.Diff;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, by words; Chinese by characters. Sentences that stayed are found
 * first, so that a word is not taken for one of another sentence. What stayed between two changes
 * that are both larger goes with them: a lone character in common says nothing to a reader.
 */
public final class WordDiff {
  private final List<Run> runs = new ArrayList<>();

  private WordDiff() {}

  /** Either the same words, or what went and what came instead. */
  private record Run(String same, String removed, String added) {
    boolean isSame() {
      return !same.isEmpty();
    }

    int size() {
      return Math.max(removed.length(), added.length());
    }
  }

  /** The parts in order, what went before what came; none of an empty text. */
  public static List<WordPart> of(String before, String after) {
    var diff = new WordDiff();
    diff.compare(WordCut.sentences(before), WordCut.sentences(after), true);
    while (diff.takeIn()) {}
    return diff.parts();
  }

  private void compare(List<String> before, List<String> after, boolean sentences) {
    int[] places = Diff.of(before, after);
    int from = 0;
    int its = 0;
    for (int i = 0; i <= before.size(); i++) {
      int place = i < before.size() ? places[i] : after.size();
      if (place < 0) {
        continue;
      }
      changed(before.subList(from, i), after.subList(its, place), sentences);
      if (i < before.size()) {
        add(new Run(before.get(i), "", ""));
      }
      from = i + 1;
      its = place + 1;
    }
  }

  private void changed(List<String> before, List<String> after, boolean sentences) {
    String removed = String.join("", before);
    String added = String.join("", after);
    if (sentences && !before.isEmpty() && !after.isEmpty()) {
      compare(WordCut.words(removed), WordCut.words(added), false);
    } else if (!removed.isEmpty() || !added.isEmpty()) {
      add(new Run("", removed, added));
    }
  }

  /** Joins it with what precedes it, if both stayed or neither did. */
  private void add(Run run) {
    if (!runs.isEmpty() && runs.getLast().isSame() == run.isSame()) {
      Run last = runs.removeLast();
      runs.add(new Run(last.same + run.same, last.removed + run.removed, last.added + run.added));
    } else {
      runs.add(run);
    }
  }

  /** Whether anything was taken in. */
  private boolean takeIn() {
    var before = List.copyOf(runs);
    runs.clear();
    for (int i = 0; i < before.size(); i++) {
      Run run = before.get(i);
      boolean between = i > 0 && i + 1 < before.size() && run.isSame();
      if (between
          && run.same.length() <= Math.min(runs.getLast().size(), before.get(i + 1).size())) {
        add(new Run("", run.same, run.same));
      } else {
        add(run);
      }
    }
    return runs.size() < before.size();
  }

  private List<WordPart> parts() {
    var parts = new ArrayList<WordPart>();
    for (Run run : runs) {
      add(parts, Kind.SAME, run.same);
      add(parts, Kind.REMOVED, run.removed);
      add(parts, Kind.ADDED, run.added);
    }
    return parts;
  }

  private static void add(List<WordPart> parts, Kind kind, String text) {
    if (!text.isEmpty()) {
      parts.add(new WordPart(kind, text));
    }
  }
}
