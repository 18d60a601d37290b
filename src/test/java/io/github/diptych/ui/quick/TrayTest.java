package io.github.diptych.ui.quick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrayTest {
  @Test
  void where_there_is_no_tray_nothing_happens() {
    var tray = new Tray(Words.of(Speech.ENGLISH), new NoCommands());

    assertThatCode(tray::show).doesNotThrowAnyException();
    assertThatCode(tray::remove).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 22, 24, 32, 64})
  void its_sign_has_two_panels_at_any_size(int size) {
    var sign = Tray.drawn(size, size);
    int middle = size / 2;

    assertThat(sign.getRGB(size / 4, middle)).isNotEqualTo(sign.getRGB(size * 3 / 4, middle));
    assertThat(sign.getRGB(0, 0) >>> 24).isZero();
    assertThat(sign.getRGB(size / 4, middle) >>> 24).isEqualTo(255);
  }

  private static final class NoCommands implements Tray.Commands {
    @Override
    public void newEntry() {}

    @Override
    public void open() {}

    @Override
    public void quit() {}
  }
}
