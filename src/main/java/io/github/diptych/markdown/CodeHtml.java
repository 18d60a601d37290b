package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
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

  void fenced(FencedCodeBlock code) {
    String language = language(code);
    out.line().raw("<pre");
    if (DRAWN.contains(language)) {
      out.ownClass("diptych-" + language);
    }
    out.raw("><code");
    if (!language.isEmpty()) {
      out.ownClass("language-" + language);
    }
    out.raw(">").text(code.getContentChars().toString()).raw("</code></pre>\n");
  }

  void indented(IndentedCodeBlock code) {
    String text = code.getContentChars().toString().stripTrailing();
    out.line().raw("<pre><code>").text(text).raw("\n</code></pre>\n");
  }

  /** A block that could not be read, as it is written. */
  static String asWritten(String source) {
    return "<pre class=\"diptych-source\">" + HtmlText.escape(source) + "</pre>\n";
  }

  /** The first word behind the fence. */
  private static String language(FencedCodeBlock code) {
    String info = code.getInfo().unescape().strip();
    int end = 0;
    while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
      end++;
    }
    return info.substring(0, end);
  }
}
