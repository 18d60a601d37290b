package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static List<String> found(String note) {
    return References.in(note).stream()
        .map(each -> each.place().in(note) + " → " + each.definition().in(note))
        .toList();
  }

  @Test
  void links_and_pictures_refer_to_the_first_definition_of_their_label() {
    assertThat(found("[a][x] ![b][X] [x] [none]\n\n[x]: one.md 'T'\n[x]: two.md\n"))
        .containsExactly(
            "[a][x] → [x]: one.md 'T'", "![b][X] → [x]: one.md 'T'", "[x] → [x]: one.md 'T'");
  }

  @Test
  void a_mark_refers_to_the_whole_footnote() {
    assertThat(found("Words[^1] and[^2].\n\n[^1]: One\n\n    more\n\nBelow.\n"))
        .containsExactly("[^1] → [^1]: One\n\n    more");
  }

  @Test
  void a_footnote_can_refer_in_turn() {
    assertThat(found("[^1]\n\n[^1]: See [x].\n\n[x]: one.md\n"))
        .containsExactly("[^1] → [^1]: See [x].", "[x] → [x]: one.md");
  }
}
