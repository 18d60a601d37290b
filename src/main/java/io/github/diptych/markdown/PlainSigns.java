package io.github.diptych.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Signs in words that mean nothing to Markdown where they stand, and before which the converter
 * would yet set a backslash: while it works others stand in for them, which no text has.
 */
final class PlainSigns {
  private static final String SIGNS = "&<>^";
  private static final char FIRST = '\uE700';
  private static final Pattern PLAIN =
      Pattern.compile("&(?![#\\w])|(?<=\\w)&(?!\\w+;)|<(?![A-Za-z/!?])|(?<=\\S)[ \\t]*>|\\^");

  private PlainSigns() {}

  static void hide(Document document) {
    for (Element element : document.getAllElements()) {
      if (element.closest("pre, code") == null) {
        element.textNodes().forEach(PlainSigns::hide);
      }
    }
  }

  private static void hide(TextNode node) {
    node.text(
        PLAIN
            .matcher(node.getWholeText())
            .replaceAll(found -> Matcher.quoteReplacement(hidden(found.group()))));
  }

  private static String hidden(String signs) {
    var result = new StringBuilder();
    for (int i = 0; i < signs.length(); i++) {
      int sign = SIGNS.indexOf(signs.charAt(i));
      result.append(sign < 0 ? signs.charAt(i) : (char) (FIRST + sign));
    }
    return result.toString();
  }

  static String shown(String markdown) {
    String result = markdown;
    for (int i = 0; i < SIGNS.length(); i++) {
      result = result.replace((char) (FIRST + i), SIGNS.charAt(i));
    }
    return result;
  }
}
