package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.markdown.oracle.CmarkGfm;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In these texts {@code |} is the caret. */
class DraftingTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String FIRST = "一个字 -**2024.05.20 10:38**";
  private static final String SECOND = "A word -**2024.05.20 10:40**";
  private static final String MARK = "<!-- diptych: draft -->\n\n";
  private static final String SIGNATURE = "-**2024.05.20 10:45**";

  private static Change put(String text, String words) {
    Diary diary = Reading.read(text);
    return new Drafting(diary).put(diary.entries().getFirst(), words, List.of());
  }

  private static String drafted(String text, String words) {
    return Reading.withCaret(text, put(text, words));
  }

  private static String after(String text, String words) {
    return TextEdit.apply(text, put(text, words).edits());
  }

  private static String signed(String text) {
    Change change =
        new DiaryWriter(Reading.read(text)).sign(text.length(), Reading.at("2024-05-20T10:45"));
    return Reading.withCaret(text, change);
  }

  private static boolean isDraft(String text) {
    return Drafting.isDraft(Reading.blocks(Reading.read(text)).getLast(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n---\n", "\n\n---\n\n", "\n\n---", "\n---\n"})
  void a_draft_stands_behind_a_separator_and_ends_the_note(String rest) {
    assertThat(drafted(DAY + FIRST + rest, "A word."))
        .startsWith(DAY + FIRST + "\n\n---\n\n" + MARK + "|A word.")
        .endsWith("\n");
  }

  @Test
  void what_follows_stays_apart_from_the_draft() {
    String next = "\n\n---\n\n二 -**2024.05.20 11:00**\n";
    assertThat(drafted(DAY + FIRST + next, "A word."))
        .isEqualTo(DAY + FIRST + "\n\n---\n\n" + MARK + "|A word." + next);
    assertThat(drafted(DAY + FIRST + "\n\n### 2024.05.21\n", "A word."))
        .isEqualTo(DAY + FIRST + "\n\n---\n\n" + MARK + "|A word.\n\n### 2024.05.21\n");
    assertThat(drafted(DAY + FIRST + "\n\n---\n\n### ", "A word."))
        .isEqualTo(DAY + FIRST + "\n\n---\n\n" + MARK + "|A word.\n\n### ");
  }

  @Test
  void a_draft_goes_behind_the_pictures_of_its_source() {
    String text = DAY + FIRST + "\n\n![x](y.png)\n";

    assertThat(after(text, "A word.")).startsWith(text + "\n---\n\n" + MARK);
  }

  @Test
  void a_draft_completes_its_entry_and_is_told_from_what_was_written() {
    String text = after(DAY + FIRST + "\n", "A word.");
    Diary diary = Reading.read(text);

    assertThat(diary.entries()).hasSize(1);
    Block second = Objects.requireNonNull(diary.entries().getFirst().second());
    assertThat(second.language()).isEqualTo(Language.ENGLISH);
    assertThat(second.signature()).isNull();
    assertThat(Drafting.isDraft(second, text)).isTrue();
    assertThat(Drafting.isDraft(diary.entries().getFirst().first(), text)).isFalse();
  }

  @Test
  void the_line_ends_are_those_of_the_note() {
    String text = (DAY + FIRST + "\n").replace("\n", "\r\n");

    assertThat(after(text, "A word.\nTwo.").replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void a_new_draft_takes_the_place_of_the_one_before_and_of_nothing_else() {
    String text = after(DAY + FIRST + "\n\n---\n\n二 -**2024.05.20 11:00**\n", "A word.");

    assertThat(after(text, "Words.")).isEqualTo(text.replace("A word.", "Words."));
  }

  @ParameterizedTest
  @ValueSource(strings = {SECOND, "A word", MARK + SECOND})
  void what_the_writer_wrote_is_not_replaced(String second) {
    String text = DAY + FIRST + "\n\n---\n\n" + second + "\n";

    assertThat(new Drafting(Reading.read(text)).takesDraft(Reading.read(text).entries().getFirst()))
        .isFalse();
    assertThatThrownBy(() -> put(text, "Words.")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\n\n---\n\nb", "a -**2024.05.20 10:38**", "### 2024.05.20\n\na", "```\ncode"})
  void whatever_a_draft_says_it_is_one_block(String words) {
    String text = after(DAY + FIRST + "\n\n---\n\n二 -**2024.05.20 11:00**\n", words);
    Diary diary = Reading.read(text);

    assertThat(diary.entries()).hasSize(2);
    assertThat(diary.entries().getFirst().second()).isNotNull();
    assertThat(Reading.minutes(diary)).hasSize(2);
    assertThat(diary.print()).isEqualTo(text);
  }

  @Test
  void a_source_that_leaves_a_fence_open_is_closed_before_the_draft() {
    String text = DAY + "一个字\n\n```\ncode";
    Diary diary = Reading.read(after(text, "A word."));

    assertThat(diary.entries().getFirst().second()).isNotNull();
  }

  @Test
  void the_mark_says_what_the_draft_lacks_and_cannot_be_ended_by_it() {
    Diary diary = Reading.read(DAY + FIRST + "\n");
    Change change =
        new Drafting(diary)
            .put(
                diary.entries().getFirst(),
                "A word.",
                List.of("`x`", "a --> b --!> c", "two\n\nlines"));
    String text = TextEdit.apply(diary.text(), change.edits());

    assertThat(text)
        .contains("<!-- diptych: draft; missing: `x`; a - b -! c; two lines -->\n\nA word.");
    assertThat(isDraft(text)).isTrue();
  }

  @Test
  void the_mark_can_be_found_and_read_until_the_draft_is_signed() {
    String mark = "<!-- diptych: draft; missing: `x`; two lines -->";
    String text = DAY + FIRST + "\n\n---\n\n" + mark + "\n\nA word.\n";
    Block second = Reading.blocks(Reading.read(text)).getLast();

    assertThat(Drafting.marks(second, text))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.span().in(text)).isEqualTo(mark);
              assertThat(found.missing()).containsExactly("`x`", "two lines");
            });
    String signed = text.replace("A word.", "A word. " + SIGNATURE);
    assertThat(Drafting.marks(Reading.blocks(Reading.read(signed)).getLast(), signed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- draft -->\n\nA word",
        "<!-- diptych -->\n\nA word",
        "```\n<!-- diptych: draft -->\n```\n\nA word",
        "A word <!-- diptych: draft -->",
        "> <!-- diptych: draft -->\n\nA word",
        "<!-- diptych: draft -->\n\nA word -**2024.05.20 10:40**"
      })
  void what_is_no_draft(String block) {
    assertThat(isDraft(DAY + FIRST + "\n\n---\n\n" + block + "\n")).isFalse();
  }

  @Test
  void signing_takes_the_mark_away_and_nothing_else() {
    String text = after(DAY + FIRST + "\n", "A word.");

    assertThat(signed(text)).isEqualTo(DAY + FIRST + "\n\n---\n\nA word. " + SIGNATURE + "|\n");
  }

  @Test
  void signing_a_draft_keeps_what_follows() {
    String next = "\n\n---\n\n二 -**2024.05.20 11:00**\n";
    String text = after(DAY + FIRST + next, "- one\n- two");
    int caret = text.indexOf("one");
    Change change = new DiaryWriter(Reading.read(text)).sign(caret, Reading.at("2024-05-20T10:45"));

    assertThat(Reading.withCaret(text, change))
        .isEqualTo(DAY + FIRST + "\n\n---\n\n- one\n- two\n\n" + SIGNATURE + "|" + next);
  }

  @Test
  void a_draft_of_which_nothing_is_left_is_not_signed() {
    String text = DAY + FIRST + "\n\n---\n\n" + MARK;

    assertThat(signed(text)).isEqualTo(text + "|");
  }

  @Test
  void github_shows_the_draft_and_not_its_mark() {
    CmarkGfm.required();
    String html = new CmarkGfm().html(after(DAY + FIRST + "\n", "A **word**."));

    assertThat(html).contains("<hr />\n<!-- diptych: draft -->\n<p>A <strong>word</strong>.</p>");
  }
}
