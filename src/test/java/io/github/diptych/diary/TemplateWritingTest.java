package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.diptych.diary.TemplateFault.Kind;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New blocks begin as the writer's templates say. */
class TemplateWritingTest {
  private static final LocalDateTime NOW = Reading.at("2024-05-20T10:38");
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNED = DAY + "一个字 -**2024.05.20 10:00**\n";

  @Test
  void without_a_template_all_is_as_before() {
    var writing = new TemplateWriting(Reading.read(SIGNED), Templates.NONE, NOW);

    assertThat(writing.open().change())
        .isEqualTo(new DiaryWriter(Reading.read(SIGNED)).open(NOW.toLocalDate()));
  }

  @Test
  void an_entry_begins_with_the_template_of_the_first_language() {
    assertThat(opened("", "entry.zh.md", "#### 今天\n\n天气：{{caret}}\n\n— 完"))
        .isEqualTo(DAY + "#### 今天\n\n天气：|\n\n— 完\n");
  }

  @Test
  void without_a_place_for_the_caret_it_is_on_a_line_of_its_own_below() {
    assertThat(opened(SIGNED, "entry.zh.md", "#### 今天\n"))
        .isEqualTo(SIGNED + "\n---\n\n#### 今天\n\n|\n");
  }

  @Test
  void places_say_what_they_stand_for_in_the_templates_language() {
    String template = "{{date}} {{weekday}} {{time}} {{year}} {{ month }} {{monthname}} {{day}}";

    assertThat(opened("", "entry.zh.md", template + "{{caret}}"))
        .contains("2024.05.20 星期一 10:38 2024 05 5月 20|");
    assertThat(
            signed(SIGNED.replace(" -**2024.05.20 10:00**", ""), Map.of("entry.en.md", template)))
        .contains("2024.05.20 Monday 10:38 2024 05 May 20\n\n|");
    assertThat(opened("", "entry.zh.md", "{{weekday:en}}, {{monthname:en}}{{caret}}"))
        .contains("Monday, May|");
  }

  @Test
  void comments_at_the_beginning_are_for_the_writer() {
    assertThat(opened("", "entry.zh.md", "<!--\n说明 {{none}}\n-->\n<!-- two -->\n\n天气：{{caret}}"))
        .isEqualTo(DAY + "天气：|\n");
    assertThat(opened("", "entry.zh.md", "<!-- 说明 -->\n")).isEqualTo(DAY + "|");
  }

  @Test
  void a_day_has_its_own_beginning_above_the_first_entry_alone() {
    var templates = Map.of("day.zh.md", "步数：", "entry.zh.md", "天气：{{caret}}");

    assertThat(opened("", templates)).isEqualTo(DAY + "步数：\n\n天气：|\n");
    assertThat(opened(SIGNED, templates)).isEqualTo(SIGNED + "\n---\n\n天气：|\n");
  }

  @Test
  void signing_opens_the_second_language_with_its_own_template() {
    assertThat(signed(DAY + "一个字\n", Map.of("entry.en.md", "#### Today\n\n{{caret}}")))
        .isEqualTo(DAY + "一个字 -**2024.05.20 10:38**\n\n---\n\n#### Today\n\n|\n");
  }

  @Test
  void the_second_language_of_a_days_first_entry_has_the_days_beginning_too() {
    var templates = Map.of("day.en.md", "Steps:{{caret}}", "entry.en.md", "Weather:");

    assertThat(signed(DAY + "一个字\n", templates)).endsWith("---\n\nSteps:|\n\nWeather:\n");
  }

  @Test
  void a_complete_entry_opens_nothing() {
    String text = SIGNED + "\n---\n\nA word\n";

    assertThat(signed(text, Map.of("entry.en.md", "Weather:")))
        .isEqualTo(SIGNED + "\n---\n\nA word -**2024.05.20 10:38**|\n");
  }

  @Test
  void writing_the_other_language_later_begins_with_its_template() {
    var diary = Reading.read(SIGNED);
    var written =
        writing(diary, Map.of("entry.en.md", "Weather: {{caret}}")).translate(DAY.length());

    assertThat(Reading.withCaret(SIGNED, written.change()))
        .isEqualTo(SIGNED + "\n---\n\nWeather: |\n");
  }

  @Test
  void a_block_that_is_nothing_but_template_is_used_again() {
    var templates = Map.of("day.zh.md", "步数：", "entry.zh.md", "#### 今天\n\n{{caret}}");
    String once = opened("", templates).replace("|", "");

    assertThat(opened(once, templates)).isEqualTo(DAY + "步数：\n\n#### 今天\n\n|\n");
    assertThat(opened(once.stripTrailing() + " 写了", templates)).contains("写了\n\n---\n\n#### 今天");
  }

  @Test
  void words_from_a_shell_stand_where_the_caret_would() {
    var templates = Map.of("entry.zh.md", "天气：{{caret}}\n\n— 完", "day.zh.md", "步数：");
    var change = writing(Reading.read(""), templates).append(Language.CHINESE, "晴\n").change();

    assertThat(TextEdit.apply("", change.edits()))
        .isEqualTo(DAY + "步数：\n\n天气：晴\n\n— 完 -**2024.05.20 10:38**\n");
  }

  @Test
  void room_that_is_there_already_is_used() {
    String tomorrow = "\n### 2024.05.21 Tue\n\n明天 -**2024.05.21 10:00**\n";

    assertThat(opened(DAY + tomorrow, "entry.zh.md", "天气：{{caret}}"))
        .isEqualTo(DAY + "天气：|\n" + tomorrow);
  }

  @Test
  void the_texts_own_line_ends_are_used() {
    String text = SIGNED.replace("\n", "\r\n");

    assertThat(opened(text, "entry.zh.md", "天气：\r\n风：{{caret}}"))
        .isEqualTo(text + "\r\n---\r\n\r\n天气：\r\n风：|\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'天气：\n\n---\n\n风：', SEPARATOR, 3, ---",
    "'<!-- a\n-->\n### 2024.05.20', HEADING, 3, ### 2024.05.20",
    "'## 今天', HEADING, 1, ## 今天",
    "'风\n#', HEADING, 2, #",
    "'2024.05.20\n===', HEADING, 2, ===",
    "'风 -**2024.05.20 10:00**', SIGNATURE, 1, 风 -**2024.05.20 10:00**",
    "'风\n```\n雨', LEFT_OPEN, 2, ```",
    "'<!-- 说明\n', OPEN_COMMENT, 1, ''"
  })
  void what_would_be_grammar_is_refused_and_the_entry_made_without_it(
      String template, Kind kind, int line, String words) {
    var written = writing(Reading.read(SIGNED), Map.of("entry.zh.md", template)).open();

    assertThat(written.faults())
        .containsExactly(new TemplateFault("entry.zh.md", line, kind, words));
    assertThat(Reading.withCaret(SIGNED, written.change())).isEqualTo(SIGNED + "\n---\n\n|");
  }

  @Test
  void a_place_that_is_not_known_stays_and_is_told() {
    var written = writing(Reading.read(""), Map.of("entry.zh.md", "风\n{{wind}}{{caret}}")).open();

    assertThat(Reading.withCaret("", written.change())).isEqualTo(DAY + "风\n{{wind}}|\n");
    assertThat(written.faults())
        .containsExactly(new TemplateFault("entry.zh.md", 2, Kind.UNKNOWN_PLACE, "{{wind}}"));
  }

  @Test
  void one_that_is_refused_takes_no_other_with_it() {
    var templates = Map.of("day.zh.md", "---", "entry.zh.md", "天气：{{caret}}");

    assertThat(opened("", templates)).isEqualTo(DAY + "天气：|\n");
  }

  @Test
  void a_month_begins_with_its_template_in_place_of_its_title() {
    var templates =
        new Templates(
            Map.of("month.md", "# {{year}}年{{month}}月 · {{monthname:en}}\n\n{{caret}}\n"));

    assertThat(month(templates)).isEqualTo(new NewNote("# 2024年05月 · May\n", List.of()));
    assertThat(month(Templates.NONE).text()).isEqualTo("# 2024-05\n");
  }

  @Test
  void a_month_may_have_front_matter() {
    String text = "---\ntitle: 五月\n---\n\n# 五月\n";

    assertThat(month(new Templates(Map.of("month.md", text))).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'# 五月\n\n---\n', SEPARATOR, 3",
    "'# 五月\n\n### 2024.05.20\n', HEADING, 3",
    "'# 五月\n\n###\n', HEADING, 3",
    "'---\ntitle: 五月\n', LEFT_OPEN, 1",
    "'```\n', LEFT_OPEN, 1"
  })
  void a_month_that_would_hold_grammar_begins_with_its_title(String text, Kind kind, int line) {
    var month = month(new Templates(Map.of("month.md", text)));

    assertThat(month.text()).isEqualTo("# 2024-05\n");
    assertThat(month.faults())
        .extracting(TemplateFault::kind, TemplateFault::line)
        .containsExactly(tuple(kind, line));
  }

  private static NewNote month(Templates templates) {
    return NewNote.of(templates, "2024-05", NOW.toLocalDate(), DiaryFormat.standard());
  }

  private static TemplateWriting writing(Diary diary, Map<String, String> templates) {
    return new TemplateWriting(diary, new Templates(new HashMap<>(templates)), NOW);
  }

  private static String opened(String text, String name, String template) {
    return opened(text, Map.of(name, template));
  }

  private static String opened(String text, Map<String, String> templates) {
    return Reading.withCaret(text, writing(Reading.read(text), templates).open().change());
  }

  /** Signed where the text's last words are. */
  private static String signed(String text, Map<String, String> templates) {
    int caret = text.stripTrailing().length();
    return Reading.withCaret(text, writing(Reading.read(text), templates).sign(caret).change());
  }
}
