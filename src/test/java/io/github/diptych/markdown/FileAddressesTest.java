package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileAddressesTest {
  private static List<String> found(String note) {
    return FileAddresses.in(note).stream().map(each -> each.destination().in(note)).toList();
  }

  @Test
  void links_pictures_definitions_and_tags_have_addresses() {
    assertThat(found("[a](b.md) ![c](<d e.png>) <img src=f.png> [g](h i.md)\n\n[x]: j.md\n"))
        .containsExactly("b.md", "d e.png", "f.png", "h i.md", "j.md");
  }

  @Test
  void a_picture_in_several_sizes_has_several() {
    assertThat(
            found(
                "<picture><source srcset=\"a.png, b.png 2x,c.png 3x\"><img srcset='d.png 1x' src=e.png>"
                    + "</picture>\n"))
        .containsExactly("a.png", "b.png", "c.png", "d.png", "e.png");
  }

  @Test
  void films_have_an_address_and_a_still() {
    assertThat(found("<video src=\"a.mp4\" poster=\"b.png\"></video>\n"))
        .containsExactly("a.mp4", "b.png");
  }

  @Test
  void code_has_none() {
    assertThat(found("`[a](b.md)` and\n\n    ![c](d.png)\n")).isEmpty();
  }
}
