package io.github.diptych.typing;

/** The lines that a selection is about. */
final class Touched {
  private Touched() {}

  /** The last of them: not the one at whose very start a selection ends. */
  static int last(SourceLines lines, Selection selection) {
    int first = lines.numberAt(selection.start());
    int last = lines.numberAt(selection.end());
    return last > first && lines.start(last) == selection.end() ? last - 1 : last;
  }
}
