package io.github.diptych.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;

/**
 * HTML as a browser understands it (HTML, 13.2), every tag closed where a browser closes it,
 * comments empty, and a list around each item that stands in none. The sanitiser understands broken
 * HTML in its own way, and takes quadratic time for some: it hides all behind {@code <!-->}, shows
 * half of other comments, and of {@code <b><i>a</b></i>} opens the second element again in all that
 * follows.
 */
final class BrowserHtml {
  private static final OutputSettings AS_IT_STANDS =
      new OutputSettings()
          .syntax(OutputSettings.Syntax.xml)
          .escapeMode(EscapeMode.xhtml)
          .prettyPrint(false)
          .charset(UTF_8);

  private BrowserHtml() {}

  static String of(String html) {
    Document page = Jsoup.parseBodyFragment(html).outputSettings(AS_IT_STANDS);
    page.body().nodeStream(Comment.class).forEach(comment -> comment.setData(""));
    for (Element item : page.body().select("li:not(ul > li, ol > li)")) {
      var list = new Element("ul");
      item.replaceWith(list);
      list.appendChild(item);
    }
    return page.body().html();
  }
}
