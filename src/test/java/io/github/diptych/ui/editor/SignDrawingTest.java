package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import org.junit.jupiter.api.Test;

@FxTest
class SignDrawingTest {
  private final SignDrawing drawing = Fx.get(() -> new SignDrawing(Fonts.ofThisSystem()));

  @Test
  void a_letter_is_drawn() {
    assertThat(isMissing("a")).isFalse();
    assertThat(isMissing("é")).isFalse();
  }

  @Test
  void what_is_no_character_is_a_box_whatever_its_plane() {
    assertThat(isMissing(Character.toString(0x3FFFE))).isTrue();
    assertThat(isMissing("\uFFFE")).isTrue();
  }

  private boolean isMissing(String sign) {
    return Fx.get(() -> drawing.isMissing(sign));
  }
}
