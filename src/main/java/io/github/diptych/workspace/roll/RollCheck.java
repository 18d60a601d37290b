package io.github.diptych.workspace.roll;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.roll.Reading.Said;
import io.github.diptych.workspace.roll.RollPlan.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a roll loses, doubles or changes anything. The notes are read before and after as if
 * nobody had cut them: the blocks under their days are the same, as often, and go with the same
 * ones; each line is still there; every address leads to the same place.
 */
final class RollCheck {
  private final List<Written> notes;
  private final Map<VaultPath, Reading> before = new HashMap<>();
  private final Map<VaultPath, Reading> after = new HashMap<>();

  RollCheck(VaultPath rolled, List<Written> notes, DiaryFormat format, Forwarding forwarding) {
    this.notes = notes;
    var textsBefore = texts(each -> each.before() == null ? "" : each.before().text());
    var textsAfter = texts(Written::text);
    var meant = new Meanings(rolled, forwarding, textsBefore);
    var means = new Meanings(rolled, forwarding, textsAfter);
    textsBefore.forEach((path, text) -> before.put(path, new Reading(path, text, format, meant)));
    textsAfter.forEach((path, text) -> after.put(path, new Reading(path, text, format, means)));
  }

  private Map<VaultPath, String> texts(Function<Written, String> text) {
    return notes.stream().collect(Collectors.toMap(Written::path, text));
  }

  /**
   * A day that is both in the rolled note and in one that takes days: a roll was cut off, or
   * somebody copied it.
   */
  Optional<RollOutcome.Doubled> doubled(VaultPath rolled, List<VaultPath> months) {
    var there = new HashMap<String, VaultPath>();
    for (VaultPath month : months) {
      said(before, month, Reading::blocks).stream()
          .filter(block -> !block.signed().isEmpty())
          .forEach(block -> there.put(block.key(), month));
    }
    for (Said block : said(before, rolled, Reading::blocks)) {
      VaultPath month = there.get(block.key());
      if (month != null) {
        return Optional.of(new RollOutcome.Doubled(month, block.day().date()));
      }
    }
    return Optional.empty();
  }

  /** The first thing that would not be as it was. */
  Optional<RollOutcome.WouldDiffer> difference() {
    return differing(reading -> reading.blocks().stream().map(Said::key).toList(), true)
        .or(() -> differing(Reading::pairs, true))
        .or(() -> differing(Reading::lines, false));
  }

  /**
   * @param exactly whether there may be nothing more than before
   */
  private Optional<RollOutcome.WouldDiffer> differing(
      Function<Reading, List<String>> what, boolean exactly) {
    Map<String, Integer> left = new HashMap<>();
    for (Written note : notes) {
      said(after, note.path(), what).forEach(each -> left.merge(each, 1, Integer::sum));
    }
    for (Written note : notes) {
      for (String each : said(before, note.path(), what)) {
        if (left.merge(each, -1, Integer::sum) < 0) {
          return Optional.of(new RollOutcome.WouldDiffer(note.path(), each));
        }
      }
    }
    left.values().removeIf(count -> count == 0);
    return exactly && !left.isEmpty()
        ? Optional.of(
            new RollOutcome.WouldDiffer(notes.getLast().path(), left.keySet().iterator().next()))
        : Optional.empty();
  }

  private static <T> List<T> said(
      Map<VaultPath, Reading> readings, VaultPath note, Function<Reading, List<T>> what) {
    Reading reading = readings.get(note);
    return reading == null ? List.of() : what.apply(reading);
  }
}
