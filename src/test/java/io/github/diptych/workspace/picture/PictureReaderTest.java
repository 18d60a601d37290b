package io.github.diptych.workspace.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.workspace.picture.PictureRefusal.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureReaderTest {
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;

  @TempDir Path folder;

  private static PictureRead.Shown shown(byte[] bytes) {
    var read = PictureReader.read(bytes);
    assertThat(read).isInstanceOf(PictureRead.Shown.class);
    return (PictureRead.Shown) read;
  }

  private static Kind refused(byte[] bytes) {
    var read = PictureReader.read(bytes);
    assertThat(read).isInstanceOf(PictureRead.Refused.class);
    return ((PictureRead.Refused) read).why().kind();
  }

  private static void isNear(int rgb, int wanted) {
    for (int shift = 0; shift < 24; shift += 8) {
      assertThat(rgb >> shift & 0xff).isCloseTo(wanted >> shift & 0xff, within(40));
    }
  }

  @ParameterizedTest
  @CsvSource({"png,image/png", "jpeg,image/jpeg", "gif,image/gif", "bmp,image/png"})
  void a_small_picture_is_shown_as_it_is_whatever_it_is_called(String format, String type) {
    var picture = shown(Made.picture(format, 40, 20));

    assertThat(picture.data()).startsWith("data:" + type + ";base64,");
    assertThat(picture.size()).isEqualTo(new PictureSize(40, 20));
    isNear(Made.decoded(picture.data()).getRGB(5, 5), RED);
    isNear(Made.decoded(picture.data()).getRGB(35, 5), BLUE);
  }

  @Test
  void a_webp_which_the_browser_does_not_know_becomes_one_that_it_knows() {
    var picture = shown(Made.webp());

    assertThat(picture.data()).startsWith("data:image/");
    assertThat(Made.decoded(picture.data()).getWidth()).isEqualTo(1);
  }

  @Test
  void a_large_photograph_is_scaled_down_and_shown_as_large_as_it_is() {
    var picture = shown(Made.picture("jpeg", 4000, 1000));

    assertThat(picture.size()).isEqualTo(new PictureSize(4000, 1000));
    var image = Made.decoded(picture.data());
    assertThat(image.getWidth()).isEqualTo(1600);
    assertThat(image.getHeight()).isEqualTo(400);
    isNear(image.getRGB(10, 10), RED);
    isNear(image.getRGB(1590, 10), BLUE);
  }

  @Test
  void a_large_picture_that_is_clear_in_places_stays_so() {
    var picture = shown(Made.clearPng(3000, 2000));

    assertThat(picture.data()).startsWith("data:image/png");
    assertThat(Made.decoded(picture.data()).getColorModel().hasAlpha()).isTrue();
  }

  @Test
  void a_tall_picture_keeps_its_width_so_that_it_can_be_read() {
    var image = Made.decoded(shown(Made.picture("png", 800, 10_000)).data());

    assertThat(image.getWidth()).isEqualTo(800);
    assertThat(image.getHeight()).isEqualTo(10_000);
  }

  /** Where the red half of the stored picture, its left, is to be seen. */
  @ParameterizedTest
  @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
  void a_photograph_is_turned_as_the_camera_was_held(int orientation, String red) {
    for (int times : new int[] {1, 100}) {
      var picture = shown(Made.jpegTurned(40 * times, 20 * times, orientation));

      boolean turned = orientation >= 5;
      assertThat(picture.size())
          .isEqualTo(
              turned
                  ? new PictureSize(20 * times, 40 * times)
                  : new PictureSize(40 * times, 20 * times));
      var image = Made.decoded(picture.data());
      int right = image.getWidth() - 1;
      int bottom = image.getHeight() - 1;
      int seen =
          switch (red) {
            case "left" -> image.getRGB(2, bottom / 2);
            case "right" -> image.getRGB(right - 2, bottom / 2);
            case "top" -> image.getRGB(right / 2, 2);
            default -> image.getRGB(right / 2, bottom - 2);
          };
      isNear(seen, RED);
    }
  }

  @Test
  void an_animation_moves() {
    var picture = shown(Made.gif(100, 100, 20, 100, 100));

    assertThat(picture.still()).isFalse();
    assertThat(picture.film()).isPresent();
  }

  @Test
  void words_and_places_that_a_camera_wrote_do_not_go_into_the_page() {
    byte[] jpeg = Made.jpegTurned(40, 20, 1);

    assertThat(shown(jpeg).data())
        .isEqualTo(shown(Made.picture("jpeg", 40, 20)).data())
        .doesNotContain("Exif");
  }

  @Test
  void the_size_is_known_from_the_first_bytes() throws Exception {
    for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
      var file = Files.write(folder.resolve("a." + format), Made.picture(format, 40, 20));

      assertThat(PictureReader.size(file)).isEqualTo(new PictureSize(40, 20));
    }
    var turned = Files.write(folder.resolve("turned"), Made.jpegTurned(40, 20, 6));
    assertThat(PictureReader.size(turned)).isEqualTo(new PictureSize(20, 40));
    var webp = Files.write(folder.resolve("a.webp"), Made.webpClaiming(300, 200));
    assertThat(PictureReader.size(webp)).isEqualTo(new PictureSize(300, 200));
  }

  @Test
  void what_is_no_picture_is_refused() {
    assertThat(refused("only words".getBytes())).isEqualTo(Kind.NOT_A_PICTURE);
    assertThat(refused(new byte[0])).isEqualTo(Kind.NOT_A_PICTURE);
    assertThat(refused("<html><svg/></html>".getBytes())).isEqualTo(Kind.NOT_A_PICTURE);
    assertThat(refused("<svg>of no namespace</svg>".getBytes())).isEqualTo(Kind.NOT_A_PICTURE);
  }

  @Test
  void formats_that_the_preview_cannot_show_are_named() {
    assertThat(refused("\0\0\0\34ftypavif....".getBytes())).isEqualTo(Kind.UNSUPPORTED);
    assertThat(refused("\0\0\0\34ftypheic....".getBytes())).isEqualTo(Kind.UNSUPPORTED);
    assertThat(refused("II*\0....".getBytes())).isEqualTo(Kind.UNSUPPORTED);
    assertThat(refused("\0\0\1\0\1\0....".getBytes())).isEqualTo(Kind.UNSUPPORTED);
  }

  @Test
  void a_picture_that_is_cut_off_or_garbled_is_refused_and_nothing_is_thrown() {
    var random = new Random(20240520);
    for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
      byte[] whole = Made.picture(format, 60, 40);
      for (int i = 0; i < 300; i++) {
        byte[] some = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
        for (int wrong = random.nextInt(6); wrong > 0 && some.length > 0; wrong--) {
          some[random.nextInt(some.length)] = (byte) random.nextInt(256);
        }
        assertThat(PictureReader.read(some)).as("seed 20240520, %s %s", format, i).isNotNull();
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void pipes_devices_and_folders_are_not_waited_for() throws Exception {
    var pipe = folder.resolve("pipe.png");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    var zero = Files.createSymbolicLink(folder.resolve("zero.png"), Path.of("/dev/zero"));

    for (Path file : new Path[] {pipe, zero, folder}) {
      assertThat(PictureReader.read(file))
          .isEqualTo(new PictureRead.Refused(PictureRefusal.of(Kind.NOT_A_FILE)));
      assertThat(PictureReader.size(file)).isEqualTo(PictureSize.UNKNOWN);
    }
    assertThat(PictureReader.read(folder.resolve("gone.png")))
        .isEqualTo(new PictureRead.Refused(PictureRefusal.of(Kind.UNREADABLE)));
  }
}
