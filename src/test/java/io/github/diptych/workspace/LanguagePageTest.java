package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.RenderedBlock;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A diary's page in one language, or in both beside each other. */
class LanguagePageTest {
  private static final String DIARY =
      """
      # A preface

      ### 2024.05.20 Mon

      早上有雾。

      第二段。 -**2024.05.20 08:12**

      ---

      Fog in the morning.

      The second. -**2024.05.20 08:15**

      ---

      下午。 -**2024.05.20 15:00**

      ---

      ### 2024.05.21 Tue

      Only English. -**2024.05.21 09:00**
      """;

  @Test
  void all_is_the_page_as_it_is() {
    assertThat(words(ReadLanguages.ALL)).contains("早上有雾。", "Fog in the morning.", "hr");
  }

  @Test
  void one_language_alone_keeps_headings_and_what_is_in_that_language_only() {
    assertThat(words(ReadLanguages.FIRST))
        .isEqualTo(
            "A preface|2024.05.20 Mon|早上有雾。|第二段。 -2024.05.20 08:12|hr"
                + "|下午。 -2024.05.20 15:00|hr|2024.05.21 Tue");
    assertThat(words(ReadLanguages.SECOND))
        .isEqualTo(
            "A preface|2024.05.20 Mon|Fog in the morning.|The second. -2024.05.20 08:15|hr"
                + "|2024.05.21 Tue|Only English. -2024.05.21 09:00");
  }

  @Test
  void in_columns_an_entry_is_one_block_whose_places_are_counted_from_its_start() {
    List<RenderedBlock> page = page(ReadLanguages.COLUMNS);
    RenderedBlock entry =
        page.stream().filter(block -> block.html().contains("早上")).findFirst().orElseThrow();

    assertThat(entry.source().start()).isEqualTo(DIARY.indexOf("早上"));
    assertThat(entry.html())
        .matches("(?s)<div class=\"diptych-entry\"><div>.*早上.*</div><div>.*Fog.*</div></div>")
        .contains("data-diptych-at=\"" + (DIARY.indexOf("Fog") - DIARY.indexOf("早上")) + "\"");
    assertThat(page).extracting(block -> block.source().start()).isSorted();
  }

  @Test
  void a_note_that_is_no_diary_is_shown_whole() {
    String note = "# A\n\nwords\n\n---\n\nmore\n";
    var blocks = rendered(note);

    assertThat(
            LanguagePage.of(blocks, Diary.parse(note, DiaryFormat.standard()), ReadLanguages.FIRST))
        .isEqualTo(blocks);
  }

  private static List<RenderedBlock> page(ReadLanguages languages) {
    return LanguagePage.of(rendered(DIARY), Diary.parse(DIARY, DiaryFormat.standard()), languages);
  }

  private static String words(ReadLanguages languages) {
    return page(languages).stream()
        .map(block -> block.html().startsWith("<hr") ? "hr" : plain(block.html()))
        .collect(Collectors.joining("|"));
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "").strip();
  }

  private static List<RenderedBlock> rendered(String text) {
    return GithubRenderer.withPlaces(picture -> "", html -> html, System::nanoTime).blocks(text);
  }
}
