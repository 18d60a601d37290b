package io.github.diptych.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What github.com does to cmark-gfm's HTML afterwards, by the same classes with which {@link
 * GithubRenderer} does it, so that a comparison is about Markdown alone.
 */
public final class GithubFilters {
  private static final Pattern BOX = Pattern.compile("(?<=<li>)<input type=\"checkbox\" ");
  private static final Pattern LANGUAGE = Pattern.compile("<pre><code class=\"(?=language-)");

  private final SanitizerPolicy policy = new SanitizerPolicy();

  /**
   * The HTML of a whole note as the sanitiser leaves it: task boxes and the languages of fences
   * pass, as Markdown's own.
   */
  public String sanitised(String html) {
    String mark = Matcher.quoteReplacement(policy.mark());
    String boxes = BOX.matcher(html).replaceAll("$0class=\"" + mark + "box\" ");
    String languages = LANGUAGE.matcher(boxes).replaceAll("$0" + mark);
    return policy.clean(languages, new PlainPictures());
  }

  /** Words with the emoji codes in them replaced. */
  public static String emoji(String words) {
    return Emoji.in(words);
  }

  /** A note without its front matter, which cmark-gfm does not know. */
  public static String withoutFrontMatter(String markdown) {
    return FrontMatter.in(markdown)
        .map(matter -> markdown.substring(matter.span().end()))
        .orElse(markdown);
  }
}
