package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PictureViewTest {
  @Test
  void a_view_sees_markdown_pictures_and_raw_ones() {
    var seen = new ArrayList<Picture>();
    var renderer =
        new GithubRenderer(
            picture -> {
              seen.add(picture);
              return "";
            });

    renderer.render("![图 *a*](b/图.png \"标\") <img src='c d.png' width=100 align=\"right\" id=x>");

    assertThat(seen)
        .containsExactly(
            new Picture("b/%E5%9B%BE.png", "图 a", "标", Map.of()),
            new Picture(
                "c d.png",
                "",
                "",
                Map.of("width", "100", "align", "right", "id", "user-content-x")));
  }

  @Test
  void what_a_view_returns_goes_into_the_page_as_it_is() {
    var renderer = new GithubRenderer(picture -> "<button onclick=\"ours()\">!</button>");

    assertThat(renderer.render("a ![x](y) b").strip())
        .isEqualTo("<p>a <button onclick=\"ours()\">!</button> b</p>");
  }

  @Test
  void a_view_sees_addresses_that_a_page_must_not_have() {
    var seen = new ArrayList<String>();
    var renderer =
        new GithubRenderer(
            picture -> {
              seen.add(picture.destination());
              return "";
            });

    renderer.render("![a](C:\\Users\\a.png) ![b](file:///a.png)");

    assertThat(seen).containsExactly("C:%5CUsers%5Ca.png", "file:///a.png");
  }

  @Test
  void the_plain_view_escapes_all_words() {
    Picture picture = new Picture("a\"b", "<c>", "d & \"e\"", Map.of("width", "1\""));

    assertThat(new PlainPictures().html(picture))
        .isEqualTo(
            "<img src=\"a&quot;b\" alt=\"&lt;c&gt;\" title=\"d &amp; &quot;e&quot;\""
                + " width=\"1&quot;\" />");
  }

  @Test
  void the_plain_view_leaves_barred_addresses_out() {
    for (String address : List.of("javascript:x", "data:image/png;base64,", "file:///a.png")) {
      assertThat(new PlainPictures().html(new Picture(address, "a", "", Map.of())))
          .isEqualTo("<img alt=\"a\" />");
    }
  }

  @Test
  void a_text_that_looks_like_a_picture_s_place_is_text() {
    String html = new GithubRenderer(picture -> "PICTURE").render("`![a](b)` &lt;img src=x&gt;");

    assertThat(html).doesNotContain("PICTURE");
  }

  @Test
  void pictures_for_the_theme_stay_as_github_writes_them() {
    assertThat(
            new GithubRenderer(new PlainPictures())
                .render(
                    "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"d.png\""
                        + " onerror=\"x()\"><img src=\"l.png\" alt=\"a\"></picture>"))
        .contains(
            "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"d.png\" />"
                + "<img src=\"l.png\" alt=\"a\" /></picture>");
  }

  @Test
  void a_picture_for_the_theme_goes_through_the_view() {
    var seen = new ArrayList<String>();
    var view =
        new PictureView() {
          @Override
          public String html(Picture picture) {
            return "<img>";
          }

          @Override
          public String source(Picture picture) {
            seen.add(picture.destination());
            return picture.destination().startsWith("no") ? "" : " data-ours=\"1\"";
          }
        };

    String html =
        new GithubRenderer(view)
            .render(
                "<picture><source srcset=\"d.png 2x, e.png\" data-ours=\"theirs\">"
                    + "<source srcset=\"no.png\"><source media=\"print\">"
                    + "<img src=\"l.png\"></picture>");

    assertThat(seen).contains("d.png", "no.png");
    assertThat(html).contains("<picture><source data-ours=\"1\" /><img></picture>");
  }

  @Test
  void a_source_with_a_barred_scheme_is_dropped() {
    assertThat(
            new GithubRenderer(new PlainPictures())
                .render(
                    "<picture><source srcset=\"a.png, javascript:x 2x\"><img src=\"l.png\">"
                        + "</picture>"))
        .doesNotContain("source", "javascript");
  }
}
