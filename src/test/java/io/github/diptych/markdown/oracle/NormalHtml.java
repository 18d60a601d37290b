package io.github.diptych.markdown.oracle;

import io.github.diptych.markdown.GithubFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * HTML in one form for what a reader cannot tell apart: white space, the order of attributes, and
 * what github.com adds to cmark-gfm's (classes, prefixes of ids, heading anchors, alerts' titles,
 * emoji). A line for each block.
 */
final class NormalHtml {
  private static final Set<String> BLOCKS =
      Set.of(
          ("p h1 h2 h3 h4 h5 h6 div ul ol li table thead tbody tfoot tr td th caption blockquote"
                  + " pre hr section details summary dl dt dd figure figcaption br")
              .split(" "));

  private static final String RAW =
      "b, i, tt, ins, sub, kbd, q, samp, var, ruby, rt, rp, s, strike, abbr, bdo, cite, dfn, mark,"
          + " small, span, time, details, summary, dl, dt, dd, figure, figcaption, caption,"
          + " div:not(.markdown-alert):not(.markdown-heading)";

  private static final String EMPTY =
      "b:empty, i:empty, em:empty, strong:empty, span:empty, a:empty:not([href], [id], [name])";
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");
  private static final Set<String> CODES = Set.of("code", "tt");
  private static final Set<String> IDS = Set.of("id", "name");
  private static final String PREFIX = "user-content-";
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\f\\r]+");
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
  private static final Pattern ANCHOR =
      Pattern.compile("<a id=\"[^\"]*\" class=\"?anchor\"? href=\"[^\"]*\"></a>");

  private static final Pattern ALERT =
      Pattern.compile("(?is)\\s*(\\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)])[ \\t]*(?:\\n(.*))?");

  private final StringBuilder out = new StringBuilder();
  private int pres;

  /** Behind the last start of a block, where blanks show nothing. */
  private int blockStart;

  private int codes;

  private NormalHtml() {}

  static String of(String html) {
    return of(html, false);
  }

  /**
   * @param markdownOnly whether elements that no Markdown makes count for their content alone: a
   *     tag that an author leaves open is another matter than Markdown
   */
  static String of(String html, boolean markdownOnly) {
    // A browser would end a link of the author's before the one beside a heading.
    String lines = LINE_END.matcher(html).replaceAll("\n");
    Element body = Jsoup.parseBodyFragment(ANCHOR.matcher(lines).replaceAll("")).body();
    body.select("a.anchor").remove();
    if (markdownOnly) {
      body.select(RAW).forEach(Element::unwrap);
    }
    body.select("div.markdown-heading").forEach(Element::unwrap);
    body.select("div.markdown-alert").forEach(NormalHtml::toQuote);
    body.select("blockquote > p:first-child").forEach(NormalHtml::splitTitle);
    body.select("span[class^=diptych-]").forEach(Element::unwrap);
    body.select(EMPTY).forEach(Element::remove);
    joinTexts(body);
    var normal = new NormalHtml();
    normal.children(body);
    return normal.out.toString().strip();
  }

  private static void toQuote(Element alert) {
    alert.tagName("blockquote");
    for (Element title : alert.select("> p.markdown-alert-title")) {
      title.text("[!" + title.text() + "]");
    }
  }

  /** An alert's title is a paragraph of its own in ours and a line in cmark-gfm's. */
  private static void splitTitle(Element first) {
    if (!(first.childNodeSize() > 0 && first.childNode(0) instanceof TextNode text)) {
      return;
    }
    Matcher title = ALERT.matcher(text.getWholeText());
    if (!title.matches()) {
      return;
    }
    List<Node> rest = new ArrayList<>(first.childNodes().subList(1, first.childNodeSize()));
    boolean oneLine = title.group(2) == null;
    if (oneLine && !rest.isEmpty() && !rest.removeFirst().nodeName().equals("br")) {
      return;
    }
    String mark = title.group(1).toUpperCase(Locale.ROOT);
    var words = new Element("p");
    if (!oneLine) {
      words.appendChild(new TextNode(title.group(2)));
    }
    words.appendChildren(rest);
    first.text(mark);
    if (words.childNodeSize() > 0) {
      first.after(words);
    }
  }

  private static void joinTexts(Element root) {
    for (Element element : root.getAllElements()) {
      Node node = element.childNodeSize() == 0 ? null : element.childNode(0);
      while (node != null) {
        Node next = node.nextSibling();
        if (node instanceof TextNode text && next instanceof TextNode more) {
          text.text(text.getWholeText() + more.getWholeText());
          more.remove();
        } else {
          node = next;
        }
      }
    }
  }

  private void children(Element parent) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        text(text);
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String tag = element.normalName();
    boolean block = BLOCKS.contains(tag);
    if (block) {
      line();
    }
    out.append('<').append(tag);
    attributes(element);
    out.append('>');
    blockStart = block ? out.length() : blockStart;
    pres += tag.equals("pre") ? 1 : 0;
    codes += CODES.contains(tag) ? 1 : 0;
    children(element);
    codes -= CODES.contains(tag) ? 1 : 0;
    if (block && pres == 0) {
      stripBlank();
    }
    pres -= tag.equals("pre") ? 1 : 0;
    if (!VOID.contains(tag)) {
      out.append("</").append(tag).append('>');
    }
    if (block) {
      out.append('\n');
    }
  }

  private void attributes(Element element) {
    var sorted = new TreeMap<String, String>();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      String value = attribute.getValue();
      if (name.equals("class")) {
        if (element.normalName().equals("code") && value.startsWith("language-")) {
          sorted.put(name, value);
        }
      } else if (IDS.contains(name)) {
        sorted.put(name, withoutPrefix(value));
      } else if (name.equals("href") && value.startsWith("#")) {
        sorted.put(name, "#" + withoutPrefix(value.substring(1)));
      } else if (!isGithubs(name, value)) {
        sorted.put(name, value);
      }
    }
    sorted.forEach(
        (name, value) ->
            out.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
  }

  /** The marks and labels of footnotes differ between versions of cmark-gfm. */
  private static boolean isGithubs(String name, String value) {
    return name.startsWith("data-diptych")
        || name.startsWith("data-footnote")
        || (name.equals("aria-label") && value.startsWith("Back to "));
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    if (pres > 0) {
      out.append(escape(text));
      return;
    }
    if (codes == 0) {
      text = GithubFilters.emoji(text);
    }
    text = BLANKS.matcher(text).replaceAll(" ");
    boolean behindBlank =
        out.length() == blockStart || " \n".indexOf(out.charAt(out.length() - 1)) >= 0;
    out.append(escape(behindBlank && text.startsWith(" ") ? text.substring(1) : text));
  }

  private void line() {
    stripBlank();
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private void stripBlank() {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private static String withoutPrefix(String id) {
    return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
  }

  private static String escape(String text) {
    return Entities.escape(text);
  }
}
