package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FontsTest {
  @Test
  void a_family_for_simplified_chinese_comes_before_one_for_japanese() {
    var fonts = new Fonts(Set.of("Noto Sans CJK JP", "Noto Sans CJK SC")::contains);

    assertThat(fonts.chineseFamily()).contains("Noto Sans CJK SC");
    assertThat(fonts.proseFamily()).isEqualTo("Noto Sans CJK SC");
  }

  @Test
  void without_a_font_for_chinese_the_system_s_own_is_used() {
    var fonts = new Fonts(family -> false);

    assertThat(fonts.chineseFamily()).isEmpty();
    assertThat(fonts.proseFamily()).isEqualTo("System");
    assertThat(fonts.monospacedFamily()).isEqualTo("Monospaced");
  }
}
