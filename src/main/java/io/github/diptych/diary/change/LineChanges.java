package io.github.diptych.diary.change;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.merge.Diff;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed in a note that is no diary: runs of lines, and the words in them. */
final class LineChanges {
  private final String before;
  private final String after;
  private final List<EntryChange> changes = new ArrayList<>();

  private LineChanges(String before, String after) {
    this.before = before;
    this.after = after;
  }

  static List<EntryChange> of(String before, String after) {
    var changes = new LineChanges(before, after);
    changes.compare(lines(before), lines(after));
    return changes.changes;
  }

  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)", -1));
  }

  private void compare(List<String> ones, List<String> others) {
    int[] places = Diff.of(ones, others);
    int[] starts = starts(ones);
    int[] itsStarts = starts(others);
    int from = 0;
    int its = 0;
    for (int i = 0; i <= ones.size(); i++) {
      int place = i < ones.size() ? places[i] : others.size();
      if (place >= 0) {
        add(new Span(starts[from], starts[i]), new Span(itsStarts[its], itsStarts[place]));
        from = Math.min(i + 1, ones.size());
        its = Math.min(place + 1, others.size());
      }
    }
  }

  private static int[] starts(List<String> lines) {
    int[] starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      starts[i + 1] = starts[i] + lines.get(i).length();
    }
    return starts;
  }

  private void add(Span one, Span other) {
    String was = one.in(before);
    String is = other.in(after);
    if (was.isBlank() && is.isBlank()) {
      return;
    }
    var words = WordDiff.of(was, is);
    changes.add(
        new EntryChange(
            kind(was, is),
            null,
            List.of(new PartChange(kind(was, is), spanOf(was, one), spanOf(is, other), words))));
  }

  private static ChangeKind kind(String was, String is) {
    if (was.isBlank()) {
      return ChangeKind.NEW;
    }
    return is.isBlank() ? ChangeKind.GONE : ChangeKind.CHANGED;
  }

  private static @Nullable Span spanOf(String words, Span span) {
    return words.isBlank() ? null : span;
  }
}
