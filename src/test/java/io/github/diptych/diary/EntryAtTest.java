package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryAtTest {
  private static final String TEXT =
      """
      # 2024

      ### 2024.05.19 Sun

      早。 -**2024.05.19 08:00**

      ---

      Morning. -**2024.05.19 08:10**

      ---

      晚。 -**2024.05.19 20:00**

      ### 2024.05.20 Mon

      雾。 -**2024.05.20 08:12**
      """;

  private final Diary diary = Diary.parse(TEXT, DiaryFormat.standard());

  @Test
  void both_blocks_of_an_entry_belong_to_it_and_so_does_what_follows_them() {
    var morning = diary.entries().getFirst();

    assertThat(diary.entryAt(TEXT.indexOf("早"))).contains(morning);
    assertThat(diary.entryAt(TEXT.indexOf("Morning"))).contains(morning);
    assertThat(diary.entryAt(TEXT.indexOf("---\n\n晚"))).contains(morning);
    assertThat(morning.span().in(TEXT)).startsWith("早。").endsWith("08:10**");
  }

  @Test
  void a_heading_is_in_no_entry() {
    assertThat(diary.entryAt(0)).isEmpty();
    assertThat(diary.entryAt(TEXT.indexOf("2024.05.20 Mon"))).isEmpty();
  }

  @Test
  void the_last_day_goes_on_to_the_end() {
    assertThat(diary.entryAt(TEXT.length())).contains(diary.entries().getLast());
    assertThat(diary.dayAt(TEXT.length())).contains(diary.days().getLast());
    assertThat(diary.dayAt(0)).isEmpty();
  }
}
