package io.github.diptych.typing;

import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Optional;

/** Makes an HTML comment of what is selected, or of the line's words; or words of a comment. */
public final class Comment {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  /** How far a comment's two ends are looked for. */
  private static final int FAR = 200;

  private final SourceLines lines;
  private final Selection selection;

  private Comment(SourceLines lines, Selection selection) {
    this.lines = lines;
    this.selection = selection;
  }

  public static Rewrite toggle(SourceLines lines, Selection selection) {
    int number = lines.numberAt(selection.start());
    return Code.around(lines, number).isPresent()
        ? Rewrite.nothing(selection)
        : new Comment(lines, selection).toggle();
  }

  private Rewrite toggle() {
    int number = lines.numberAt(selection.start());
    int last = lines.numberAt(selection.end());
    int top = Math.max(0, number - FAR);
    int bottom = Math.min(lines.count() - 1, last + FAR);
    var draft = Draft.of(lines, top, bottom, selection);
    String text = text(top, bottom);
    int base = lines.start(top);
    Selection words = words(number);
    int from = words.start() - base;
    int to = words.end() - base;
    return around(text, from, to)
        .map(open -> uncomment(draft, text, base, open))
        .orElseGet(() -> comment(draft, words, text.substring(from, to)));
  }

  private String text(int first, int last) {
    var text = new StringBuilder(lines.line(first));
    for (int n = first + 1; n <= last; n++) {
      text.append('\n').append(lines.line(n));
    }
    return text.toString();
  }

  /** The start of the comment that holds these words, or that they are. */
  private static Optional<Integer> around(String text, int from, int to) {
    int open = text.startsWith(OPEN, from) ? from : text.lastIndexOf(OPEN, Math.max(0, from - 1));
    int close = open < 0 ? -1 : text.indexOf(CLOSE, open + OPEN.length());
    return close >= 0 && close + CLOSE.length() >= to && from < close + CLOSE.length()
        ? Optional.of(open)
        : Optional.empty();
  }

  private static Rewrite uncomment(Draft draft, String text, int base, int open) {
    int close = text.indexOf(CLOSE, open + OPEN.length());
    int words = open + OPEN.length();
    boolean spaced = close > words && text.charAt(words) == ' ';
    boolean spacedAtEnd = close - 1 > words && text.charAt(close - 1) == ' ';
    draft.replace(base + close - (spacedAtEnd ? 1 : 0), base + close + CLOSE.length(), "");
    draft.replace(base + open, base + words + (spaced ? 1 : 0), "");
    return draft.rewrite();
  }

  /** Two hyphens and a bracket would end it early. */
  private Rewrite comment(Draft draft, Selection words, String text) {
    if (text.contains(CLOSE)) {
      return Rewrite.nothing(selection);
    }
    if (text.isEmpty()) {
      String both = OPEN + "  " + CLOSE;
      return new Rewrite(
          List.of(TextEdit.insert(words.start(), both)),
          Selection.at(words.start() + OPEN.length() + 1));
    }
    draft.insert(words.end(), " " + CLOSE);
    draft.insert(words.start(), OPEN + " ");
    int shift = OPEN.length() + 1;
    draft.select(
        selection.isEmpty()
            ? Selection.at(
                Math.clamp(selection.caret() + shift, words.start() + shift, words.end() + shift))
            : selection.within(words.start() + shift, words.end() + shift));
    return draft.rewrite();
  }

  /** The selection without blanks around it, or the words of the caret's line. */
  private Selection words(int number) {
    String line = lines.line(number);
    int at = lines.start(number);
    if (selection.isEmpty()) {
      int from = LineStart.of(line).words();
      return new Selection(
          at + from, at + Math.max(from, Letters.trimWhite(line, from, line.length())));
    }
    int last = Touched.last(lines, selection);
    int end = Math.min(selection.end(), lines.end(last));
    String lastLine = lines.line(last);
    int lastFrom = last == number ? selection.start() - lines.start(last) : 0;
    int trimmed = Letters.trimWhite(lastLine, lastFrom, end - lines.start(last));
    int start = at + Letters.skipWhite(line, selection.start() - at, line.length());
    int to = lines.start(last) + trimmed;
    return to > start ? new Selection(start, to) : new Selection(selection.start(), end);
  }
}
