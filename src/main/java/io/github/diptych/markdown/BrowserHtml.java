package io.github.diptych.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

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

  private static final long MOST_CHARACTERS = 4_000_000;
  private static final long MOST_TIMES = 8;

  private BrowserHtml() {}

  static String of(String html) {
    return written(read(html));
  }

  /**
   * The same, or null if elements lie in one another deeper than that, for the sanitiser goes
   * through all that are open at each text; or if it would be many times as long, for a browser
   * opens an {@code <a>} with all its attributes again in each block that follows.
   */
  static @Nullable String of(String html, int deepest) {
    Document page = read(html);
    var extent = new Extent(deepest, Math.max(MOST_CHARACTERS, MOST_TIMES * (long) html.length()));
    NodeFilter.FilterResult end = NodeTraversor.filter(extent, page.body());
    return end == NodeFilter.FilterResult.STOP ? null : written(page);
  }

  private static Document read(String html) {
    return Jsoup.parseBodyFragment(html).outputSettings(AS_IT_STANDS);
  }

  /** Stops where it is too deep or too long. */
  private static final class Extent implements NodeFilter {
    private final int deepest;
    private final long most;
    private long characters;

    Extent(int deepest, long most) {
      this.deepest = deepest;
      this.most = most;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      characters += node.nodeName().length();
      if (node instanceof TextNode text) {
        characters += text.getWholeText().length();
      } else if (node instanceof Element element) {
        for (Attribute each : element.attributes()) {
          characters += each.getKey().length() + each.getValue().length();
        }
      }
      return depth > deepest || characters > most ? FilterResult.STOP : FilterResult.CONTINUE;
    }
  }

  private static String written(Document page) {
    page.body().nodeStream(Comment.class).forEach(comment -> comment.setData(""));
    for (Element item : page.body().select("li:not(ul > li, ol > li)")) {
      var list = new Element("ul");
      item.replaceWith(list);
      list.appendChild(item);
    }
    return page.body().html();
  }
}
