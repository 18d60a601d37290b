package io.github.diptych.typing;

import io.github.diptych.diary.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a note on which several edits are made, one upon the other; what comes of them all
 * are edits of the note as it was. Offsets are those of the note with the edits so far.
 */
public final class Draft {
  private final int base;
  private final int length;
  private final StringBuilder text;
  private List<Kept> kept;
  private Selection selection;

  /** A stretch of the note that is as it was. */
  private record Kept(int old, int now, int length) {
    int end() {
      return now + length;
    }
  }

  private Draft(int base, String text, Selection selection) {
    this.base = base;
    this.selection = selection;
    this.length = text.length();
    this.text = new StringBuilder(text);
    this.kept = List.of(new Kept(0, 0, length));
  }

  /** The lines from {@code first} to {@code last}, both included. */
  public static Draft of(SourceLines lines, int first, int last, Selection selection) {
    var text = new StringBuilder(lines.line(first));
    for (int number = first + 1; number <= last; number++) {
      text.append('\n').append(lines.line(number));
    }
    return new Draft(lines.start(first), text.toString(), selection);
  }

  /** The lines as they are now, the first of which has the number 0. */
  public SourceLines lines() {
    return new TextLines(text.toString(), base);
  }

  /** Puts {@code replacement} in place of the units from {@code start} to {@code end}. */
  public void replace(int start, int end, String replacement) {
    int from = start - base;
    int to = end - base;
    int shift = replacement.length() - (to - from);
    var next = new ArrayList<Kept>(kept.size() + 1);
    for (Kept part : kept) {
      if (part.now < from) {
        next.add(new Kept(part.old, part.now, Math.min(part.length, from - part.now)));
      }
      if (part.end() > to) {
        int skipped = Math.max(0, to - part.now);
        next.add(
            new Kept(part.old + skipped, Math.max(part.now, to) + shift, part.length - skipped));
      }
    }
    kept = next;
    text.replace(from, to, replacement);
    selection =
        new Selection(
            moved(selection.anchor(), start, end, replacement.length()),
            moved(selection.caret(), start, end, replacement.length()));
  }

  private static int moved(int offset, int start, int end, int length) {
    if (offset >= end) {
      return offset + length - (end - start);
    }
    return Math.min(offset, start + length);
  }

  public void insert(int at, String inserted) {
    replace(at, at, inserted);
  }

  /** Selects, in the draft as it is now. */
  public void select(Selection selected) {
    selection = selected;
  }

  public Selection selection() {
    return selection;
  }

  /** All edits as one step, with the selection where they moved it. */
  public Rewrite rewrite() {
    return new Rewrite(edits(), selection);
  }

  /** What leads from the note as it was to the draft. */
  public List<TextEdit> edits() {
    var edits = new ArrayList<TextEdit>();
    int old = 0;
    int now = 0;
    for (Kept part : kept) {
      addEdit(edits, old, part.old, now, part.now);
      old = part.old + part.length;
      now = part.end();
    }
    addEdit(edits, old, length, now, text.length());
    return List.copyOf(edits);
  }

  private void addEdit(List<TextEdit> edits, int oldStart, int oldEnd, int start, int end) {
    if (oldEnd > oldStart || end > start) {
      edits.add(new TextEdit(base + oldStart, base + oldEnd, text.substring(start, end)));
    }
  }
}
