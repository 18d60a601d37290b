package io.github.diptych.markdown;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Writes what the sanitiser let pass, as github.com's own renderer writes it, and puts the pictures
 * in, whose HTML is trusted.
 */
final class PageWriter implements HtmlStreamEventReceiver {
  /** The sanitiser drops the line ends within lists and tables; these get one behind their tags. */
  private static final Set<String> OPENS_LINE =
      Set.of("ul", "ol", "table", "thead", "tbody", "tfoot", "tr");

  private static final Set<String> CLOSES_LINE =
      Set.of("li", "thead", "tbody", "tfoot", "tr", "th", "td");

  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "source", "wbr");

  private final String mark;
  private final PictureView pictures;

  /** The links that are to stand behind headings, by the heading's element. */
  private final Map<String, String> anchors = new HashMap<>();

  private final StringBuilder out = new StringBuilder();

  PageWriter(String mark, PictureView pictures) {
    this.mark = mark;
    this.pictures = pictures;
  }

  String html() {
    return out.toString();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String element, List<String> attributes) {
    if (element.equals("img")) {
      out.append(pictures.html(picture(attributes)));
      return;
    }
    if (element.equals("source")) {
      source(picture(attributes));
      return;
    }
    if (attributes.contains(HtmlOut.ANCHOR)) {
      out.append(HtmlOut.HEADING);
    }
    out.append('<').append(element);
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(HtmlOut.ANCHOR)) {
        anchors.put(element, unmarked(attributes.get(i + 1)));
        continue;
      }
      attribute(SanitizerPolicy.nameInPage(attributes.get(i)), attributes.get(i + 1), out);
    }
    out.append(VOID.contains(element) ? " />" : ">");
    if (OPENS_LINE.contains(element)) {
      out.append('\n');
    }
  }

  @Override
  public void closeTag(String element) {
    if (!VOID.contains(element)) {
      out.append("</").append(element).append('>');
      String anchor = anchors.remove(element);
      out.append(anchor == null ? "" : HtmlOut.behindHeading(anchor));
      if (CLOSES_LINE.contains(element)) {
        out.append('\n');
      }
    }
  }

  @Override
  public void text(String text) {
    HtmlText.escape(unmarked(text), out);
  }

  /**
   * One of the pictures that a {@code <picture>} chooses from; a phone's densities are no choice.
   */
  private void source(Picture picture) {
    String named = picture.attributes().getOrDefault("srcset", "").strip();
    String first = named.split("[\\s,]", 2)[0];
    String attributes = pictures.source(new Picture(first, "", "", picture.attributes()));
    if (!first.isEmpty() && !attributes.isEmpty()) {
      out.append("<source");
      Optional.ofNullable(picture.attributes().get("media"))
          .ifPresent(media -> attribute("media", media, out));
      out.append(attributes).append(" />");
    }
  }

  private Picture picture(List<String> attributes) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < attributes.size(); i += 2) {
      named.putIfAbsent(
          SanitizerPolicy.nameInPage(attributes.get(i)), unmarked(attributes.get(i + 1)));
    }
    String destination = named.getOrDefault("src", "");
    String alt = named.getOrDefault("alt", "");
    String title = named.getOrDefault("title", "");
    named.keySet().removeAll(Set.of("src", "alt", "title"));
    return new Picture(destination, alt, title, named);
  }

  private void attribute(String name, String value, StringBuilder html) {
    html.append(' ').append(name).append("=\"");
    HtmlText.escape(unmarked(value), html);
    html.append('"');
  }

  /** An unclosed quote of the author's can swallow our markup: the mark must not leave with it. */
  private String unmarked(String text) {
    return text.contains(mark) ? text.replace(mark, "") : text;
  }
}
