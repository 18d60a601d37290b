package io.github.diptych.workspace.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.settings.TranslationSettings;
import io.github.diptych.settings.TranslationSettings.Service;
import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.LoopbackService;
import io.github.diptych.translate.MemoryKeys;
import io.github.diptych.translate.Refusal;
import io.github.diptych.translate.ServiceLine;
import io.github.diptych.translate.Stop;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.Vault;
import io.github.diptych.workspace.Desk;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.TextChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service here is a LibreTranslate server that knows a few words. */
class TranslatingTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNED = " -**2024.05.20 10:38**";
  private static final String MARK = "<!-- diptych: draft -->\n\n";

  @TempDir Path home;
  private final LoopbackService service = new LoopbackService();
  private final ServiceLine line = new ServiceLine(Duration.ofSeconds(20));
  private final Map<String, String> knows = new LinkedHashMap<>();
  private Desk desk;
  private Translating translating;
  private OpenDocument note;

  @BeforeEach
  void a_diary() throws IOException {
    desk = Desk.in(home);
    service.answers(
        question ->
            Map.of(
                "translatedText",
                ((List<?>) question.field("q"))
                    .stream().map(text -> said(text.toString())).toList()));
    translating =
        new Translating(
            DiaryFormat.standard(),
            new NoteFiles(Vault.open(desk.vault.root())),
            desk.lanes,
            new Services(new MemoryKeys(), line));
    write(DAY + "今天很好。" + SIGNED + "\n");
    knows.put("今天很好。", "A good day.");
  }

  @AfterEach
  void end() {
    line.close();
    service.close();
  }

  private String said(String text) {
    String said = text;
    for (var each : knows.entrySet()) {
      said = said.replace(each.getKey(), each.getValue());
    }
    return said;
  }

  private void write(String text) {
    desk.vault.note("a.md", text);
    note = desk.document("a.md");
  }

  private TranslationSettings shown() {
    return new TranslationSettings(Service.LIBRE_TRANSLATE, service.address(), "", List.of());
  }

  private TranslationSettings agreed() {
    return shown().withAgreed(service.host());
  }

  private Prospect prospect(TranslationSettings settings) {
    return translating.prospect(note, note.text().indexOf("今"), settings).join();
  }

  private Prospect.Ready ready() {
    Prospect prospect = prospect(agreed());
    assertThat(prospect).isInstanceOf(Prospect.Ready.class);
    return (Prospect.Ready) prospect;
  }

  private CompletableFuture<DraftOutcome> asked() {
    return translating.translate(note, ready(), agreed(), new Stop());
  }

  private DraftOutcome.Drafted drafted(DraftOutcome outcome) {
    assertThat(outcome).isInstanceOf(DraftOutcome.Drafted.class);
    return (DraftOutcome.Drafted) outcome;
  }

  private String after(DraftOutcome outcome) {
    return TextEdit.apply(note.text(), drafted(outcome).change().edits());
  }

  /** What the draft of an entry with these words is. */
  private String draftOf(String words) {
    write(DAY + words + SIGNED + "\n");
    String text = after(asked().join());
    return text.substring(text.indexOf("-->") + 3).strip();
  }

  @Test
  void a_draft_comes_into_the_room_of_the_second_language_with_the_caret_before_it() {
    DraftOutcome outcome = asked().join();

    assertThat(after(outcome)).isEqualTo(note.text() + "\n---\n\n" + MARK + "A good day.\n");
    assertThat(after(outcome).substring(drafted(outcome).change().caret()))
        .isEqualTo("A good day.\n");
    assertThat(drafted(outcome).check().isFine()).isTrue();
  }

  @Test
  void nothing_goes_out_unless_it_is_asked_for() {
    ready().outgoing();
    prospect(shown());
    translating.translate(note, ready(), shown(), new Stop()).join();
    var stopped = new Stop();
    stopped.stop();
    translating.translate(note, ready(), agreed(), stopped).join();

    assertThat(service.questions()).isEmpty();

    asked().join();

    assertThat(service.questions()).hasSize(1);
  }

  @Test
  void what_would_go_out_is_shown_with_the_host_it_would_go_to() {
    write(DAY + "今天写了`秘密`。" + SIGNED + "\n");

    assertThat(ready().host()).isEqualTo(service.host());
    assertThat(ready().outgoing()).containsExactly("今天写了<k1 translate=\"no\">X1</k1>。");
  }

  @Test
  void what_was_shown_goes_out_whatever_was_written_since() {
    Prospect.Ready ready = ready();
    note.edited(new TextChange(note.text().indexOf("今"), "", "秘密，"));

    translating.translate(note, ready, agreed(), new Stop()).join();

    assertThat(service.questions().getFirst().field("q")).isEqualTo(List.of("今天很好。"));
  }

  @Test
  void a_host_that_the_writer_did_not_agree_to_gets_nothing() {
    DraftOutcome outcome = translating.translate(note, ready(), shown(), new Stop()).join();

    assertThat(outcome)
        .isInstanceOfSatisfying(
            DraftOutcome.Refused.class,
            refused -> assertThat(refused.reply().why()).isEqualTo(Refusal.NOT_AGREED));
  }

  @Test
  void until_it_is_set_up_nobody_is_asked() {
    assertThat(prospect(TranslationSettings.standard()))
        .isEqualTo(new Prospect.Unavailable(Refusal.NOT_SET_UP, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "LIBRE_TRANSLATE,http://translate.example,'',INSECURE_ADDRESS",
    "CHAT,translate.example,small,BAD_ADDRESS",
    "CHAT,https://translate.example/v1,'',NO_MODEL"
  })
  void what_is_set_up_wrong_is_said_before_anything(
      Service kind, String address, String model, Refusal why) {
    assertThat(prospect(new TranslationSettings(kind, address, model, List.of())))
        .isInstanceOfSatisfying(
            Prospect.Unavailable.class, no -> assertThat(no.why()).isEqualTo(why));
  }

  @ParameterizedTest
  @CsvSource({"DEEPL_FREE,api-free.deepl.com", "DEEPL_PRO,api.deepl.com"})
  void deepl_has_an_address_for_each_kind_of_account(Service kind, String host) {
    var settings = new TranslationSettings(kind, "https://elsewhere.example", "", List.of());

    assertThat(prospect(settings))
        .isInstanceOfSatisfying(
            Prospect.Ready.class, ready -> assertThat(ready.host()).isEqualTo(host));
  }

  @ParameterizedTest
  @CsvSource({
    "Words today 今,NO_ENTRY",
    "### 2024.05.20\\n\\n今天 -**2024.05.20 10:38**\\n\\n---\\n\\nToday,WRITTEN",
    "### 2024.05.20\\n\\nThis is what I wrote today 今 -**2024.05.20 10:38**,OTHER_LANGUAGE",
    "### 2024.05.20\\n\\n`今` -**2024.05.20 10:38**,NO_WORDS"
  })
  void where_there_is_nothing_to_translate_it_says_why(String text, Prospect.Why why) {
    write(text.replace("\\n", "\n"));

    assertThat(prospect(agreed())).isEqualTo(new Prospect.Nothing(why));
  }

  @Test
  void a_note_that_cannot_be_edited_gets_no_draft() {
    desk.vault.bytes("b.md", new byte[] {'#', ' ', (byte) 0xff});
    note = desk.document("b.md");

    assertThat(translating.prospect(note, 0, agreed()).join())
        .isEqualTo(new Prospect.Nothing(Prospect.Why.READ_ONLY));
  }

  @Test
  void headings_lists_tables_quotations_and_code_keep_their_shape() {
    knows.put("标题", "Title");
    knows.put("一", "one");
    knows.put("二", "two");
    knows.put("引用", "Quoted");
    knows.put("甲", "first");

    assertThat(
            draftOf(
                """
                #### 标题

                今天很好。
                一 two `代码` 今天很好。

                - 一
                  1. [ ] 二

                > 引用

                | 甲 | x |
                |:--:|---|
                | 一 | `二` |

                ```java
                // 注释
                ```

                $$
                x = 1
                $$

                <details>二</details>

                末了

                """))
        .isEqualTo(
            """
            #### Title

            A good day.
            one two `代码` A good day.

            - one
              1. [ ] two

            > Quoted

            | first | x |
            |:--:|---|
            | one | `二` |

            ```java
            // 注释
            ```

            $$
            x = 1
            $$

            <details>二</details>

            末了""");
  }

  @Test
  void links_pictures_and_names_survive_and_their_words_are_translated() {
    desk.vault.note(".diptych/glossary.csv", "力扣,力扣\n");
    knows.put("今天在", "Today on ");
    knows.put("看了", " I read ");
    knows.put("这篇", "this");
    knows.put("很", ", very ");
    knows.put("重要", "important");

    assertThat(
            draftOf(
                "今天在力扣看了[这篇](https://a.example/今 \"题\")很**重要** ![图](a.png) :smile: <kbd>今</kbd>"))
        .isEqualTo(
            "Today on 力扣 I read [this](https://a.example/今 \"题\"), very **important**"
                + " ![图](a.png) :smile: <kbd>今</kbd>");
  }

  @Test
  void the_pictures_behind_the_signature_come_along() {
    write(DAY + "今天很好。" + SIGNED + "\n\n![图](a.png)\n");

    assertThat(after(asked().join())).endsWith(MARK + "A good day.\n\n![图](a.png)\n");
  }

  @Test
  void addresses_that_stand_in_the_words_are_not_touched() {
    knows.put("参考", "See");

    assertThat(draftOf("参考：\n\nhttps://a.example/今天很好。\n\n今天很好。"))
        .isEqualTo("See：\n\nhttps://a.example/今天很好。\n\nA good day.");
  }

  @Test
  void an_address_neither_keeps_words_from_being_translated_nor_takes_them_in() {
    knows.put("参考", "see");
    knows.put("，", ",");

    assertThat(draftOf("参考https://a.example/b1，今天很好。"))
        .isEqualTo("see https://a.example/b1 ,A good day.");
    assertThat(draftOf("参考 (https://a.example/b_1) 今天很好。"))
        .isEqualTo("see (https://a.example/b_1) A good day.");
  }

  @Test
  void what_a_service_says_is_never_markdown() {
    knows.put("今天很好。", "# *A* [good](day) | 1");

    assertThat(draftOf("今天很好。")).isEqualTo("\\# \\*A\\* \\[good\\](day) | 1");
  }

  @Test
  void emphasis_that_its_new_words_would_break_is_mended() {
    knows.put("今天", "\"Today\"");
    knows.put("很", "Very");
    knows.put("好", "good");

    assertThat(draftOf("很**今天**好")).isEqualTo("Very **\"Today\"** good");
    assertThat(draftOf("很**今天**")).isEqualTo("Very **\"Today\"**");
    assertThat(draftOf("很**好**今天")).isEqualTo("Very**good**\"Today\"");
  }

  @Test
  void a_draft_that_lost_something_says_so_in_the_note() {
    knows.put("X1", "X1</k1><k1>");
    knows.put("k1", "k8");
    write(DAY + "今天写`x` 今天很好。" + SIGNED + "\n");

    DraftOutcome outcome = asked().join();

    assertThat(drafted(outcome).check().lost()).containsExactly("`x`");
    assertThat(after(outcome)).contains("<!-- diptych: draft; missing: `x` -->\n\n");
  }

  @Test
  void the_glossary_is_checked_and_its_mistakes_are_told() {
    desk.vault.note(".diptych/glossary.csv", "今天,today\n坏\n很好,great\n");

    assertThat(ready().mistakes())
        .containsExactly(new Glossary.Mistake(2, Glossary.Mistake.Kind.NOT_TWO_COLUMNS));
    assertThat(drafted(asked().join()).check().departures())
        .containsExactly(
            new Glossary.Departure("今天", List.of("today")),
            new Glossary.Departure("很好", List.of("great")));
  }

  @Test
  void a_glossary_that_cannot_be_read_is_told_and_a_missing_one_is_none() {
    assertThat(ready().unread()).isEmpty();

    desk.vault.bytes(".diptych/glossary.csv", new byte[] {(byte) 0xff, ','});

    assertThat(ready().unread().orElseThrow().reason()).isEqualTo(Reason.NOT_UTF8);
    assertThat(drafted(asked().join()).check().isFine()).isTrue();
  }

  @Test
  void a_draft_can_be_asked_for_anew() {
    write(after(asked().join()));
    knows.put("A good day.", "What a day.");

    assertThat(after(asked().join())).isEqualTo(note.text().replace("A good", "What a"));
  }

  @Test
  void what_is_written_above_meanwhile_does_not_lose_the_place() {
    desk.homeWaits();
    Prospect.Ready ready = readyAtOnce();
    var waiting = translating.translate(note, ready, agreed(), new Stop());
    note.edited(new TextChange(0, "", "# Notes\n\n"));

    desk.homeGoesOn();

    assertThat(after(waiting.join())).isEqualTo(note.text() + "\n---\n\n" + MARK + "A good day.\n");
  }

  private Prospect.Ready readyAtOnce() {
    var waiting = translating.prospect(note, note.text().indexOf("今"), agreed());
    desk.homeGoesOn();
    desk.homeWaits();
    return (Prospect.Ready) waiting.join();
  }

  @Test
  void a_source_that_was_changed_meanwhile_gets_no_draft_of_what_it_was() {
    desk.homeWaits();
    var waiting = translating.translate(note, readyAtOnce(), agreed(), new Stop());
    note.edited(new TextChange(note.text().indexOf("今"), "今天", "昨天"));

    desk.homeGoesOn();

    assertThat(waiting.join())
        .isEqualTo(new DraftOutcome.NoRoom(DraftOutcome.Why.SOURCE_CHANGED, "A good day."));
  }

  @Test
  void an_entry_that_was_signed_meanwhile_gets_its_draft() {
    write(DAY + "今天很好。\n\n![图](a.png)\n");
    Prospect.Ready ready = ready();
    note.edited(new TextChange(note.text().indexOf("\n\n!"), "", SIGNED));

    DraftOutcome outcome = translating.translate(note, ready, agreed(), new Stop()).join();

    assertThat(after(outcome))
        .isEqualTo(
            DAY
                + "今天很好。"
                + SIGNED
                + "\n\n![图](a.png)\n\n---\n\n"
                + MARK
                + "A good day.\n\n![图](a.png)\n");
  }

  @Test
  void what_the_writer_changed_in_a_draft_meanwhile_is_not_replaced() {
    write(after(asked().join()));
    Prospect.Ready ready = ready();
    note.edited(new TextChange(note.text().indexOf("good"), "", "really "));

    assertThat(translating.translate(note, ready, agreed(), new Stop()).join())
        .isEqualTo(new DraftOutcome.NoRoom(DraftOutcome.Why.WRITTEN, "A good day."));
  }

  @Test
  void a_name_that_a_service_inflects_is_told() {
    desk.vault.note(".diptych/glossary.csv", "Git,Git\n");
    knows.put("今天用", "Today two ");
    knows.put("</k1>。", "</k1>s.");
    write(DAY + "今天用Git。" + SIGNED + "\n");

    var check = drafted(asked().join()).check();

    assertThat(check.inflected()).containsExactly("Gits");
    assertThat(check.lost()).isEmpty();
  }

  @Test
  void what_the_writer_wrote_meanwhile_is_not_replaced() {
    desk.homeWaits();
    var waiting = translating.translate(note, readyAtOnce(), agreed(), new Stop());
    note.edited(new TextChange(note.text().length(), "", "\n---\n\nMine.\n"));

    desk.homeGoesOn();

    assertThat(waiting.join())
        .isEqualTo(new DraftOutcome.NoRoom(DraftOutcome.Why.WRITTEN, "A good day."));
  }

  @Test
  void of_two_blocks_that_are_alike_the_one_that_was_asked_for_gets_the_draft() {
    String block = "今天很好。" + SIGNED + "\n";
    write(DAY + block + "\n---\n\n" + block);
    Prospect second = translating.prospect(note, note.text().lastIndexOf("今"), agreed()).join();

    DraftOutcome outcome =
        translating.translate(note, (Prospect.Ready) second, agreed(), new Stop()).join();

    assertThat(after(outcome)).isEqualTo(note.text() + "\n---\n\n" + MARK + "A good day.\n");
  }

  @Test
  void a_refusal_changes_nothing() {
    service.answers(503, "");

    assertThat(asked().join())
        .isInstanceOfSatisfying(
            DraftOutcome.Refused.class,
            refused -> {
              assertThat(refused.reply().why()).isEqualTo(Refusal.SERVER_ERROR);
              assertThat(refused.reply().status()).isEqualTo(503);
            });
  }

  @Test
  void a_vault_from_elsewhere_cannot_send_text_anywhere() {
    desk.vault.note(
        ".diptych/vault.json",
        "{\"version\": 1, \"translation\": {\"service\": \"chat\", \"address\": \"https://evil.example\"}}");

    assertThat(prospect(TranslationSettings.standard()))
        .isEqualTo(new Prospect.Unavailable(Refusal.NOT_SET_UP, ""));
  }
}
