package io.github.diptych.markdown;

import com.vladsch.flexmark.html2md.converter.HtmlMarkdownWriter;
import com.vladsch.flexmark.html2md.converter.HtmlNodeConverterContext;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRenderer;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRendererHandler;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Emphasis and pictures in converted HTML. The converter sets a space behind emphasis, which
 * Chinese has not, and takes a picture for an emoji by the name of its file.
 */
final class InlineMarkdown implements HtmlNodeRenderer {

  @Override
  public Set<HtmlNodeRendererHandler<?>> getHtmlNodeRendererHandlers() {
    return Set.of(
        emphasis("b", "**"),
        emphasis("strong", "**"),
        emphasis("i", "*"),
        emphasis("em", "*"),
        emphasis("del", "~~"),
        emphasis("s", "~~"),
        emphasis("strike", "~~"),
        new HtmlNodeRendererHandler<>("img", Element.class, InlineMarkdown::picture));
  }

  private static HtmlNodeRendererHandler<Element> emphasis(String tag, String marker) {
    return new HtmlNodeRendererHandler<>(
        tag, Element.class, (element, context, out) -> emphasis(element, context, out, marker));
  }

  /** Blanks at the ends stand outside, or the markers would not be ones. */
  private static void emphasis(
      Element element, HtmlNodeConverterContext context, HtmlMarkdownWriter out, String marker) {
    String text = context.processTextNodes(element);
    String words = text.strip();
    boolean marked = !words.isEmpty() && words.indexOf('\n') < 0;
    String whole = element.wholeText();
    out.append(whole.startsWith(" ") ? " " : "");
    out.append(marked ? marker + words + marker : words);
    out.append(whole.endsWith(" ") ? " " : "");
  }

  private static void picture(
      Element element, HtmlNodeConverterContext context, HtmlMarkdownWriter out) {
    String address = element.attr("src").strip().replace(" ", "%20");
    String words = element.attr("alt").strip().replaceAll("[\\[\\]\\s]+", " ");
    if (!address.isEmpty()) {
      out.append("![").append(words).append("](").append(address).append(")");
    }
  }
}
