package io.github.diptych.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two bundles say the same things. */
class BundlesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(bundle(Speech.CHINESE).keySet())
        .containsExactlyElementsOf(bundle(Speech.ENGLISH).keySet());
  }

  @Test
  void both_languages_name_the_same_arguments() {
    assertThat(argumentsByKey(Speech.CHINESE)).isEqualTo(argumentsByKey(Speech.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource
  void no_key_is_written_twice(Speech speech) {
    assertThat(lines(speech).stream().map(line -> line.substring(0, line.indexOf('='))))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void no_message_is_empty(Speech speech) {
    assertThat(bundle(speech)).allSatisfy((key, message) -> assertThat(message).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource
  void an_apostrophe_is_doubled_so_that_it_hides_no_argument(Speech speech) {
    assertThat(bundle(speech))
        .allSatisfy(
            (key, message) -> assertThat(message.replace("''", "")).as(key).doesNotContain("'"));
  }

  @Test
  void an_english_sentence_has_no_sign_that_a_chinese_font_draws_wide() {
    assertThat(bundle(Speech.ENGLISH))
        .allSatisfy(
            (key, message) -> assertThat(message).as(key).doesNotContain("“", "”", "’", "…", "—"));
  }

  @ParameterizedTest
  @EnumSource
  void every_pattern_is_one_that_message_format_reads(Speech speech) {
    assertThat(bundle(speech))
        .allSatisfy(
            (key, message) ->
                assertThat(new MessageFormat(message, speech.locale()).format(numbers(0)))
                    .as(key)
                    .doesNotContain("{"));
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_of_finding_has_its_sentence(Speech speech) {
    assertThat(bundle(speech).keySet())
        .containsAll(
            Arrays.stream(Finding.Kind.values()).map(kind -> "finding." + kind.name()).toList());
  }

  @Test
  void a_chinese_sentence_has_full_width_punctuation() {
    assertThat(bundle(Speech.CHINESE))
        .allSatisfy(
            (key, message) ->
                assertThat(Pattern.compile("\\p{IsHan}[,;:!?.]").matcher(message).find())
                    .as(key + "=" + message)
                    .isEqualTo(key.equals("calendar.months") || key.startsWith("calendar.weekd")));
  }

  @Test
  void an_english_sentence_has_no_han_characters_but_for_a_name_and_a_unit() {
    assertThat(bundle(Speech.ENGLISH).entrySet().stream())
        .filteredOn(entry -> entry.getValue().codePoints().anyMatch(Character::isIdeographic))
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "action.language.chinese", "count.han", "status.counts", "status.counts.selected");
  }

  private static Object[] numbers(int value) {
    return new Object[] {value, value, value, value, value};
  }

  private static Map<String, Set<String>> argumentsByKey(Speech speech) {
    var result = new TreeMap<String, Set<String>>();
    bundle(speech)
        .forEach(
            (key, message) ->
                result.put(
                    key,
                    ARGUMENT
                        .matcher(message)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll)));
    return result;
  }

  private static Map<String, String> bundle(Speech speech) {
    var result = new TreeMap<String, String>();
    for (String line : lines(speech)) {
      result.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return result;
  }

  private static List<String> lines(Speech speech) {
    String name = "messages_" + speech.locale().getLanguage() + ".properties";
    try (InputStream bytes = Words.class.getResourceAsStream(name)) {
      assertThat(bytes).as(name).isNotNull();
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
