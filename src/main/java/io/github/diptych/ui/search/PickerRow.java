package io.github.diptych.ui.search;

import io.github.diptych.diary.Span;
import java.util.List;

/**
 * What can be picked.
 *
 * @param title its name
 * @param matched what of the title was asked for
 * @param detail what else says which it is; empty for nothing
 * @param detailMatched what of that was asked for
 * @param keys its shortcut as the system writes it; empty for none
 * @param indent how far it stands to the right, in steps
 * @param enabled whether it can be picked now
 * @param run what picking it does
 */
record PickerRow(
    String title,
    List<Span> matched,
    String detail,
    List<Span> detailMatched,
    String keys,
    int indent,
    boolean enabled,
    Runnable run) {

  static PickerRow of(String title, List<Span> matched, Runnable run) {
    return new PickerRow(title, matched, "", List.of(), "", 0, true, run);
  }

  PickerRow withDetail(String other, List<Span> otherMatched) {
    return new PickerRow(title, matched, other, otherMatched, keys, indent, enabled, run);
  }

  PickerRow indented(int steps) {
    return new PickerRow(title, matched, detail, detailMatched, keys, steps, enabled, run);
  }
}
