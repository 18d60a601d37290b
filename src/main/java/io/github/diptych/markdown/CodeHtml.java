package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;

/**
 * Writes code blocks as cmark-gfm does: {@code <pre><code class="language-java">}. A fence that
 * github.com draws instead has the class {@code diptych-math}, {@code diptych-mermaid} and so on at
 * its {@code <pre>}, so that a page can draw it too.
 */
final class CodeHtml {
  private static final Set<String> DRAWN = Set.of("math", "mermaid", "geojson", "topojson", "stl");

  private final HtmlOut out;

  CodeHtml(HtmlOut out) {
    this.out = out;
  }

  void fenced(Literal.Fence code) {
    String language = language(code.words());
    open(code);
    if (DRAWN.contains(language)) {
      out.ownClass("diptych-" + language);
    }
    out.raw("><code");
    if (!language.isEmpty()) {
      out.ownClass("language-" + language);
    }
    out.raw(">").text(code.literal()).raw("</code></pre>\n");
  }

  void indented(Literal.Indented code) {
    open(code).raw("><code>").text(code.literal()).raw("</code></pre>\n");
  }

  private HtmlOut open(Node code) {
    return out.line().raw("<pre").place(code.getStartOffset());
  }

  /** A block that could not be read, as it is written. */
  static String asWritten(String source) {
    return "<pre class=\"diptych-source\">" + HtmlText.escape(source) + "</pre>\n";
  }

  /** The first word behind the fence. */
  private static String language(String words) {
    int end = 0;
    while (end < words.length() && !Ascii.isBlank(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }
}
