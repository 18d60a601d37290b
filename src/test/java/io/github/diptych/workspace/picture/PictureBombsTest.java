package io.github.diptych.workspace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.workspace.picture.PictureRefusal.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files that would take all memory or all time: each is refused before its pixels. */
class PictureBombsTest {
  private static final String LAUGHS =
      "<!DOCTYPE svg [<!ENTITY a \"ha\">"
          + entities()
          + "]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
          + "<text>&i;</text></svg>";

  private static String entities() {
    var entities = new StringBuilder();
    for (char name = 'b'; name <= 'i'; name++) {
      entities.append("<!ENTITY ").append(name).append(" \"");
      entities.append(("&" + (char) (name - 1) + ";").repeat(10)).append("\">");
    }
    return entities.toString();
  }

  private static String uses() {
    var uses = new StringBuilder("<g id=\"a\"><rect width=\"1\" height=\"1\"/></g>");
    for (char name = 'b'; name <= 'k'; name++) {
      uses.append("<g id=\"").append(name).append("\">");
      uses.append(("<use href=\"#" + (char) (name - 1) + "\"/>").repeat(10)).append("</g>");
    }
    return uses.toString();
  }

  private static String patterns() {
    var patterns = new StringBuilder();
    for (int i = 1; i <= 10; i++) {
      patterns.append("<pattern id=\"p").append(i).append("\" width=\".1\" height=\".1\">");
      patterns.append(("<rect fill=\"url(#p" + (i - 1) + ")\"/>").repeat(10)).append("</pattern>");
    }
    return patterns + "<rect width=\"9\" height=\"9\" style=\"fill:url('#p10')\"/>";
  }

  private static String embedded(byte[] picture) {
    return "<image width=\"9\" height=\"9\" xlink:href=\"data:image/png;base64,"
        + Base64.getEncoder().encodeToString(picture)
        + "\"/>";
  }

  private static Arguments bomb(String name, byte[] bytes, Kind kind) {
    return Arguments.of(Named.of(name, bytes), kind);
  }

  private static Arguments drawing(String name, String content, Kind kind) {
    return bomb(name, Made.svg(content), kind);
  }

  private static Arguments svg(String name, String text, Kind kind) {
    return bomb(name, text.getBytes(StandardCharsets.UTF_8), kind);
  }

  static Stream<Arguments> bombs() {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" ";
    return Stream.of(
        bomb("PNG of 900 megapixels", Made.blackPng(30_000, 30_000), Kind.TOO_MANY_PIXELS),
        bomb(
            "PNG of one endless row",
            Made.blackPng(Integer.MAX_VALUE >> 4, 1),
            Kind.TOO_MANY_PIXELS),
        bomb("JPEG of 4,294 megapixels", Made.jpegClaiming(65_535, 65_535), Kind.TOO_MANY_PIXELS),
        bomb("JPEG of 900 megapixels", Made.jpegClaiming(30_000, 30_000), Kind.TOO_MANY_PIXELS),
        bomb("GIF with a huge screen", Made.gif(65_535, 65_535, 1, 1, 1), Kind.TOO_MANY_PIXELS),
        bomb(
            "GIF with a frame larger than its screen",
            Made.gif(10, 10, 1, 60_000, 60_000),
            Kind.TOO_MANY_PIXELS),
        bomb("GIF with a frame that sticks out", Made.gif(10, 10, 2, 20, 20), Kind.DAMAGED),
        bomb("BMP of 900 megapixels", Made.bmpClaiming(30_000, -30_000), Kind.TOO_MANY_PIXELS),
        bomb("BMP of the lowest height", Made.bmpClaiming(1, Integer.MIN_VALUE), Kind.DAMAGED),
        bomb("WebP of 268 megapixels", Made.webpClaiming(16_384, 16_384), Kind.TOO_MANY_PIXELS),
        svg(
            "SVG that is wider than any screen",
            svg + "width=\"100000\" height=\"100000\"/>",
            Kind.TOO_MANY_PIXELS),
        svg("SVG by its view box", svg + "viewBox=\"0 0 90000 90000\"/>", Kind.TOO_MANY_PIXELS),
        svg("SVG in inches", svg + "width=\"9000in\" height=\"9000in\"/>", Kind.TOO_MANY_PIXELS),
        drawing("SVG of ten thousand million uses", uses(), Kind.TOO_COMPLEX),
        drawing("SVG that uses itself", "<g id=\"a\"><use href=\"#a\"/></g>", Kind.TOO_COMPLEX),
        drawing("SVG of patterns in patterns", patterns(), Kind.TOO_COMPLEX),
        drawing("SVG of a million shapes", "<g/>".repeat(100_000), Kind.TOO_COMPLEX),
        drawing(
            "SVG nested without end", "<g>".repeat(5_000) + "</g>".repeat(5_000), Kind.TOO_COMPLEX),
        drawing(
            "SVG with a marker at each of many points",
            "<marker id=\"m\">"
                + "<path d=\"M0 0\"/>".repeat(100)
                + "</marker><path marker-mid=\"url(#m)\" d=\""
                + "L1 1".repeat(9_000)
                + "\"/>",
            Kind.TOO_COMPLEX),
        drawing(
            "SVG of filters",
            "<filter id=\"f\">"
                + "<feTurbulence numOctaves=\"10\"/>".repeat(20)
                + "</filter><g filter=\"url(#f)\"/>",
            Kind.TOO_COMPLEX),
        drawing(
            "SVG whose style puts a filter on everything",
            "<style>*{filter:url(#f)}</style><filter id=\"f\"><feMorphology radius=\"900\"/></filter>"
                + "<g/>".repeat(50),
            Kind.TOO_COMPLEX),
        drawing(
            "SVG of dashes along a line without end",
            "<path stroke-dasharray=\"1\" d=\"M0 0H1000000000\"/>",
            Kind.TOO_COMPLEX),
        drawing(
            "SVG of a line to the end of all numbers", "<path d=\"M0 0H1e30\"/>", Kind.TOO_COMPLEX),
        drawing(
            "SVG with a PNG of 900 megapixels in it",
            embedded(Made.blackPng(30_000, 30_000)),
            Kind.TOO_MANY_PIXELS),
        drawing(
            "SVG with many large PNGs in it",
            embedded(Made.blackPng(5_000, 5_000)).repeat(2),
            Kind.TOO_COMPLEX),
        svg(
            "SVG of more than 4 MB",
            svg + "><!--" + "x".repeat(5 << 20) + "--></svg>",
            Kind.TOO_LARGE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void a_bomb_is_refused_with_its_reason(byte[] bomb, Kind kind) {
    var read =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> PictureReader.read(bomb));

    assertThat(read).isInstanceOf(PictureRead.Refused.class);
    assertThat(((PictureRead.Refused) read).why().kind()).isEqualTo(kind);
  }

  @Test
  void what_is_packed_beside_the_pixels_of_a_png_is_never_unpacked() {
    for (byte[] bomb :
        new byte[][] {
          Made.pngWithPacked("zTXt", "k\0\0", 200),
          Made.pngWithPacked("iCCP", "k\0\0", 200),
          Made.pngWithPacked("iTXt", "k\0\1\0\0\0", 200)
        }) {
      var picture = (PictureRead.Shown) PictureReader.read(bomb);

      assertThat(picture.size()).isEqualTo(new PictureSize(8, 8));
      assertThat(picture.data()).hasSizeLessThan(400);
    }
  }

  @Test
  void an_animation_of_too_many_frames_is_shown_still() {
    for (byte[] bomb :
        new byte[][] {Made.gif(8, 8, 5_000, 8, 8), Made.gif(1_000, 1_000, 40, 1_000, 1_000)}) {
      var picture = (PictureRead.Shown) PictureReader.read(bomb);

      assertThat(picture.still()).isTrue();
      assertThat(picture.data()).startsWith("data:image/png");
    }
  }

  @Test
  void a_drawing_within_a_drawing_is_left_out() {
    var picture = (PictureRead.Shown) PictureReader.read(Made.svg(embedded(Made.svg(uses()))));

    assertThat(Made.svgText(picture.data())).doesNotContain("image", "use");
  }

  @Test
  void entities_are_not_unfolded() {
    byte[] laughs = LAUGHS.getBytes(StandardCharsets.UTF_8);

    var read =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> PictureReader.read(laughs));

    assertThat(read.toString()).doesNotContain("haha");
    assertThat(read.toString().length()).isLessThan(1_000);
  }
}
