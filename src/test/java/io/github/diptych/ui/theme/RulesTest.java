package io.github.diptych.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void all_pixels_grow_but_those_of_lines() {
    assertThat(Rules.scaled("a { -fx-padding: 3px -4.5px; -fx-border-width: 1px 2px; }", 2))
        .isEqualTo("a { -fx-padding: 6.00px -9.00px; -fx-border-width: 1px 2px; }");
  }

  @Test
  void what_only_looks_like_pixels_stays() {
    assertThat(Rules.scaled(".size-12px { -fx-font-size: 1.2em; -fx-opacity: 0.5; }", 2))
        .isEqualTo(".size-12px { -fx-font-size: 1.2em; -fx-opacity: 0.5; }");
  }
}
