package io.github.diptych.typing;

/** Puts Markdown from elsewhere at the caret. */
public final class Pasted {
  private Pasted() {}

  /**
   * In place of the selection: a single line goes among the words there, several lines stand apart
   * from them, within the quotation or the item that the caret is in.
   */
  public static Rewrite at(SourceLines lines, Selection selection, String markdown) {
    String[] pasted = markdown.split("\n", -1);
    int start = selection.start();
    if (pasted.length == 1) {
      return Rewrite.replace(start, selection.end(), markdown);
    }
    int first = lines.numberAt(start);
    int last = lines.numberAt(selection.end());
    String line = lines.line(first);
    int words = Math.min(LineStart.of(line).words(), start - lines.start(first));
    String inside = LineStart.of(line.substring(0, start - lines.start(first))).inside();
    boolean behind = !line.substring(words, start - lines.start(first)).isBlank();
    boolean before = !lines.line(last).substring(selection.end() - lines.start(last)).isBlank();
    String blank = "\n" + inside.stripTrailing() + "\n" + inside;
    var text = new StringBuilder(behind ? blank : "").append(pasted[0]);
    for (int i = 1; i < pasted.length; i++) {
      String prefix = pasted[i].isEmpty() ? inside.stripTrailing() : inside;
      text.append('\n').append(prefix).append(pasted[i]);
    }
    int caret = start + text.length();
    var rewrite = Rewrite.replace(start, selection.end(), text + (before ? blank : ""));
    return new Rewrite(rewrite.edits(), Selection.at(caret));
  }
}
