package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.settings.TranslationSettings;
import io.github.diptych.settings.TranslationSettings.Service;
import io.github.diptych.translate.LoopbackService;
import io.github.diptych.translate.LoopbackService.Question;
import io.github.diptych.ui.bar.StatusModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts in the real window; the service is a LibreTranslate server that knows a few words. */
@FxTest
class DraftWindowTest {
  private static final String KEY = "k3y-of-a-writer";
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String FIRST = "今天请教了大佬，写了`secret`。";
  private static final String DIARY = DAY + FIRST + " -**2024.05.20 10:38**\n";
  private static final String MARK = "<!-- diptych: draft -->";
  private static final String DRAFT = "Asked an expert and wrote `secret`.";
  private static final String DRAFTED = DIARY + "\n---\n\n" + MARK + "\n\n" + DRAFT + "\n";

  @TempDir private Path folder;
  private final LoopbackService service = new LoopbackService();
  private final Map<String, String> knows = new LinkedHashMap<>();
  private final CompletableFuture<String> answered = new CompletableFuture<>();
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    knows.put("今天请教了大佬，写了", "Asked an expert and wrote ");
    knows.put("。", ".");
    service.answers(this::translation);
    vault = TestVault.in(folder).note("README.md", DIARY).note("other.md", "Other.\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
    window.putsCaretAt(DIARY.indexOf("大"));
  }

  @AfterEach
  void close() {
    answered.complete("");
    window.close();
    service.close();
  }

  private Object translation(Question question) {
    return Map.of(
        "translatedText",
        ((List<?>) question.field("q")).stream().map(text -> said(text.toString())).toList());
  }

  private String said(String text) {
    String said = text;
    for (var each : knows.entrySet()) {
      said = said.replace(each.getKey(), each.getValue());
    }
    return said;
  }

  /** The answer comes when the test says so. */
  private void answersLater() {
    service.answers(
        question -> {
          answered.join();
          return translation(question);
        });
  }

  private TranslationSettings shown() {
    return new TranslationSettings(Service.LIBRE_TRANSLATE, service.address(), "", List.of());
  }

  private void isSetUp(TranslationSettings settings) {
    Fx.run(() -> window.open().parts().drafts().settingsProperty().set(settings));
  }

  private void isAgreed() {
    isSetUp(shown().withAgreed(service.host()));
  }

  private Optional<Node> inWindow(String selector) {
    var root = window.stage().getScene().getRoot();
    root.applyCss();
    return Optional.ofNullable(root.lookup(selector));
  }

  private void awaitSheet(String selector) {
    Fx.await("a sheet with " + selector, () -> inWindow(selector).isPresent());
  }

  private boolean isAsking() {
    return Fx.get(() -> window.open().parts().sheets().isDisplay());
  }

  private void awaitText(String text) {
    Fx.await(text, () -> window.text().equals(text));
  }

  private TextInputControl field(String name) {
    return Stream.of(".text-field", ".password-field")
        .flatMap(each -> window.stage().getScene().getRoot().lookupAll(each).stream())
        .map(TextInputControl.class::cast)
        .filter(each -> name.equals(each.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private void enters(String name, String text) {
    Fx.run(() -> field(name).setText(text));
  }

  @SuppressWarnings("unchecked")
  private void chooses(Service kind) {
    awaitSheet(".draft-fields");
    Fx.run(() -> ((ComboBox<Service>) inWindow(".combo-box").orElseThrow()).setValue(kind));
  }

  private Optional<StatusModel.Problems> problems() {
    return window.open().parts().status().problemsProperty().get();
  }

  private void awaitOneFinding() {
    Fx.await("a finding", () -> problems().filter(are -> are.count() == 1).isPresent());
  }

  @Test
  void without_a_service_the_set_up_opens_and_nothing_goes_out() {
    window.fires("entry.draft");

    awaitSheet(".draft-fields");
    window.clicks("Save").isTold("Drafts are off.");
    assertThat(service.questions()).isEmpty();
    assertThat(window.text()).isEqualTo(DIARY);
  }

  @Test
  void the_services_are_gone_through_by_keys() {
    window.fires("draft.setup");
    awaitSheet(".draft-fields");

    window.presses(DOWN).presses(DOWN).presses(DOWN).presses(DOWN);

    assertThat(Fx.focused()).isInstanceOf(ComboBox.class);
    assertThat(Fx.get(() -> field("Model").isVisible())).isTrue();
    assertThat(Fx.get(() -> field("Address").isVisible())).isTrue();
  }

  @Test
  void an_address_that_will_not_do_is_told_and_nothing_is_saved() {
    window.fires("draft.setup");
    chooses(Service.LIBRE_TRANSLATE);

    enters("Address", "translate.example");
    window.clicks("Save");
    awaitSheet(".draft-wrong");
    enters("Address", "http://translate.example");
    assertThat(Fx.get(() -> inWindow(".draft-wrong"))).isEmpty();
    window.clicks("Save");

    awaitSheet(".draft-wrong");
    assertThat(Fx.get(() -> ((Label) inWindow(".draft-wrong").orElseThrow()).getText()))
        .startsWith("The line to translate.example would not be encrypted.");
    assertThat(Fx.focused()).isEqualTo(Fx.get(() -> field("Address")));
    assertThat(isAsking()).isTrue();
    assertThat(Fx.get(() -> window.open().parts().drafts().settingsProperty().get()))
        .isEqualTo(TranslationSettings.standard());
  }

  @Test
  void what_is_set_up_is_kept_on_this_machine_but_for_the_key() throws IOException {
    window.fires("draft.setup");
    chooses(Service.LIBRE_TRANSLATE);
    enters("Address", service.address());
    enters("Key", KEY);
    window.clicks("Save").isTold("Drafts are asked of " + service.host());

    Path file = folder.resolve("settings/settings.json");
    Fx.await(
        "the address in the settings", () -> Files.readString(file).contains(service.address()));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .noneMatch(each -> contentOf(each).contains(KEY));
    }
    assertThat(service.questions()).isEmpty();
  }

  private static String contentOf(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_key_is_shown_with_the_host_it_is_for_and_with_no_other() {
    window.fires("draft.setup");
    chooses(Service.LIBRE_TRANSLATE);
    enters("Address", service.address());
    enters("Key", KEY);
    window.clicks("Save").fires("draft.setup");
    awaitSheet(".draft-fields");

    assertThat(Fx.get(() -> field("Key").getText())).isEqualTo(KEY);
    enters("Address", "https://translate.example");
    assertThat(Fx.get(() -> field("Key").getText())).isEmpty();
    enters("Address", service.address());
    assertThat(Fx.get(() -> field("Key").getText())).isEqualTo(KEY);
  }

  @Test
  void what_goes_out_is_shown_before_the_first_time_and_cancelled_goes_nowhere() {
    isSetUp(shown());
    window.fires("entry.draft");

    awaitSheet(".text-area");
    assertThat(Fx.get(() -> ((TextArea) inWindow(".text-area").orElseThrow()).getText()))
        .isEqualTo("今天请教了大佬，写了<k1 translate=\"no\">X1</k1>。");
    window.clicks("Cancel").isToldNothing();
    assertThat(service.questions()).isEmpty();
    assertThat(window.text()).isEqualTo(DIARY);
  }

  @Test
  void who_types_when_the_question_comes_agrees_to_nothing() {
    isSetUp(shown());
    window.fires("entry.draft");
    awaitSheet(".text-area");

    window.presses(ENTER).types(" x\n");

    assertThat(isAsking()).isTrue();
    assertThat(service.questions()).isEmpty();
  }

  @Test
  void a_draft_comes_into_the_note_as_one_step_marked_with_the_caret_in_it() {
    isSetUp(shown());
    window.fires("entry.draft").clicks("Agree and send");

    awaitText(DRAFTED);
    window.isTold("It stays marked as a draft");
    assertThat(window.caret()).isEqualTo(DRAFTED.indexOf(DRAFT));
    Fx.await("a mark that looks like one", () -> inWindow(".md-draft").isPresent());
    window.fires("edit.undo");
    assertThat(window.text()).isEqualTo(DIARY);
  }

  @Test
  void a_host_is_agreed_to_once_and_another_host_anew() {
    isSetUp(shown());
    window.fires("entry.draft").clicks("Agree and send");
    awaitText(DRAFTED);
    window.fires("edit.undo").putsCaretAt(DIARY.indexOf("大"));

    window.fires("entry.draft");
    awaitText(DRAFTED);
    assertThat(isAsking()).isFalse();

    var settings = Fx.get(() -> window.open().parts().drafts().settingsProperty().get());
    String other = service.address().replace("127.0.0.1", "localhost");
    isSetUp(new TranslationSettings(settings.service(), other, "", settings.agreedHosts()));
    window.fires("entry.draft").clicks("Draft it anew");
    awaitSheet(".text-area");
    assertThat(service.questions()).hasSize(2);
  }

  @Test
  void a_wrong_key_is_one_sentence_and_a_way_to_enter_another() {
    service.answers(403, "{\"error\": \"Invalid API key\"}");
    window.fires("entry.draft");
    chooses(Service.LIBRE_TRANSLATE);
    enters("Address", service.address());
    enters("Key", KEY);
    window.clicks("Save").clicks("Draft the other language").clicks("Agree and send");

    window.isTold(service.host() + " did not accept the key.").clicks("Set up...");
    awaitSheet(".draft-fields");
    assertThat(Fx.focused()).isInstanceOf(PasswordField.class);
    assertThat(service.questions().getFirst().field("api_key")).isEqualTo(KEY);
    assertThat(window.text()).isEqualTo(DIARY);
  }

  @Test
  void what_a_draft_lost_is_told_and_found_until_it_is_back() {
    knows.put("<k1 translate=\"no\">X1</k1>", "it");
    isAgreed();
    window.fires("entry.draft");

    window.isTold("The draft lost this; put it back where it belongs: `secret`");
    awaitOneFinding();
    window.putsCaretAt(0).presses(F8);
    assertThat(window.text().substring(window.caret())).startsWith("<!-- diptych: draft; missing");
    window.putsCaretAt(window.text().indexOf("it.")).types("`secret`");
    Fx.await("no finding", () -> problems().isEmpty());
  }

  @Test
  void a_term_that_the_draft_says_otherwise_is_told_and_found_where_it_stands() {
    vault.note(".diptych/glossary.csv", "大佬,guru\n");
    isAgreed();
    window.fires("entry.draft");

    window.isTold("Your glossary has \"guru\" for \"大佬\"");
    awaitOneFinding();
    window.putsCaretAt(0).presses(F8);
    assertThat(window.caret()).isEqualTo(DIARY.indexOf("大佬"));
  }

  @Test
  void a_glossary_that_another_program_changed_counts_from_the_next_look_at_the_disk() {
    vault.note(".diptych/glossary.csv", "大佬,guru\n");
    vault.note("a.md", DIARY + "\n---\n\nI asked an expert. -**2024.05.20 10:40**\n");
    window.opens("a.md");
    awaitOneFinding();

    vault.note(".diptych/glossary.csv", "大佬,expert\n");
    Fx.run(() -> window.open().workspace().lookAtDisk());

    Fx.await("no finding", () -> problems().isEmpty());
  }

  @Test
  void several_things_to_look_at_are_a_list() {
    knows.put("<k1 translate=\"no\">X1</k1>", "it");
    vault.note(".diptych/glossary.csv", "大佬,guru\n请教,consult\nonly one\n");
    isAgreed();
    window.fires("entry.draft");

    window.isTold("4 things in it are to be looked at").clicks("Show them...");
    awaitSheet(".draft-looks");
    assertThat(
            Fx.get(
                () ->
                    inWindow(".draft-looks").orElseThrow().lookupAll(".label").stream()
                        .map(each -> ((Label) each).getText())
                        .toList()))
        .hasSize(4)
        .last()
        .asString()
        .startsWith("Line 3 of");
  }

  @Test
  void signing_takes_the_mark_away() {
    isAgreed();
    window.fires("entry.draft");
    awaitText(DRAFTED);

    window.presses(ENTER, SHORTCUT);

    awaitText(DIARY + "\n---\n\n" + DRAFT + " -**2024.05.20 21:05**\n");
    window.awaitSaved();
  }

  @Test
  void a_draft_counts_as_untranslated_until_it_is_signed() {
    isAgreed();
    window.fires("entry.draft");
    awaitText(DRAFTED);
    Fx.await("one untranslated", () -> untranslated() == 1);

    window.presses(ENTER, SHORTCUT);

    Fx.await("none untranslated", () -> untranslated() == 0);
  }

  private int untranslated() {
    return window.open().parts().status().entriesProperty().get().orElseThrow().untranslated();
  }

  @Test
  void while_it_is_waited_for_the_note_is_written_and_a_cancel_changes_nothing()
      throws InterruptedException {
    service.neverAnswers();
    isAgreed();
    window.fires("entry.draft").isTold(service.host() + " is asked for a draft.");
    service.awaitQuestion();

    window.putsCaretAt(0).types("x").clicks("Cancel");

    window.isTold("Translating was stopped.");
    assertThat(window.text()).isEqualTo("x" + DIARY);
  }

  @Test
  void whoever_writes_elsewhere_meanwhile_goes_on_there() throws InterruptedException {
    answersLater();
    isAgreed();
    window.fires("entry.draft");
    service.awaitQuestion();
    int heading = DAY.indexOf("\n");
    window.putsCaretAt(heading).types(", fog");

    answered.complete("");

    awaitText(DRAFTED.replace("Mon", "Mon, fog"));
    assertThat(window.caret()).isEqualTo(heading + ", fog".length());
    window.fires("edit.undo");
    assertThat(window.text()).isEqualTo(DIARY.replace("Mon", "Mon, fog"));
  }

  @Test
  void what_is_composed_meanwhile_goes_on_and_is_in_no_text() throws InterruptedException {
    answersLater();
    isAgreed();
    window.fires("entry.draft");
    service.awaitQuestion();
    window.putsCaretAt(0).composes("ni hao", "");

    answered.complete("");

    awaitText(DRAFTED);
    window.composes("", "你好");
    awaitText("你好" + DRAFTED);
  }

  @Test
  void a_draft_of_an_entry_that_was_changed_is_handed_over() throws InterruptedException {
    answersLater();
    isAgreed();
    window.fires("entry.draft");
    service.awaitQuestion();
    window.types("老");

    answered.complete("");

    window.isTold("The entry was changed while it was translated").clicks("Copy the draft");
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(DRAFT);
    assertThat(window.text()).isEqualTo(DIARY.replace("大佬", "老大佬"));
  }

  @Test
  void a_draft_for_a_note_that_is_not_in_view_waits_for_it() throws InterruptedException {
    answersLater();
    isAgreed();
    window.fires("entry.draft");
    service.awaitQuestion();
    window.opens("other.md");

    answered.complete("");

    window.isTold("The draft for README.md has come.");
    assertThat(window.text()).isEqualTo("Other.\n");
    window.clicks("Put it there");
    awaitText(DRAFTED);
    assertThat(window.note()).isEqualTo("README.md");
  }

  @Test
  void a_draft_for_a_vault_that_was_left_goes_nowhere() throws InterruptedException {
    answersLater();
    isAgreed();
    window.fires("entry.draft");
    service.awaitQuestion();

    window.switchesTo(TestVault.in(folder.resolve("second")).note("README.md", DIARY).root());
    answered.complete("");

    window.isToldNothing();
    assertThat(window.text()).isEqualTo(DIARY);
    assertThat(vault.text("README.md")).isEqualTo(DIARY);
  }

  @Test
  void an_entry_that_is_written_in_both_languages_is_not_drafted() {
    isAgreed();
    window.fires("entry.draft");
    awaitText(DRAFTED);
    window.presses(ENTER, SHORTCUT).awaitTextWithout(MARK);

    window.fires("entry.draft");

    window.isTold("You have written the second language of this entry.");
    assertThat(service.questions()).hasSize(1);
  }

  @Test
  void the_empty_panel_offers_a_draft_once_there_is_somebody_to_ask() {
    window.fires("layout.pair");
    Fx.await("the offer to write", () -> isOffered(".pair-offer"));
    assertThat(Fx.get(() -> isOffered(".pair-draft"))).isFalse();

    isAgreed();
    assertThat(Fx.get(() -> isOffered(".pair-draft"))).isTrue();
    window.clicks("Have it drafted in English");

    awaitText(DRAFTED);
    Fx.await("the draft in its panel", () -> secondPanel().equals(MARK + "\n\n" + DRAFT));
    Fx.await("that it is a draft", () -> captions().contains("English · draft, not signed"));
  }

  private boolean isOffered(String kind) {
    return window.stage().getScene().getRoot().lookupAll(kind).stream().anyMatch(Node::isVisible);
  }

  private String secondPanel() {
    return window.open().pair().editors().getLast().text();
  }

  private List<String> captions() {
    return window.stage().getScene().getRoot().lookupAll(".pair-caption").stream()
        .map(each -> ((Label) each).getText())
        .toList();
  }
}
