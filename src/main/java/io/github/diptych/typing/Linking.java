package io.github.diptych.typing;

import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes links of selected words and of addresses. */
public final class Linking {
  private static final int LONGEST = 4096;
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?|ftp)://[^\\s<>]+|mailto:[^\\s<>]+", Pattern.CASE_INSENSITIVE);

  private Linking() {}

  /** Whether a text is an address and nothing else. */
  public static boolean isAddress(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text.strip()).matches();
  }

  /** A link of what is selected, with the caret where something is missing. */
  public static Rewrite insert(SourceLines lines, Selection selection) {
    String words = selected(lines, selection);
    int start = selection.start();
    if (isAddress(words)) {
      return new Rewrite(
          List.of(new TextEdit(start, selection.end(), "[](" + destination(words) + ")")),
          Selection.at(start + 1));
    }
    String text = "[" + escaped(words) + "]()";
    int caret = words.isEmpty() ? start + 1 : start + text.length() - 1;
    return new Rewrite(List.of(new TextEdit(start, selection.end(), text)), Selection.at(caret));
  }

  /**
   * A link of the selected words to an address that is pasted; empty if the words cannot be one, or
   * are an address themselves.
   */
  public static Optional<Rewrite> paste(SourceLines lines, Selection selection, String address) {
    String words = selected(lines, selection);
    boolean fits = !words.isBlank() && words.indexOf('\n') < 0 && !isAddress(words);
    if (!fits || !isAddress(address)) {
      return Optional.empty();
    }
    if (Code.around(lines, lines.numberAt(selection.start())).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Rewrite.replace(
            selection.start(),
            selection.end(),
            "[" + escaped(words) + "](" + destination(address) + ")"));
  }

  private static String selected(SourceLines lines, Selection selection) {
    var text = new StringBuilder();
    int last = lines.numberAt(selection.end());
    for (int n = lines.numberAt(selection.start()); n <= last; n++) {
      int base = lines.start(n);
      String line = lines.line(n);
      text.append(
          line,
          Math.max(0, selection.start() - base),
          Math.min(line.length(), selection.end() - base));
      text.append(n < last ? "\n" : "");
    }
    return text.toString();
  }

  /** Brackets that do not pair would end the text of the link (CommonMark, 6.6). */
  private static String escaped(String words) {
    return pair(words, '[', ']') ? words : words.replaceAll("(?<!\\\\)([\\[\\]])", "\\\\$1");
  }

  /** An address whose brackets do not pair stands between angle ones. */
  private static String destination(String address) {
    String plain = address.strip();
    return pair(plain, '(', ')') ? plain : "<" + plain + ">";
  }

  private static boolean pair(String text, char opening, char closing) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      char unit = text.charAt(i);
      open += unit == opening ? 1 : unit == closing ? -1 : 0;
    }
    return open == 0;
  }
}
