package io.github.diptych.workspace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The GIFs are 8 by 4; a frame is told by its pixels in a row through the middle. */
class GifFilmTest {
  private static final String RED = "rrrrrrrr";

  private static PictureRead.Shown shown(byte[] gif) {
    return (PictureRead.Shown) PictureReader.read(gif);
  }

  private static Film film(MadeGif gif) {
    return shown(gif.bytes()).film().orElseThrow();
  }

  private static MadeGif gif() {
    return MadeGif.of(8, 4);
  }

  /** The second row of pixels of each frame, by the first letters of their colours. */
  private static List<String> rows(MadeGif gif) {
    var film = film(gif);
    var sheet = Made.decoded(film.sheet());
    int width = film.frame().width();
    int height = film.frame().height();
    var rows = new ArrayList<String>();
    for (int i = 0; i < film.delays().size(); i++) {
      int x = i % film.columns() * (width + 2) + 1;
      int y = i / film.columns() * (height + 2) + 1;
      rows.add(row(sheet.getSubimage(x, y, width, height)));
    }
    return rows;
  }

  private static String row(BufferedImage frame) {
    var row = new StringBuilder();
    for (int x = 0; x < frame.getWidth(); x++) {
      row.append(
          switch (frame.getRGB(x, 1)) {
            case 0xffff0000 -> 'r';
            case 0xff00ff00 -> 'g';
            case 0xff0000ff -> 'b';
            case 0 -> '.';
            default -> '?';
          });
    }
    return row.toString();
  }

  private static MadeGif then(String disposal) {
    return gif()
        .frame(Color.RED, 10)
        .frame(Color.GREEN, 1, 1, 3, 2, 10, disposal)
        .frame(Color.BLUE, 6, 1, 2, 1, 10, MadeGif.STAYS);
  }

  @Test
  void a_frame_that_stays_is_drawn_over() {
    assertThat(rows(then(MadeGif.STAYS))).containsExactly(RED, "rgggrrrr", "rgggrrbb");
  }

  @Test
  void where_a_frame_goes_it_is_clear() {
    assertThat(rows(then(MadeGif.GOES))).containsExactly(RED, "rgggrrrr", "r...rrbb");
  }

  @Test
  void a_frame_gives_back_what_was_there_before_it() {
    assertThat(rows(then(MadeGif.GIVES_BACK))).containsExactly(RED, "rgggrrrr", "rrrrrrbb");
  }

  @Test
  void two_frames_in_a_row_give_back_what_was_before_both() {
    var gif =
        gif()
            .frame(Color.RED, 10)
            .frame(Color.GREEN, 0, 0, 4, 4, 10, MadeGif.GIVES_BACK)
            .frame(Color.BLUE, 2, 0, 4, 4, 10, MadeGif.GIVES_BACK)
            .frame(Color.GREEN, 7, 0, 1, 4, 10, MadeGif.STAYS);

    assertThat(rows(gif)).containsExactly(RED, "ggggrrrr", "rrbbbbrr", "rrrrrrrg");
  }

  @Test
  void what_is_clear_in_a_frame_shows_what_is_behind_it() {
    assertThat(
            rows(gif().halfClear(Color.GREEN, 10).frame(Color.RED, 10).halfClear(Color.BLUE, 10)))
        .containsExactly("....gggg", RED, "rrrrbbbb");
  }

  @Test
  void a_first_frame_that_is_smaller_than_the_whole_stands_in_its_place() {
    var gif = gif().frame(Color.RED, 2, 1, 3, 2, 10, MadeGif.STAYS).frame(Color.BLUE, 10);

    assertThat(rows(gif)).containsExactly("..rrr...", "bbbbbbbb");
    assertThat(
            shown(
                    gif()
                        .frame(Color.RED, 2, 1, 3, 2, 10, MadeGif.STAYS)
                        .frame(Color.BLUE, 10)
                        .bytes())
                .size())
        .isEqualTo(new PictureSize(8, 4));
  }

  @Test
  void each_frame_stays_as_long_as_it_says_but_for_those_that_are_too_short() {
    var gif =
        gif()
            .frame(Color.RED, 0)
            .frame(Color.RED, 1)
            .frame(Color.RED, 2)
            .frame(Color.RED, 10)
            .frame(Color.RED, 65_535);

    assertThat(film(gif).delays()).containsExactly(100, 100, 20, 100, 655_350);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 0", "1, 2", "3, 4", "300, 301"})
  void it_is_played_once_and_as_often_again_as_it_says(int again, int plays) {
    assertThat(film(gif().again(again).frame(Color.RED, 5).frame(Color.BLUE, 5)).plays())
        .isEqualTo(plays);
  }

  @Test
  void many_frames_lie_in_rows() {
    var gif = MadeGif.of(700, 20);
    for (int i = 0; i < 12; i++) {
      gif.frame(i % 2 == 0 ? Color.RED : Color.BLUE, 5);
    }

    var film = film(gif);
    assertThat(film.columns()).isEqualTo(5);
    assertThat(film.rows()).isEqualTo(3);
    var sheet = Made.decoded(film.sheet());
    assertThat(sheet.getWidth()).isEqualTo(5 * 702);
    assertThat(sheet.getHeight()).isEqualTo(3 * 22);
    // The last one, and what is behind it.
    assertThat(sheet.getRGB(710, 50)).isEqualTo(Color.BLUE.getRGB());
    assertThat(sheet.getRGB(1_410, 50)).isZero();
  }

  @Test
  void around_each_frame_its_edge_is_repeated_once() {
    var sheet = Made.decoded(film(then(MadeGif.STAYS)).sheet());

    // Of the last frame: its corners, and the middle of its right side.
    assertThat(sheet.getWidth()).isEqualTo(3 * 10);
    assertThat(sheet.getHeight()).isEqualTo(6);
    for (int[] corner : new int[][] {{20, 0}, {29, 0}, {20, 5}, {29, 5}}) {
      assertThat(sheet.getRGB(corner[0], corner[1])).isEqualTo(Color.RED.getRGB());
    }
    assertThat(sheet.getRGB(29, 2)).isEqualTo(Color.BLUE.getRGB());
    assertThat(sheet.getRGB(28, 2)).isEqualTo(Color.BLUE.getRGB());
  }

  @Test
  void frames_wider_than_the_page_are_made_smaller_and_shown_as_large_as_they_are() {
    var picture = shown(MadeGif.of(1_600, 1_000).frame(Color.RED, 5).frame(Color.BLUE, 5).bytes());

    assertThat(picture.film().orElseThrow().frame()).isEqualTo(new PictureSize(800, 500));
    assertThat(picture.size()).isEqualTo(new PictureSize(1_600, 1_000));
  }

  @Test
  void whoever_copies_it_gets_the_gif_or_its_first_frame_if_that_is_large() {
    byte[] small = gif().frame(Color.RED, 5).frame(Color.BLUE, 5).bytes();
    byte[] padded = Arrays.copyOf(small, Limits.PAGE_BYTES + 1);

    assertThat(shown(small).data()).startsWith("data:image/gif;base64,");
    assertThat(shown(padded).data()).startsWith("data:image/png;base64,");
    assertThat(row(Made.decoded(shown(padded).data()))).isEqualTo(RED);
    assertThat(shown(padded).film()).isPresent();
  }

  @Test
  void what_stands_still_is_no_film() {
    assertThat(shown(gif().frame(Color.RED, 5).bytes()).film()).isEmpty();
    assertThat(shown(Made.picture("png", 8, 4)).film()).isEmpty();
  }

  @Test
  void of_one_that_is_damaged_behind_its_first_frame_that_is_shown() {
    byte[] gif = gif().frame(Color.RED, 5).frame(Color.BLUE, 5).bytes();
    int second = 1 + lastIndexOf(gif, (byte) 0x2c);
    // Behind its place come the bits of a code, and no table has so many.
    gif[second + 9] = 20;

    var picture = shown(gif);

    assertThat(picture.film()).isEmpty();
    assertThat(picture.still()).isTrue();
    assertThat(row(Made.decoded(picture.data()))).isEqualTo(RED);
  }

  private static int lastIndexOf(byte[] bytes, byte wanted) {
    int at = bytes.length - 1;
    while (bytes[at] != wanted) {
      at--;
    }
    return at;
  }

  @Test
  void nothing_is_made_of_what_takes_longer_than_it_may() throws Exception {
    byte[] gif = gif().frame(Color.RED, 5).frame(Color.BLUE, 5).bytes();
    var header = GifHeader.of(gif);

    assertThat(GifFilm.of(gif, header, Duration.ZERO)).isEmpty();
    assertThat(GifFilm.of(gif, header, Duration.ofMinutes(1))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"8,8,2001", "1000,1000,40", "4000,4000,5", "100,5000,2", "1,1,65000"})
  void what_is_too_much_is_not_made(int width, int height, int frames) throws Exception {
    byte[] gif = Made.gif(width, height, frames, 1, 1);

    var film =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> GifFilm.of(gif, GifHeader.of(gif), Duration.ofMinutes(1)));

    assertThat(film).isEmpty();
  }
}
