package io.github.diptych.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page draws with. Each is large, so a page gets it when the first block needs it. */
enum Library {
  /** KaTeX. */
  MATH("math", "class=\"diptych-math"),
  /** mermaid. */
  DIAGRAMS("diagrams", "class=\"diptych-mermaid"),
  /** highlight.js. */
  CODE("code", "class=\"language-");

  /** Beside those that highlight.js brings with it. */
  private static final List<String> MORE_LANGUAGES =
      List.of(
          "apache",
          "awk",
          "clojure",
          "cmake",
          "dart",
          "dockerfile",
          "dos",
          "elixir",
          "erlang",
          "fortran",
          "fsharp",
          "gradle",
          "groovy",
          "haskell",
          "http",
          "julia",
          "latex",
          "lisp",
          "matlab",
          "nginx",
          "ocaml",
          "powershell",
          "properties",
          "protobuf",
          "scala",
          "scheme",
          "vim");

  /** A font of KaTeX's style sheet in its three formats, of which the second is kept. */
  private static final Pattern FONT = Pattern.compile("src:url\\(fonts/([\\w-]+)\\.woff2\\)[^}]*");

  /** Code that has a drawing of its own is not coloured. */
  private static final Pattern CODE_BLOCK =
      Pattern.compile("class=\"language-(?!(?:math|mermaid|stl)\")");

  private final String key;
  private final String mark;

  Library(String key, String mark) {
    this.key = key;
    this.mark = mark;
  }

  /** Its name in {@code draw.js}. */
  String key() {
    return key;
  }

  /** Whether a block with that HTML, as the renderer writes it, has something to draw with this. */
  boolean isNeededBy(String html) {
    return html.contains(mark) && (this != CODE || CODE_BLOCK.matcher(html).find());
  }

  /** The whole as one script, with all it loads in it. Reads megabytes: not on the UI thread. */
  String script() throws IOException {
    return switch (this) {
      case MATH -> text("katex/katex.min.js") + ";\n" + style(inlined(text("katex/katex.min.css")));
      case DIAGRAMS -> text("mermaid/mermaid.min.js");
      case CODE -> {
        var script = new StringBuilder(text("highlightjs/highlight.js"));
        for (String language : MORE_LANGUAGES) {
          script.append(";\n").append(text("highlightjs/" + language + ".min.js"));
        }
        yield script.toString();
      }
    };
  }

  private static String style(String css) {
    return "{const style = document.createElement('style'); style.textContent = "
        + Quoted.of(css)
        + "; document.head.append(style);}";
  }

  /** The page may load nothing, so the fonts come in the style sheet. */
  private static String inlined(String css) throws IOException {
    var whole = new StringBuilder(css.length() * 20);
    var font = FONT.matcher(css);
    while (font.find()) {
      var bytes = bytes("katex/" + font.group(1) + ".woff");
      font.appendReplacement(
          whole,
          Matcher.quoteReplacement(
              "src:url(data:font/woff;base64," + Base64.getEncoder().encodeToString(bytes) + ")"));
    }
    return font.appendTail(whole).toString();
  }

  private static String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Library.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
