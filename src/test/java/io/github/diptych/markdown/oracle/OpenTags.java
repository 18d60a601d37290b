package io.github.diptych.markdown.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether each tag of a page is closed where it has to be. */
final class OpenTags {
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");
  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?-->|<(/?)([a-zA-Z][^\\s/>]*+)((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>"
              + "|<[!?].*?>",
          Pattern.DOTALL);

  private OpenTags() {}

  static boolean allClosed(String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      if (tag.group(2) == null) {
        continue;
      }
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (VOID.contains(name)) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (!name.equals(open.poll())) {
        return false;
      }
    }
    return open.isEmpty() && !TAG.matcher(html).replaceAll("").contains("<");
  }
}
