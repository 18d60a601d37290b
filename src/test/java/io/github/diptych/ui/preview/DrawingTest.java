package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas, diagrams and coloured code in the real browser, without a display. */
@FxTest
class DrawingTest {
  private static final String GRAPH = "graph TD\n  A[看云图] --> B[Open the dome]\n";

  private final PreviewPane pane = Fx.get(DrawingTest::pane);
  private final List<String> links = new ArrayList<>();
  private final Canary canary = new Canary();

  /** A pane that reads its libraries on the caller's thread. */
  static PreviewPane pane() {
    return new PreviewPane(new Drawing(Words.of(Speech.ENGLISH), Lanes.inline()), Lanes.inline());
  }

  @BeforeEach
  void open_a_window() {
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(() -> pane.onLink(links::add));
  }

  @AfterEach
  void stop_the_canary() {
    canary.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>so <span class=\"diptych-math-inline\">$x^2$</span> it is</p>",
        "<p>so <span class=\"diptych-math-inline\">$`x^2`$</span> it is</p>",
        "<p><span class=\"diptych-math-display\">$$\nx^2\n$$</span></p>",
        "<pre class=\"diptych-math\"><code class=\"language-math\">x^2\n</code></pre>"
      })
  void a_formula_in_each_of_its_four_forms_is_drawn(String html) {
    show(html);

    assertThat(script("document.querySelectorAll('[role=math] .katex').length")).isEqualTo(1);
    assertThat(script("document.querySelector('[role=math]').getAttribute('aria-label')"))
        .isEqualTo("x^2");
    assertThat(text("document.querySelector('.b')")).doesNotContain("$", "^");
  }

  @Test
  void a_display_formula_is_drawn_larger_than_one_in_a_line() {
    show(
        inline("\\sum_{i=1}^n i"),
        "<pre class=\"diptych-math\"><code>\\sum_{i=1}^n i</code></pre>");

    assertThat(number("document.querySelectorAll('.katex')[1].offsetHeight"))
        .isGreaterThan(number("document.querySelectorAll('.katex')[0].offsetHeight"));
  }

  @Test
  void chinese_stands_in_a_formula() {
    show(inline("\\text{亮度} = 10^{-0.4m}"));

    assertThat(text("document.querySelector('.katex')")).contains("亮度");
  }

  @Test
  void the_fonts_of_formulas_come_without_a_request() {
    show(inline("\\mathcal{F} \\mathbb{R} x"));

    Fx.await(
        "the fonts",
        () ->
            Boolean.TRUE.equals(
                evaluate(
                    "['KaTeX_Caligraphic','KaTeX_AMS','KaTeX_Math'].every(name =>"
                        + " [...document.fonts].some(f => f.family === name && f.status ==="
                        + " 'loaded'))")));
    assertThat(script("[...document.fonts].some(f => f.status === 'error')")).isEqualTo(false);
  }

  @Test
  void a_formula_that_cannot_be_drawn_says_so_and_leaves_the_others() {
    show(inline("\\frac{a"), inline("x^2"));

    assertThat(text("document.querySelector('.b')"))
        .contains("Unable to render this formula.", "\\frac{a");
    assertThat(script("document.querySelectorAll('.katex').length")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\def\\a{xxxxxxxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}"
            + "\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d\\d\\d\\d\\d\\d\\d",
        "\\def\\a{\\a\\a}\\a",
        "REPEAT\\sqrt",
        "REPEAT\\frac1",
        "REPEAT{",
        "REPEATx^",
        "REPEAT\\left(",
        "\\rule{99999em}{99999em}",
        "\\kern{99999em}x"
      })
  void a_formula_that_would_explode_does_not_and_leaves_the_others(String tex) {
    String whole = tex.startsWith("REPEAT") ? tex.substring(6).repeat(1500) : tex;
    show(inline("y"));
    long start = System.nanoTime();

    show(inline("y"), inline(whole), inline("x^2"));

    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(20_000);
    assertThat(script("document.querySelectorAll('.b')[2].querySelectorAll('.katex').length"))
        .isEqualTo(1);
    assertThat(number("document.documentElement.scrollWidth")).isLessThan(5000);
  }

  @Test
  void a_diagram_is_drawn() {
    show(mermaid(GRAPH));

    assertThat(text("document.querySelector('.diptych-diagram')")).contains("看云图", "Open the dome");
    assertThat(script("document.querySelector('.diptych-diagram').getAttribute('role')"))
        .isEqualTo("img");
    assertThat(script("document.querySelectorAll('.diptych-diagram > svg').length")).isEqualTo(1);
    assertThat(number("document.querySelector('.diptych-diagram > svg').clientHeight"))
        .isGreaterThan(100);
    assertThat(script("document.body.children.length - document.scripts.length")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sequenceDiagram\n  Alice->>Bob: 你好\n",
        "classDiagram\n  class Star { +name }\n",
        "stateDiagram-v2\n  [*] --> Open\n",
        "gantt\n  title A\n  section S\n  Task :a1, 2026-01-01, 3d\n",
        "pie title Stars\n  \"Red\" : 3\n  \"Blue\" : 5\n",
        "erDiagram\n  STAR ||--o{ NIGHT : seen\n",
        "journey\n  title Day\n  section Go\n    Work: 5: Me\n",
        "gitGraph\n  commit\n  branch b\n  commit\n",
        "mindmap\n  root((星))\n    亮\n    暗\n",
        "timeline\n  title T\n  2026 : one\n"
      })
  void a_diagram_of_each_common_kind_is_drawn(String source) {
    show(mermaid(source));

    assertThat(script("document.querySelectorAll('.diptych-diagram > svg').length")).isEqualTo(1);
  }

  @Test
  void a_diagram_that_cannot_be_drawn_says_so_above_its_source_and_leaves_the_others() {
    show(mermaid("graph TD\n  A[ --> B\n"), mermaid(GRAPH));

    assertThat(text("document.querySelector('.b')"))
        .contains("Unable to render this diagram.", "Parse error on line", "A[ --> B");
    assertThat(script("document.querySelectorAll('.diptych-diagram > svg').length")).isEqualTo(1);
    assertThat(script("document.body.children.length - document.scripts.length")).isEqualTo(1);
  }

  @Test
  void what_is_drawn_stays_the_same_element_when_another_block_changes() {
    show(mermaid(GRAPH), inline("x"), "<p>one</p>");
    script("document.querySelector('svg').marked = document.querySelector('.katex').marked = 1");

    show(mermaid(GRAPH), inline("x"), "<p>another</p>");

    assertThat(script("document.querySelector('svg').marked")).isEqualTo(1);
    assertThat(script("document.querySelector('.katex').marked")).isEqualTo(1);
  }

  @Test
  void the_last_drawing_stays_until_the_next_one_is_there() {
    show(mermaid(GRAPH));
    script(
        """
        window.gaps = 0;
        new MutationObserver(() => {
          window.gaps += document.querySelector('.diptych-diagram > svg') ? 0 : 1;
        }).observe(document.getElementById('page'), { childList: true, subtree: true });
        """);

    show(mermaid(GRAPH.replace("dome", "door")));

    assertThat(script("gaps")).isEqualTo(0);
    assertThat(text("document.querySelector('.diptych-diagram > svg')")).contains("Open the door");
  }

  @Test
  void a_drawing_that_was_made_before_is_there_at_once() {
    show(mermaid(GRAPH));
    show("<p>gone</p>");

    Fx.run(() -> pane.show(blocks(mermaid(GRAPH)), false));
    Fx.await("the page shows the blocks", pane::isUpToDate);

    assertThat(text("document.querySelector('.diptych-diagram > svg')")).contains("Open the dome");
  }

  @Test
  void a_diagram_follows_the_theme() {
    String fill = "getComputedStyle(document.querySelector('svg .node rect')).fill";
    show(mermaid(GRAPH));
    Object light = script(fill);

    Fx.run(() -> pane.show(blocks(mermaid(GRAPH)), true));
    Fx.await("the page shows the blocks", pane::isUpToDate);
    awaitDrawn();

    assertThat(script(fill)).isNotEqualTo(light);
  }

  @ParameterizedTest
  @CsvSource({
    "java, int, type",
    "py, def, keyword",
    "js, const, keyword",
    "ts, interface, keyword",
    "jsonc, true, literal",
    "yml, key: 1, attr",
    "sh, echo, built_in",
    "shell, echo, built_in",
    "console, $ ls, 'meta.prompt_'",
    "html, <p>, tag",
    "css, p {}, selector-tag",
    "md, # x, section",
    "c, int, type",
    "c++, int, type",
    "c#, class, keyword",
    "go, func, keyword",
    "rs, fn, keyword",
    "kt, fun, keyword",
    "swift, func, keyword",
    "rb, def x, keyword",
    "php, <?php echo 1;, keyword",
    "SQL, SELECT, keyword",
    "toml, a = 1, attr",
    "makefile, 'a: b', section",
    "Dockerfile, FROM x, keyword",
    "r, TRUE, literal",
    "lua, local, keyword",
    "perl, my, keyword",
    "tex, \\a, keyword",
    "powershell, if, keyword",
    "geojson, true, literal"
  })
  void code_is_coloured_under_the_names_that_github_knows(
      String language, String code, String kind) {
    show(code(language, code));

    assertThat(script("document.querySelectorAll('code .hljs-" + kind + "').length"))
        .isNotEqualTo(0);
    assertThat(text("document.querySelector('code')")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void every_colour_of_code_can_be_read(boolean dark) {
    show("<p>x</p>");
    Fx.run(() -> pane.show(blocks("<p>x</p>"), dark));
    Fx.await("the page shows the blocks", pane::isUpToDate);
    String colour = "getComputedStyle(document.documentElement).getPropertyValue('--%s').trim()";

    for (String ink :
        List.of(
            "code-comment",
            "code-constant",
            "code-entity",
            "code-keyword",
            "code-string",
            "code-tag",
            "code-variable",
            "code-heading",
            "code-list",
            "code-range",
            "wrong")) {
      assertThat(contrast(text(colour, ink), text(colour, "subtle"))).as(ink).isGreaterThan(4.5);
    }
    assertThat(contrast(text(colour, "code-added"), text(colour, "code-added-bg")))
        .isGreaterThan(4.5);
    assertThat(contrast(text(colour, "code-removed"), text(colour, "code-removed-bg")))
        .isGreaterThan(4.5);
  }

  @Test
  void a_diff_is_green_and_red() {
    show(code("diff", "@@ -1 +1 @@\n-old\n+new\n"));

    assertThat(script("document.querySelector('.hljs-deletion').textContent")).isEqualTo("-old");
    assertThat(script("getComputedStyle(document.querySelector('.hljs-addition')).color"))
        .isEqualTo("rgb(17, 99, 41)");
  }

  @Test
  void code_of_an_unknown_language_and_very_long_code_stay_plain() {
    show(code("klingon", "nuqneH"), code("java", "int a;\n".repeat(15_000)));

    assertThat(script("document.querySelectorAll('code span').length")).isEqualTo(0);
  }

  @Test
  void an_emoji_keeps_its_box_in_coloured_code() {
    show(code("python", "print('😀')"));

    assertThat(text("document.querySelector('code .hljs-string .astral')")).isEqualTo("😀");
  }

  @ParameterizedTest
  @CsvSource({"geojson, GeoJSON", "topojson, TopoJSON", "stl, STL"})
  void what_github_draws_and_the_preview_does_not_is_code_with_a_label(String kind, String label) {
    show(
        "<pre class=\"diptych-%1$s\"><code class=\"language-%1$s\">{}</code></pre>"
            .formatted(kind));

    assertThat(text("document.querySelector('.diptych-kind')")).startsWith(label);
    assertThat(text("document.querySelector('pre')")).isEqualTo("{}");
  }

  @Test
  void a_page_without_need_loads_no_library() {
    show("<p>words</p>", "<pre><code>plain</code></pre>", "<p>class=&quot;diptych-math</p>");

    assertThat(script("[typeof katex, typeof mermaid, typeof hljs].join()"))
        .isEqualTo("undefined,undefined,undefined");
  }

  @Test
  void a_page_loads_only_the_library_it_needs() {
    show(inline("x"));

    assertThat(script("[typeof katex, typeof mermaid, typeof hljs].join()"))
        .isEqualTo("object,undefined,undefined");
  }

  @Test
  void a_page_that_was_loaded_anew_draws_again() {
    show(inline("x"));

    script("location = 'about:blank'");

    Fx.await(
        "a drawn formula in the new page",
        () -> Integer.valueOf(1).equals(evaluate("document.querySelectorAll('.katex').length")));
  }

  @Test
  void a_link_in_a_diagram_goes_to_the_owner_and_nowhere_else() {
    show(mermaid("graph TD\n  A[go]\n  click A href \"https://example.org/\"\n"));

    script(
        "document.querySelector('svg a').dispatchEvent(new MouseEvent('click',"
            + " {bubbles: true, cancelable: true}))");

    assertThat(links).containsExactly("https://example.org/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graph TD\n  A[\"<img src=x onerror='window.ran=1'>\"]",
        "graph TD\n  A[\"<script>window.ran=1</script>\"]",
        "graph TD\n  A[\"<img src='URL'>\"]",
        "graph TD\n  A[\"<iframe src='URL'></iframe>\"]",
        "graph TD\n  A[\"<style>@import 'URL';</style>\"]",
        "graph TD\n  A[\"<a href='javascript:window.ran=1' id=c>x</a>\"]",
        "graph TD\n  A[go]\n  click A href \"javascript:window.ran=1\"",
        "graph TD\n  A[go]\n  click A call eval(\"window.ran=1\")",
        "graph TD\n  A[go]\n  style A fill:url(URL)",
        "graph TD\n  A[go]\n  classDef x fill:red;background:url(URL)\n  class A x",
        "%%{init: {'securityLevel':'loose','htmlLabels':true}}%%\ngraph TD\n"
            + "  A[\"<img src=x onerror='window.ran=1'>\"]",
        "%%{init: {'themeCSS':'@import url(URL); * { background: url(URL); }'}}%%\ngraph TD\n  A",
        "%%{init: {'themeVariables':{'primaryColor':'red;} body{display:none} x{'}}}%%\n"
            + "graph TD\n  A",
        "%%{init: {'fontFamily':'x;} body{display:none} @import url(URL); y{'}}%%\ngraph TD\n  A",
        "%%{init: {'__proto__':{'polluted':1}}}%%\ngraph TD\n  A",
        "---\nconfig:\n  securityLevel: loose\n  themeCSS: 'body{display:none}'\n---\ngraph TD\n  A",
        "graph TD\n  A@{ img: \"URL\", label: \"x\" }",
        "graph TD\n  A@{ icon: \"fa:gear\", label: \"x\" }",
        "sequenceDiagram\n  participant A\n  link A: x @ javascript:window.ran=1\n  A->>A: hi",
        "graph TD\n  A[\"$$\\href{javascript:window.ran=1}{x}$$\"]"
      })
  void a_diagram_runs_nothing_fetches_nothing_and_changes_nothing_else(String source) {
    show("<p>before</p>", mermaid(source.replace("URL", beacon())));
    script(
        "document.querySelectorAll('.b a, .b #c').forEach(each => each.dispatchEvent("
            + "new MouseEvent('click', {bubbles: true, cancelable: true})))");

    settle();

    assertThat(canary.requests()).isEmpty();
    assertThat(script("typeof window.ran")).isEqualTo("undefined");
    assertThat(script("typeof ({}).polluted")).isEqualTo("undefined");
    assertThat(script("getComputedStyle(document.body).display")).isEqualTo("block");
    assertThat(script("getComputedStyle(document.querySelector('p')).backgroundImage"))
        .isEqualTo("none");
    assertThat(text("document.querySelector('.b')")).isEqualTo("before");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\href{javascript:window.ran=1}{x}",
        "\\url{javascript:window.ran=1}",
        "\\includegraphics{URL}",
        "\\htmlData{a=b}{x}",
        "\\htmlStyle{background:url(URL)}{x}",
        "\\htmlClass{diptych-mermaid}{x}",
        "\\text{<img src=x onerror=window.ran=1>}",
        "\\unknown<script>window.ran=1</script>"
      })
  void a_formula_runs_nothing_and_fetches_nothing(String tex) {
    show(inline(tex.replace("URL", beacon()).replace("<", "&lt;")));
    script("document.querySelectorAll('.b a').forEach(each => each.click())");

    settle();

    assertThat(canary.requests()).isEmpty();
    assertThat(script("typeof window.ran")).isEqualTo("undefined");
    assertThat(script("document.querySelectorAll('.b a, .b img, .b script').length")).isEqualTo(0);
  }

  private String beacon() {
    return "http://127.0.0.1:" + canary.port() + "/beacon";
  }

  private static String inline(String tex) {
    return "<p><span class=\"diptych-math-inline\">$" + tex + "$</span></p>";
  }

  private static String mermaid(String source) {
    return "<pre class=\"diptych-mermaid\"><code class=\"language-mermaid\">"
        + escaped(source)
        + "</code></pre>";
  }

  private static String code(String language, String source) {
    return "<pre><code class=\"language-" + language + "\">" + escaped(source) + "</code></pre>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void settle() {
    script("window.settled = 0; setTimeout(() => { window.settled = 1 }, 150)");
    Fx.await("the page's timer", () -> Integer.valueOf(1).equals(evaluate("window.settled")));
  }

  private void show(String... htmls) {
    Fx.run(() -> pane.show(blocks(htmls), false));
    Fx.await("the page shows the blocks", pane::isUpToDate);
    awaitDrawn();
  }

  private void awaitDrawn() {
    Fx.await("everything is drawn", () -> Boolean.TRUE.equals(evaluate("draw.isDone()")));
  }

  private static List<RenderedBlock> blocks(String... htmls) {
    var blocks = new ArrayList<RenderedBlock>();
    for (String html : htmls) {
      int start = blocks.size() * 10;
      blocks.add(new RenderedBlock(new Span(start, start + 9), html));
    }
    return blocks;
  }

  private String text(String element) {
    return (String) script(element + ".textContent");
  }

  private String text(String code, String name) {
    return (String) script(code.formatted(name));
  }

  /** As WCAG 2.1 defines it. */
  private static double contrast(String one, String other) {
    double a = luminance(Color.web(one));
    double b = luminance(Color.web(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private double number(String code) {
    return ((Number) script(code)).doubleValue();
  }

  private Object script(String code) {
    return Fx.get(() -> evaluate(code));
  }

  private Object evaluate(String code) {
    return ((WebView) pane.node().lookup("WebView")).getEngine().executeScript(code);
  }
}
