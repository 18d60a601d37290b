package io.github.diptych.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Change;
import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.Refusal;
import io.github.diptych.translate.Reply;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.Reason;
import io.github.diptych.workspace.drafting.DraftOutcome;
import io.github.diptych.workspace.drafting.Prospect;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes of asking for a draft, there is a sentence for it in both languages. */
class DraftSentencesTest {
  private static final String HOST = "translate.example";

  @ParameterizedTest
  @EnumSource
  void a_refusal_says_why(Refusal why) {
    assertSaid(DraftSentences.of(new DraftOutcome.Refused(new Reply.Refused(why, HOST, 503))), "");
    assertSaid(DraftSentences.of(new Prospect.Unavailable(why, HOST)), "");
  }

  @Test
  void an_error_of_the_server_names_the_host_and_the_status() {
    var refused = new Reply.Refused(Refusal.SERVER_ERROR, HOST, 1503);

    assertSaid(DraftSentences.of(new DraftOutcome.Refused(refused)), HOST, "1503");
  }

  @ParameterizedTest
  @EnumSource
  void an_entry_that_cannot_be_translated_says_why(Prospect.Why why) {
    assertSaid(DraftSentences.of(new Prospect.Nothing(why)), "");
  }

  @ParameterizedTest
  @EnumSource
  void a_draft_without_a_place_says_why(DraftOutcome.Why why) {
    assertSaid(DraftSentences.of(new DraftOutcome.NoRoom(why, "A draft.")), "");
  }

  @Test
  void a_draft_and_a_stop_are_said() {
    var nothing = new DraftOutcome.Check(List.of(), List.of(), List.of(), List.of());
    var change = new Change(List.of(), 0);

    assertSaid(DraftSentences.of(new DraftOutcome.Drafted(change, "A draft.", nothing)), "");
    assertSaid(DraftSentences.of(new DraftOutcome.Stopped()), "");
    assertThat(DraftSentences.of(nothing)).isEmpty();
  }

  @Test
  void each_thing_to_look_at_in_a_draft_is_named() {
    var check =
        new DraftOutcome.Check(
            List.of("`a{0}b`"),
            List.of("![x](y.png)"),
            List.of("Gits"),
            List.of(new Glossary.Departure("大佬", List.of("expert", "pro"))));

    List<Sentence> sentences = DraftSentences.of(check);

    assertThat(sentences).hasSize(4);
    assertThat(sentences.getFirst().inBoth()).contains("`a{0}b`");
    assertSaid(sentences.get(1), "![x](y.png)");
    assertSaid(sentences.get(2), "Gits");
    assertSaid(sentences.get(3), "大佬", "expert / pro");
  }

  @ParameterizedTest
  @EnumSource
  void a_line_of_the_glossary_that_is_wrong_is_named(Glossary.Mistake.Kind kind) {
    assertSaid(
        DraftSentences.of(new Glossary.Mistake(1234, kind)), "1234", ".diptych/glossary.csv");
  }

  @ParameterizedTest
  @EnumSource
  void a_glossary_that_cannot_be_read_says_why(Reason reason) {
    assertSaid(
        DraftSentences.unread(new Loaded.Unreadable(reason, "the-detail")),
        ".diptych/glossary.csv");
  }

  private static void assertSaid(Sentence sentence, String... parts) {
    assertThat(Arrays.stream(Speech.values()).map(speech -> sentence.in(Words.of(speech))))
        .as(sentence.key())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(
            said -> assertThat(said).isNotBlank().contains(parts).doesNotContain("{", "}", "_"));
  }
}
