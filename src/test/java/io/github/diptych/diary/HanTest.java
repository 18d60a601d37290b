package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class HanTest {
  @Test
  void it_is_what_unicode_says() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      var script = Character.UnicodeScript.of(codePoint);
      if (Han.is(codePoint) != (script == Character.UnicodeScript.HAN)) {
        fail("U+%X is %s", codePoint, script);
      }
    }
  }
}
