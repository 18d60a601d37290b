package io.github.diptych.workspace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSvgTest {
  private static PictureRead.Shown shown(byte[] svg) {
    var read = PictureReader.read(svg);
    assertThat(read).isInstanceOf(PictureRead.Shown.class);
    return (PictureRead.Shown) read;
  }

  private static String drawing(String content) {
    return Made.svgText(shown(Made.svg(content)).data());
  }

  private static String whole(String svg) {
    return Made.svgText(shown(svg.getBytes(StandardCharsets.UTF_8)).data());
  }

  @Test
  void a_badge_stays_as_it_is() {
    assertThat(
            drawing(
                "<title>build</title><linearGradient id=\"s\" x2=\"0\" y2=\"100%\">"
                    + "<stop offset=\"0\" stop-color=\"#bbb\" stop-opacity=\".1\"/>"
                    + "</linearGradient><clipPath id=\"r\"><rect rx=\"3\"/></clipPath>"
                    + "<g clip-path=\"url(#r)\" fill=\"#fff\"><text x=\"45\">构建 ok</text>"
                    + "<rect fill=\"url(#s)\"/></g>"))
        .contains(
            "<title>build</title>",
            "<stop offset=\"0\" stop-color=\"#bbb\" stop-opacity=\".1\"></stop>",
            "<g clip-path=\"url(#r)\" fill=\"#fff\">",
            "构建 ok",
            "<rect fill=\"url(#s)\">");
  }

  @Test
  void a_drawing_is_as_large_as_it_says() {
    String start = "<svg xmlns=\"http://www.w3.org/2000/svg\" ";
    assertThat(shown((start + "width=\"30px\" height=\"1.5em\"/>").getBytes()).size())
        .isEqualTo(new PictureSize(30, 24));
    assertThat(shown((start + "viewBox=\"0 0 40 20\"/>").getBytes()).size())
        .isEqualTo(new PictureSize(40, 20));
    assertThat(shown((start + "width=\"80\" viewBox=\"0,0,40,20\"/>").getBytes()).size())
        .isEqualTo(new PictureSize(80, 40));
    assertThat(shown((start + "width=\"100%\"/>").getBytes()).size())
        .isEqualTo(PictureSize.UNKNOWN);
  }

  @Test
  void a_picture_within_is_kept_when_it_is_a_picture() {
    String png = Base64.getEncoder().encodeToString(Made.picture("png", 4, 2));

    assertThat(drawing("<image href=\"data:image/x;base64," + png + "\"/>"))
        .contains("<image xlink:href=\"data:image/png;base64,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>evil()</script>",
        "<script xlink:href=\"http://evil/\"/>",
        "<g onload=\"evil()\"/>",
        "<g ONCLICK=\"evil()\"/>",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">evil</p></foreignObject>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">evil()</h:script>",
        "<iframe src=\"http://evil/\"/>",
        "<image href=\"http://evil/\"/>",
        "<image xlink:href=\"//evil/\"/>",
        "<image href=\"data:text/html;base64,ZXZpbA==\"/>",
        "<use href=\"http://evil/#x\"/>",
        "<use xlink:href=\"data:image/svg+xml,evil#x\"/>",
        "<a href=\"javascript:evil()\"/>",
        "<a xlink:href=\"https://evil/\"/>",
        "<animate attributeName=\"href\" values=\"javascript:evil()\"/>",
        "<set attributeName=\"xlink:href\" to=\"javascript:evil()\"/>",
        "<set attributeName=\"onload\" to=\"javascript:evil()\"/>",
        "<style>@import 'http://evil/';</style>",
        "<style>@import url(http://evil/);</style>",
        "<style>g{fill:url(http://evil/#x)}</style>",
        "<style>g{background:URL( 'http://evil/' )}</style>",
        "<style>@font-face{font-family:x;src:url(http://evil/)}</style>",
        "<style>g{fill:u\\72l(http://evil/)}</style>",
        "<style>g{fill:url(/**/http://evil/)} @import/**/'http://evil/';</style>",
        "<style><![CDATA[@import 'http://evil/';]]></style>",
        "<style><g>@import 'http://evil/';</g></style>",
        "<g style=\"fill:url(http://evil/)\"/>",
        "<g fill=\"url(http://evil/)\"/>",
        "<g filter='url(\"http://evil/\")'/>",
        "<?xml-stylesheet href=\"http://evil/\"?>",
        "<!-- evil -->",
        "<path pathLength=\"1e9evil\"/>",
        "<g xml:base=\"http://evil/\"/>",
        "<feImage href=\"http://evil/\"/>",
        "<metadata>evil</metadata>"
      })
  void what_could_ask_or_run_is_gone(String content) {
    assertThat(drawing(content)).doesNotContain("evil").startsWith("<svg ").endsWith("</svg>");
  }

  @Test
  void entities_of_files_and_addresses_are_not_looked_up() {
    for (String entity : new String[] {"file:///etc/passwd", "http://127.0.0.1:9/evil"}) {
      assertThat(
              whole(
                  "<!DOCTYPE svg [<!ENTITY x SYSTEM \""
                      + entity
                      + "\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>a&x;b</text></svg>"))
          .contains("<text>ab</text>");
    }
  }

  @Test
  void dashes_too_fine_to_see_are_drawn_as_a_line() {
    assertThat(drawing("<path stroke-dasharray=\".0001\" style=\"stroke-dasharray:.001;x:y\"/>"))
        .doesNotContain("dasharray")
        .contains("x:y");
    assertThat(drawing("<path stroke-dasharray=\"4 0.5\"/>")).contains("4 0.5");
  }
}
