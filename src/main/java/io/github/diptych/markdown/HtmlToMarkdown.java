package io.github.diptych.markdown;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Makes Markdown of the HTML that other programs put on the clipboard. */
public final class HtmlToMarkdown {
  /** In UTF-16 units; what is longer is no passage that somebody pastes into a note. */
  public static final int LONGEST = 2_000_000;

  /** Beyond this the converter, which goes into each element in turn, has no stack left. */
  private static final int DEEPEST = 200;

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)\\b[^>]*?(/?)>");
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:b|strong|i|em|h[1-6]|ul|ol|li|table|blockquote|pre|code|img|del|s|hr)[\\s>/]"
              + "|<a\\s[^>]*href",
          Pattern.CASE_INSENSITIVE);

  /** Google's editor puts one around everything. */
  private static final Pattern NOT_BOLD =
      Pattern.compile("<b\\s[^>]*font-weight:\\s*normal[^>]*>", Pattern.CASE_INSENSITIVE);

  private static final Safelist SAFE =
      Safelist.relaxed().addTags("del", "s", "strike", "hr", "kbd").removeTags("u", "span");

  private static final String FRAGMENT = "<!--StartFragment-->";
  private static final String FRAGMENT_END = "<!--EndFragment-->";
  private static final FlexmarkHtmlConverter CONVERTER =
      FlexmarkHtmlConverter.builder(
              new MutableDataSet()
                  .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                  .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                  .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                  .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                  .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
                  .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
                  .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-')
                  .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
                  .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0)
                  .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "***")
                  .toImmutable())
          .htmlNodeRendererFactory(options -> new InlineMarkdown())
          .build();

  private HtmlToMarkdown() {}

  /**
   * The Markdown; empty if the HTML has nothing that plain words have not, or is too much. Takes
   * time with its length: not on the UI thread.
   */
  public static Optional<String> convert(String html) {
    if (html.length() > LONGEST) {
      return Optional.empty();
    }
    String fragment = NOT_BOLD.matcher(fragment(html)).replaceAll("<span>");
    if (!MARKUP.matcher(fragment).find() || depth(fragment) > DEEPEST) {
      return Optional.empty();
    }
    var safe = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(fragment));
    PlainSigns.hide(safe);
    String markdown = CONVERTER.convert(safe.body().html()).strip();
    return markdown.isEmpty() ? Optional.empty() : Optional.of(PlainSigns.shown(markdown));
  }

  /** What was copied, without the page around it. */
  private static String fragment(String html) {
    int start = html.indexOf(FRAGMENT);
    int end = html.lastIndexOf(FRAGMENT_END);
    return start >= 0 && end > start ? html.substring(start + FRAGMENT.length(), end) : html;
  }

  private static int depth(String html) {
    var tag = TAG.matcher(html);
    int depth = 0;
    int deepest = 0;
    while (tag.find()) {
      boolean opens = tag.group(1).isEmpty() && tag.group(3).isEmpty() && !isVoid(tag.group(2));
      depth = Math.max(0, depth + (opens ? 1 : tag.group(1).isEmpty() ? 0 : -1));
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static boolean isVoid(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base", "source" ->
          true;
      default -> false;
    };
  }
}
