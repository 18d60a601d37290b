package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Element.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the English of a real day lost. The day lies beside the project and is skipped where it does
 * not, unless {@code real.diary.required} says that it has to be there.
 */
class RealDiaryCarriedTest {
  private static final Path REAL = Path.of("..", "shared", "real", "diary.md");

  private String text = "";

  @BeforeEach
  void a_real_day() throws IOException {
    if (!Boolean.getBoolean("real.diary.required")) {
      assumeTrue(Files.exists(REAL), "the real diary is not beside the project");
    }
    text = Files.readString(REAL).replace("\r\n", "\n");
  }

  /** Carries over what the English of a pair lost, and gives what stands there of a kind. */
  private Diary carried(int pair, Kind kind) {
    Diary diary = Diary.parse(text, DiaryFormat.standard());
    var entry = diary.entries().get(pair - 1);
    var lost =
        EntryParity.of(diary, entry).stream().filter(each -> each.kind() == kind).findFirst();
    text = TextEdit.apply(text, CarriedOver.of(diary, entry, lost.orElseThrow()));
    return Diary.parse(text, DiaryFormat.standard());
  }

  private static String english(Diary diary, int pair) {
    var second = diary.entries().get(pair - 1).second();
    return second == null ? "" : second.span().in(diary.text());
  }

  private static String picture(Diary diary, int pair) {
    String chinese = diary.entries().get(pair - 1).first().span().in(diary.text());
    return chinese.lines().filter(line -> line.startsWith("![")).findFirst().orElseThrow();
  }

  @Test
  void the_address_goes_right_behind_the_site_it_is_of() {
    assertThat(english(carried(4, Kind.LINK), 4))
        .contains(" codeforces (https://codeforces.com/profile/DL_From_Scratch), ");
  }

  @Test
  void the_pictures_go_before_and_behind_the_signature_as_in_the_chinese() {
    Diary first = carried(7, Kind.PICTURE);
    assertThat(english(first, 7))
        .endsWith("\n\n" + picture(first, 7) + "\n\n -**2024.05.20 15:14**");

    Diary second = carried(8, Kind.PICTURE);
    assertThat(english(second, 8)).endsWith("  -**2024.05.20 15:50**\n\n" + picture(second, 8));
  }

  @Test
  void afterwards_no_link_and_no_picture_is_missing() {
    carried(4, Kind.LINK);
    carried(7, Kind.PICTURE);
    Diary diary = carried(8, Kind.PICTURE);

    assertThat(EntryParity.in(diary).all().stream().flatMap(each -> each.disparities().stream()))
        .extracting(each -> each.kind())
        .containsExactly(Kind.EMPHASIS);
    assertThat(diary.entries()).hasSize(11).noneMatch(each -> each.second() == null);
  }
}
