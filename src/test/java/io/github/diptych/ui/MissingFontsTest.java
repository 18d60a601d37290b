package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of signs that no font has, on any system, whatever fonts this one has. */
@FxTest
class MissingFontsTest {
  /** Of CJK Extension H, which hardly any font has. */
  private static final String RAREST = Character.toString(0x31350);

  private final List<String> drawn = new ArrayList<>();
  private final NoticeModel notices = new NoticeModel();

  @Test
  void nothing_is_said_while_every_sign_has_a_font() {
    fonts("Linux", Set.of()).look("𠮷 𠀀");

    assertThat(drawn).containsExactly("𠮷", "𠀀");
    assertThat(told()).isEmpty();
  }

  @Test
  void a_rare_character_is_told_of_once() {
    var fonts = fonts("Linux", Set.of("𠀀", "𠀁"));

    fonts.look("𠮷 𠀀");

    assertThat(told())
        .isEqualTo(
            "Install fonts-hanazono (Debian, Ubuntu) or another font with CJK Extension B, then start"
                + " Diptych again: no font here has rare Chinese characters (such as U+20000), so"
                + " boxes stand in their place.");
    notices.withdraw("font");
    fonts.look("𠀀 𠀁");
    assertThat(told()).isEmpty();
    assertThat(drawn).containsExactly("𠮷", "𠀀");
  }

  @Test
  void several_kinds_are_one_sentence_and_each_system_has_its_own() {
    fonts("Windows 11", Set.of("𠀀", "😀", "が")).look("😀 が 𠀀");

    assertThat(told())
        .contains("Japanese kana (such as U+304C) and rare Chinese", "and some emoji")
        .contains("Japanese Supplemental Fonts", "SimSun-ExtB", "Segoe UI Emoji");
  }

  @Test
  void one_font_for_two_kinds_is_named_once() {
    fonts("Mac OS X", Set.of("我", "が")).look("我 が");

    assertThat(told()).containsOnlyOnce("Restore Standard Fonts");
  }

  @Test
  void the_window_tells_of_what_the_note_has(@TempDir Path folder) {
    var vault = TestVault.in(folder).note("README.md", "plain\n").note("rare.md", RAREST);

    try (var window =
        DiptychWindow.on(
            vault.root(),
            folder.resolve("settings"),
            "2024-05-21T10:38",
            (sign, fonts) -> sign.equals(RAREST))) {
      window.opens("rare.md").isTold("rare Chinese characters (such as U+31350)");
    }
  }

  private MissingFonts fonts(String osName, Set<String> missing) {
    return new MissingFonts(
        Lanes.inline(),
        notices,
        sign -> {
          drawn.add(sign);
          return missing.contains(sign);
        },
        Words.of(Speech.ENGLISH),
        osName);
  }

  private String told() {
    return notices.currentProperty().get().map(Notice::text).orElse("");
  }
}
