package io.github.diptych.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Language;
import io.github.diptych.settings.Json;
import io.github.diptych.translate.LoopbackService.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three kinds of services on this machine, as they are and as they fail. */
class ServicesOverHttpTest {
  private static final String KEY = "k3y-of-a-writer";
  private static final Term TERM = new Term("大佬", "expert");
  private static final Passage SHORT = new Passage(List.of(new Piece.Words("标题")));
  private static final Passage MARKED =
      new Passage(
          List.of(
              new Piece.Words("大佬的 "),
              new Piece.Kept(1, "`secret code`"),
              new Piece.Words(" "),
              new Piece.Open(2, "**"),
              new Piece.Words("好"),
              new Piece.Close(2, "**")));
  private static final Assignment ASSIGNMENT =
      new Assignment(Language.CHINESE, Language.ENGLISH, List.of(SHORT, MARKED), List.of(TERM));

  private static final JsonForm JSON =
      new JsonForm() {
        @Override
        public String write(Object value) {
          return Json.write(value);
        }

        @Override
        public @Nullable Object read(String json) {
          return Json.read(json);
        }
      };

  private final LoopbackService service = new LoopbackService();
  private final ServiceLine line = new ServiceLine(Duration.ofSeconds(20));
  private final MemoryKeys keys = new MemoryKeys();

  private enum Kind {
    LIBRE_TRANSLATE,
    DEEPL,
    CHAT;

    Translator at(String address, Keys keys, ServiceLine line) {
      var usable = ((ServiceAddress.Result.Usable) ServiceAddress.of(address)).address();
      return switch (this) {
        case LIBRE_TRANSLATE -> new LibreTranslate(usable, keys, line, JSON);
        case DEEPL -> new DeepL(usable, keys, line, JSON);
        case CHAT -> new ChatEndpoint(usable, "small", keys, line, JSON);
      };
    }

    /** What such a service says that translates so. */
    Object answer(String... texts) {
      return switch (this) {
        case LIBRE_TRANSLATE -> Map.of("translatedText", List.of(texts));
        case DEEPL ->
            Map.of(
                "translations", List.of(texts).stream().map(text -> Map.of("text", text)).toList());
        case CHAT ->
            Map.of(
                "choices",
                List.of(
                    Map.of(
                        "finish_reason",
                        "stop",
                        "message",
                        Map.of("role", "assistant", "content", numbered(texts)))));
      };
    }

    private static String numbered(String... texts) {
      return IntStream.range(0, texts.length)
          .mapToObj(i -> "⟦p" + (i + 1) + "⟧ " + texts[i])
          .reduce("", (one, other) -> one + "\n\n" + other);
    }

    Notation notation() {
      return switch (this) {
        case LIBRE_TRANSLATE -> Notation.HTML;
        case DEEPL -> Notation.XML;
        case CHAT -> Notation.SIGNS;
      };
    }
  }

  ServicesOverHttpTest() {
    keys.keep(service.host(), KEY);
  }

  @AfterEach
  void end() {
    line.close();
    service.close();
  }

  private Translator translator(Kind kind) {
    return kind.at(service.address(), keys, line);
  }

  private Reply ask(Kind kind) {
    return translator(kind).translate(ASSIGNMENT, new Stop());
  }

  private Refusal refusal(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Refused.class);
    var refused = (Reply.Refused) reply;
    assertThat(refused.toString()).doesNotContain(KEY, "大佬", "标题");
    return refused.why();
  }

  private static List<Restored> translated(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Translated.class);
    return ((Reply.Translated) reply).passages();
  }

  @ParameterizedTest
  @EnumSource
  void what_a_service_says_is_put_back_together(Kind kind) {
    String marked = kind.notation().write(MARKED).replace("大佬的", "Expert").replace("好", "good");
    service.answers(question -> kind.answer("A title", marked));

    List<Restored> passages = translated(ask(kind));

    assertThat(passages.get(0).pieces()).containsExactly(new Piece.Words("A title"));
    assertThat(passages.get(1).pieces())
        .containsExactly(
            new Piece.Words("Expert "),
            new Piece.Kept(1, "`secret code`"),
            new Piece.Words(" "),
            new Piece.Open(2, "**"),
            new Piece.Words("good"),
            new Piece.Close(2, "**"));
  }

  @ParameterizedTest
  @EnumSource
  void what_a_service_loses_doubles_or_translates_is_named(Kind kind) {
    service.answers(
        question ->
            kind.answer(
                "A title",
                kind.notation().write(MARKED).replace("k1", "k9")
                    + kind.notation().write(new Passage(MARKED.pieces().subList(3, 6)))));

    Restored passage = translated(ask(kind)).get(1);

    assertThat(passage.lost()).containsExactly("`secret code`");
    assertThat(passage.doubled()).containsExactly("**…**");
  }

  @ParameterizedTest
  @EnumSource
  void all_that_goes_out_was_shown_and_nothing_that_is_kept_goes(Kind kind) {
    service.answers(question -> kind.answer("A title", "Words"));
    List<String> shown = translator(kind).outgoing(ASSIGNMENT);
    assertThat(service.questions()).isEmpty();

    ask(kind);

    assertThat(service.questions()).hasSize(1);
    List<String> sent = texts(service.questions().getFirst().json());
    assertThat(sent).containsAll(shown).noneMatch(text -> text.contains("secret code"));
    assertThat(sent.stream().filter(text -> text.codePoints().anyMatch(Character::isIdeographic)))
        .isSubsetOf(shown);
  }

  private static List<String> texts(@Nullable Object json) {
    return switch (json) {
      case String text -> List.of(text);
      case List<?> list -> list.stream().flatMap(each -> texts(each).stream()).toList();
      case Map<?, ?> map -> map.values().stream().flatMap(each -> texts(each).stream()).toList();
      case null, default -> List.of();
    };
  }

  @Test
  void libre_translate_is_asked_in_its_way() {
    ask(Kind.LIBRE_TRANSLATE);

    Question question = service.questions().getFirst();
    assertThat(question.path()).isEqualTo("/translate");
    assertThat(question.field("source")).isEqualTo("zh");
    assertThat(question.field("target")).isEqualTo("en");
    assertThat(question.field("format")).isEqualTo("html");
    assertThat(question.field("api_key")).isEqualTo(KEY);
  }

  @Test
  void deepl_is_asked_in_its_way_with_the_terms_as_context() {
    ask(Kind.DEEPL);

    Question question = service.questions().getFirst();
    assertThat(question.path()).isEqualTo("/v2/translate");
    assertThat(question.headers().getFirst("Authorization")).isEqualTo("DeepL-Auth-Key " + KEY);
    assertThat(question.field("source_lang")).isEqualTo("ZH");
    assertThat(question.field("target_lang")).isEqualTo("EN-US");
    assertThat(question.field("ignore_tags")).isEqualTo(List.of("k1"));
    assertThat(question.field("context").toString()).contains("标题", "大佬 = expert");
  }

  @Test
  void a_long_entry_goes_to_deepl_in_portions() {
    var many = IntStream.range(0, 120).mapToObj(i -> SHORT).toList();
    service.answers(
        question ->
            Kind.DEEPL.answer(
                ((List<?>) question.field("text"))
                    .stream().map(text -> "A title").toArray(String[]::new)));

    Reply reply =
        translator(Kind.DEEPL)
            .translate(
                new Assignment(Language.CHINESE, Language.ENGLISH, many, List.of()), new Stop());

    assertThat(translated(reply)).hasSize(120);
    assertThat(service.questions()).hasSize(3);
  }

  @Test
  void a_chat_is_asked_in_its_way_with_the_terms_among_the_instructions() {
    ask(Kind.CHAT);

    Question question = service.questions().getFirst();
    assertThat(question.path()).isEqualTo("/chat/completions");
    assertThat(question.headers().getFirst("Authorization")).isEqualTo("Bearer " + KEY);
    assertThat(question.field("model")).isEqualTo("small");
    assertThat(question.field("messages").toString())
        .contains("from Chinese to English", "大佬 = expert", "⟦p1⟧ 标题", "⟦p2⟧ 大佬的 ⟦k1⟧");
  }

  @Test
  void a_chat_on_this_machine_needs_no_key() {
    keys.keep(service.host(), "");
    service.answers(question -> Kind.CHAT.answer("A title", "Words"));

    assertThat(translated(ask(Kind.CHAT))).hasSize(2);
    assertThat(service.questions().getFirst().headers()).doesNotContainKey("Authorization");
  }

  @ParameterizedTest
  @EnumSource
  void a_key_goes_to_the_host_it_was_given_for_alone(Kind kind) {
    keys.keep(service.host(), "");
    keys.keep("other.example", KEY);

    ask(kind);

    assertThat(service.questions().toString()).doesNotContain(KEY);
    assertThat(keys.toString()).doesNotContain(KEY);
  }

  @Test
  void deepl_is_not_asked_without_a_key() {
    keys.keep(service.host(), "");

    assertThat(refusal(ask(Kind.DEEPL))).isEqualTo(Refusal.NO_KEY);
    assertThat(service.questions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"密钥", "two\nlines"})
  void a_key_that_cannot_be_one_is_not_sent(String key) {
    keys.keep(service.host(), key);

    assertThat(refusal(ask(Kind.CHAT))).isEqualTo(Refusal.WRONG_KEY);
    assertThat(service.questions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401,WRONG_KEY",
    "403,WRONG_KEY",
    "402,QUOTA",
    "404,NOT_FOUND",
    "405,NOT_FOUND",
    "408,TIMEOUT",
    "413,TOO_LONG",
    "429,TOO_MANY_REQUESTS",
    "456,QUOTA",
    "500,SERVER_ERROR",
    "503,SERVER_ERROR",
    "529,TOO_MANY_REQUESTS",
    "400,SERVER_ERROR"
  })
  void a_status_says_why_there_is_no_translation(int status, Refusal why) {
    service.answers(status, "{\"message\": \"" + KEY + " 大佬\"}");

    for (Kind kind : Kind.values()) {
      assertThat(refusal(ask(kind))).as(kind.name()).isEqualTo(why);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "400;{\"error\": \"Invalid request: request (9) exceeds text limit (5)\"};TOO_LONG",
        "400;{\"error\": \"zh is not supported\"};UNSUPPORTED_LANGUAGE",
        "400;{\"error\": \"Visit us to get an API key\"};WRONG_KEY",
        "400;{\"message\": \"Value for 'target_lang' not supported.\"};UNSUPPORTED_LANGUAGE",
        "400;{\"error\": {\"code\": \"context_length_exceeded\"}};TOO_LONG",
        "400;{\"error\": {\"code\": \"model_not_found\"}};NOT_FOUND",
        "429;{\"error\": {\"code\": \"insufficient_quota\"}};QUOTA"
      })
  void what_a_service_says_of_a_bad_request_is_understood(int status, String body, Refusal why) {
    service.answers(status, body);

    assertThat(refusal(ask(Kind.CHAT))).isEqualTo(why);
  }

  @Test
  void who_sent_no_key_is_not_told_that_it_is_wrong() {
    keys.keep(service.host(), "");
    service.answers(401, "");

    assertThat(refusal(ask(Kind.CHAT))).isEqualTo(Refusal.NO_KEY);
    assertThat(refusal(ask(Kind.LIBRE_TRANSLATE))).isEqualTo(Refusal.NO_KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>busy</html>",
        "{",
        "[]",
        "null",
        "{\"translatedText\": [\"one\"]}",
        "{\"translatedText\": [1, 2]}",
        "{\"translatedText\": [\"one\", \" \"]}",
        "{\"translations\": [{\"text\": \"one\"}]}",
        "{\"translations\": {}}",
        "{\"choices\": []}",
        "{\"choices\": [{\"message\": {\"content\": null}}]}",
        "{\"choices\": [{\"message\": {\"content\": \"I cannot do that.\"}}]}",
        "{\"choices\": [{\"message\": {\"content\": \"⟦p1⟧ one\"}}]}",
        "{\"choices\": [{\"message\": {\"content\": \"⟦p2⟧ one ⟦p1⟧ two\"}}]}",
        "{\"choices\": [{\"message\": {\"content\": \"⟦p1⟧ a ⟦p2⟧ b ⟦p3⟧ c\"}}]}"
      })
  void an_answer_that_is_no_translation_changes_nothing(String body) {
    service.answers(200, body);

    for (Kind kind : Kind.values()) {
      assertThat(refusal(ask(kind))).as(kind.name()).isEqualTo(Refusal.UNREADABLE_ANSWER);
    }
  }

  @Test
  void what_a_model_thinks_before_it_answers_is_no_translation() {
    String content = "<think>\nFirst ⟦p1⟧ …\n</think>\n⟦p1⟧ One\n\n⟦p2⟧ Two";
    service.answers(
        question -> Map.of("choices", List.of(Map.of("message", Map.of("content", content)))));

    assertThat(translated(ask(Kind.CHAT)).get(1).words()).isEqualTo("Two");
  }

  @Test
  void one_passage_needs_no_mark_in_the_answer_of_a_chat() {
    service.answers(
        question -> Map.of("choices", List.of(Map.of("message", Map.of("content", "A title")))));

    Reply reply =
        translator(Kind.CHAT)
            .translate(
                new Assignment(Language.CHINESE, Language.ENGLISH, List.of(SHORT), List.of()),
                new Stop());

    assertThat(translated(reply).getFirst().words()).isEqualTo("A title");
  }

  @Test
  void a_chat_that_was_cut_off_was_too_long() {
    service.answers(
        question ->
            Map.of(
                "choices",
                List.of(
                    Map.of("finish_reason", "length", "message", Map.of("content", "⟦p1⟧ One")))));

    assertThat(refusal(ask(Kind.CHAT))).isEqualTo(Refusal.TOO_LONG);
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_that_breaks_off_is_no_translation(Kind kind) {
    service.breaksOff("{\"translatedText\": [");

    assertThat(refusal(ask(kind))).isEqualTo(Refusal.UNREADABLE_ANSWER);
  }

  @Test
  void an_answer_without_end_is_no_translation() {
    service.answers(200, "\"" + "a".repeat(5 << 20) + "\"");

    assertThat(refusal(ask(Kind.CHAT))).isEqualTo(Refusal.UNREADABLE_ANSWER);
  }

  @ParameterizedTest
  @EnumSource
  void a_service_that_says_nothing_is_given_up(Kind kind) {
    service.neverAnswers();
    try (var hasty = new ServiceLine(Duration.ofMillis(200))) {
      Reply reply = kind.at(service.address(), keys, hasty).translate(ASSIGNMENT, new Stop());

      assertThat(refusal(reply)).isEqualTo(Refusal.TIMEOUT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_service_that_is_not_there_is_offline(Kind kind) throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    keys.keep("127.0.0.1:" + port, KEY);

    Reply reply = kind.at("http://127.0.0.1:" + port, keys, line).translate(ASSIGNMENT, new Stop());

    assertThat(refusal(reply)).isEqualTo(Refusal.OFFLINE);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void text_and_key_follow_no_redirect(int status) {
    try (var other = new LoopbackService()) {
      service.does(
          exchange -> {
            exchange.getResponseHeaders().set("Location", other.address() + "/translate");
            exchange.sendResponseHeaders(status, -1);
          });

      for (Kind kind : Kind.values()) {
        assertThat(refusal(ask(kind))).isEqualTo(Refusal.MOVED);
      }
      assertThat(other.questions()).isEmpty();
    }
  }

  @Test
  void a_line_that_cannot_be_made_private_is_not_used() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> answersInTheOpen(socket));
      String host = "127.0.0.1:" + socket.getLocalPort();

      Reply reply = Kind.CHAT.at("https://" + host, keys, line).translate(ASSIGNMENT, new Stop());

      assertThat(refusal(reply)).isEqualTo(Refusal.NOT_TRUSTED);
    }
  }

  private static void answersInTheOpen(ServerSocket socket) {
    try (var asked = socket.accept()) {
      asked.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      asked.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_translation_can_be_stopped() throws InterruptedException {
    service.neverAnswers();
    var stop = new Stop();
    Translator translator = translator(Kind.CHAT);
    var reply =
        CompletableFuture.supplyAsync(
            () -> translator.translate(ASSIGNMENT, stop), Thread::startVirtualThread);
    service.awaitQuestion();

    stop.stop();

    assertThat(reply.join()).isEqualTo(new Reply.Stopped());
  }

  @Test
  void what_was_stopped_before_is_not_sent() {
    var stop = new Stop();
    stop.stop();

    assertThat(translator(Kind.CHAT).translate(ASSIGNMENT, stop)).isEqualTo(new Reply.Stopped());
    assertThat(service.questions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_service_is_told_no_more_of_the_machine_than_it_must(Kind kind) {
    ask(kind);

    assertThat(service.questions().getFirst().headers().keySet())
        .isSubsetOf(
            "Accept",
            "Authorization",
            "Connection",
            "Content-length",
            "Content-type",
            "Host",
            "User-agent");
    assertThat(service.questions().getFirst().headers().getFirst("User-agent"))
        .isEqualTo("Diptych");
  }
}
