package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The languages that can be written behind a fence are those that the page knows. */
@FxTest
class FenceLanguageTest {
  private static final String SOURCE =
      """
      FROM a
      GET /a HTTP/1.1
      $ ls "a"
      &gt;&gt;&gt; if "a":
      + if "a" 'b' 12 # c // d
      a = 1
      b: 2
      * **c** &lt;d e="f"&gt; $g % h {i: "j"}
      """;

  /** Drawn, or left as they are. */
  private static final Set<String> NOT_COLOURED =
      Set.of("math", "mermaid", "stl", "text", "txt", "plaintext");

  /** Known to highlight.js, and to nobody on github.com by these names. */
  private static final Set<String> UNKNOWN_TO_GITHUB =
      Set.of("php-template", "python-repl", "plaintext", "shell");

  @Test
  void each_name_is_coloured_or_drawn() {
    var names = FenceLanguage.all().stream().flatMap(each -> each.names().stream()).toList();
    var coloured = names.stream().filter(name -> !NOT_COLOURED.contains(name)).toList();
    var page = page(coloured);

    assertThat(names).doesNotHaveDuplicates();
    var plain =
        "[...document.querySelectorAll('code')].filter(c => !c.querySelector('[class^=hljs]'))"
            + ".map(c => c.className).join(' ')";
    assertThat(page.script(plain)).isEqualTo("");
  }

  @Test
  void none_that_the_page_colours_is_missing() {
    var names =
        FenceLanguage.all().stream()
            .flatMap(each -> each.names().stream())
            .collect(Collectors.toSet());
    var known =
        List.of(
            String.valueOf(page(List.of("js")).script("hljs.listLanguages().join(' ')"))
                .split(" ", -1));

    assertThat(known.stream().filter(name -> !UNKNOWN_TO_GITHUB.contains(name)).toList())
        .hasSizeGreaterThan(50)
        .isSubsetOf(names);
  }

  /** A page of one source in all these languages, in each of which something of it is a sign. */
  private static PagePane page(List<String> languages) {
    var page =
        PagePane.open()
            .shows(
                10,
                languages.stream()
                    .map(
                        name ->
                            "<pre><code class=\"language-"
                                + name
                                + "\">"
                                + SOURCE
                                + "</code></pre>")
                    .toArray(String[]::new));
    Fx.await("colours", () -> Boolean.TRUE.equals(page.evaluate("draw.isDone()")));
    return page;
  }
}
