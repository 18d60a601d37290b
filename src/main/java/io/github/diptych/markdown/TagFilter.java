package io.github.diptych.markdown;

import java.util.Set;

/** Shows the tags that GFM takes out of raw HTML as they are written (GFM, 6.11). */
final class TagFilter {
  private static final Set<String> FILTERED =
      Set.of(
          "title",
          "textarea",
          "style",
          "xmp",
          "iframe",
          "noembed",
          "noframes",
          "script",
          "plaintext");

  private TagFilter() {}

  static boolean filters(String tag) {
    return FILTERED.contains(tag);
  }

  static String apply(String html) {
    var out = new StringBuilder(html.length() + 16);
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      out.append(c == '<' && isFiltered(html, i + 1) ? "&lt;" : String.valueOf(c));
    }
    return out.toString();
  }

  private static boolean isFiltered(String html, int from) {
    int start = from < html.length() && html.charAt(from) == '/' ? from + 1 : from;
    int end = start;
    while (end < html.length() && end - start < 10 && HtmlTags.isName(html.charAt(end))) {
      end++;
    }
    return filters(HtmlTags.lowerCase(html.substring(start, end))) && endsName(html, end);
  }

  private static boolean endsName(String html, int at) {
    return at < html.length()
        && (Ascii.isBlank(html.charAt(at)) || html.charAt(at) == '>' || html.startsWith("/>", at));
  }
}
