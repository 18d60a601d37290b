package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignKindTest {
  @Test
  void signs_are_found_each_once_by_their_kind() {
    var found = SignKind.in("a 我你 がカ 𠀀𠮷𠀀 😀🌙 é");

    assertThat(found.get(SignKind.HAN)).containsExactly("我");
    assertThat(found.get(SignKind.KANA)).containsExactly("が");
    assertThat(found.get(SignKind.RARE_HAN)).containsExactly("𠀀", "𠮷");
    assertThat(found.get(SignKind.EMOJI)).containsExactly("😀", "🌙");
  }

  @Test
  void a_plain_text_has_none() {
    assertThat(SignKind.in("Hello — “world” ⁂")).isEmpty();
  }

  @Test
  void no_more_are_gathered_than_are_looked_at() {
    var many = new StringBuilder();
    for (int point = 0x20000; point < 0x20100; point++) {
      many.appendCodePoint(point);
    }

    assertThat(SignKind.in(many).get(SignKind.RARE_HAN)).hasSize(24);
  }
}
