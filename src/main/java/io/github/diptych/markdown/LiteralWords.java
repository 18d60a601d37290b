package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/** Writes words as Markdown that shows nothing but them. */
public final class LiteralWords {
  private static final Pattern SIGNS =
      Pattern.compile("[\\\\`*\\[\\]<&~$]|(?<!\\p{L})_|_(?!\\p{L})");
  private static final Pattern START = Pattern.compile("^([#>+=|-]|\\d{1,9}(?=[.)]))");

  private LiteralWords() {}

  /**
   * The words, with backslashes where Markdown would read more than words.
   *
   * @param words in one line
   * @param alone whether nothing else stands in the paragraph, with which signs could pair
   * @param cell whether they stand in a table
   */
  public static String of(String words, boolean alone, boolean cell) {
    boolean plain = (alone || !SIGNS.matcher(words).find()) && isPlain(words);
    String escaped = plain ? words : escaped(words);
    return cell ? escaped.replaceAll("(?<!\\\\)\\|", "\\\\|") : escaped;
  }

  private static String escaped(String words) {
    String inner = SIGNS.matcher(words).replaceAll(sign -> "\\\\" + quoted(sign.group()));
    return START
        .matcher(inner)
        .replaceFirst(
            start ->
                Character.isDigit(start.group().charAt(0))
                    ? start.group() + "\\\\"
                    : "\\\\" + start.group());
  }

  private static String quoted(String sign) {
    return sign.equals("\\") || sign.equals("$") ? "\\" + sign : sign;
  }

  /** Whether Markdown reads these words as words, or as addresses among them. */
  private static boolean isPlain(String words) {
    String line = words.strip();
    ParsedNote note = new GithubParser().parse(line);
    Node block = note.document().getFirstChild();
    if (!(block instanceof Paragraph) || block.getNext() != null) {
      return false;
    }
    var shown = new StringBuilder();
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Literal.Words text) {
        shown.append(text.literal());
      } else if (node instanceof Literal.WebAddress address && address.isBare()) {
        shown.append(address.literal());
      } else {
        return false;
      }
    }
    return shown.toString().equals(line);
  }
}
