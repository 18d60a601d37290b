package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was meant as a link but has a space in its address, such as {@code ![a](my pic.png)}.
 * A link without the look of a file or an address may be just words, and is left alone.
 */
final class LinksBrokenBySpace {
  /** Longer labels and addresses are words in brackets. */
  private static final int REACH = 1000;

  private static final Pattern TITLE = Pattern.compile("\\s+(?:\"[^\"]*\"|'[^']*')\\s*$");
  private static final Pattern FILE =
      Pattern.compile(".*(?:/|\\\\|\\.[A-Za-z0-9]{1,5}(?:#.*)?$).*");

  private LinksBrokenBySpace() {}

  /** Those whose address starts in a stretch of plain words. */
  static List<Link> in(String source, Span words) {
    var found = new ArrayList<Link>();
    int open = source.indexOf('(', words.start());
    while (open >= 0 && open < words.end()) {
      Link link = at(source, open);
      if (link != null) {
        found.add(link);
      }
      open = source.indexOf('(', open + 1);
    }
    return found;
  }

  private static @Nullable Link at(String source, int open) {
    if (open == 0 || source.charAt(open - 1) != ']') {
      return null;
    }
    int label = labelStart(source, open - 1);
    int close = close(source, open);
    if (label < 0 || close < 0) {
      return null;
    }
    boolean picture = label > 0 && source.charAt(label - 1) == '!';
    Span address = address(source, open + 1, close);
    String target = address.in(source);
    boolean broken =
        target.chars().anyMatch(Character::isWhitespace)
            && !target.startsWith("<")
            && (picture || FILE.matcher(target).matches());
    return broken
        ? new Link(
            Link.Kind.BROKEN_BY_SPACE,
            picture,
            new Span(picture ? label - 1 : label, close + 1),
            address,
            target)
        : null;
  }

  private static Span address(String source, int from, int to) {
    String inside = source.substring(from, to);
    Matcher title = TITLE.matcher(inside);
    int end = title.find() ? title.start() : inside.stripTrailing().length();
    int start = inside.length() - inside.stripLeading().length();
    return new Span(from + Math.min(start, end), from + end);
  }

  /** The bracket that opens what ends at {@code close}, or -1. */
  private static int labelStart(String source, int close) {
    int depth = 0;
    for (int i = close; i >= 0 && close - i < REACH; i--) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r') {
        return -1;
      }
      depth += c == ']' ? 1 : c == '[' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int close(String source, int open) {
    int depth = 0;
    for (int i = open; i < source.length() && i - open < REACH; i++) {
      char c = source.charAt(i);
      if (c == '\n' || c == '\r') {
        return -1;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
