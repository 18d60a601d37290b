package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedPlacesTest {
  private static List<String> found(String note) {
    return NamedPlaces.in(note).stream()
        .map(each -> each.at() + " " + each.name() + (each.heading() ? " #" : ""))
        .toList();
  }

  @Test
  void headings_ids_and_raw_headings_are_told_in_the_order_of_the_note() {
    assertThat(
            found(
                "# One\n\nwords <a id=\"Mark\"></a>\n\n<h2>Raw one</h2>\n\n### One\n\n<a name='n'></a>\n"))
        .containsExactly("0 one #", "20 Mark", "32 raw-one", "50 one-1 #", "68 n");
  }

  @Test
  void a_heading_without_a_word_and_code_have_no_name() {
    assertThat(found("###\n\n```\n# code\n<a id=\"x\">\n```\n")).isEmpty();
  }
}
