package io.github.diptych.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any endpoint that takes chats as OpenAI's does, a model on this machine included, which needs no
 * key. All passages go in one message, so that each is read in its place.
 */
public final class ChatEndpoint implements Translator {
  private final Asking asking;
  private final String model;

  /**
   * @param address such as {@code http://127.0.0.1:11434/v1}
   */
  public ChatEndpoint(
      ServiceAddress address, String model, Keys keys, ServiceLine line, JsonForm json) {
    this.asking = new Asking(address, keys, line, json);
    this.model = model;
  }

  @Override
  public String host() {
    return asking.host();
  }

  @Override
  public List<String> outgoing(Assignment assignment) {
    return List.of(ChatWords.instructions(assignment), ChatWords.message(assignment.passages()));
  }

  @Override
  public Reply translate(Assignment assignment, Stop stop) {
    if (model.isBlank()) {
      return new Reply.Refused(Refusal.NO_MODEL, host(), 0);
    }
    List<String> texts = outgoing(assignment);
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("model", model);
    question.put("messages", List.of(says("system", texts.get(0)), says("user", texts.get(1))));
    question.put("stream", false);
    Optional<String> key = asking.key();
    Map<String, String> header =
        key.isPresent() ? Map.of("Authorization", "Bearer " + key.get()) : Map.of();
    return switch (asking.ask("/chat/completions", header, question, 1, this::read, stop)) {
      case Asking.Texts.None(Reply reply) -> reply;
      case Asking.Texts.Came(List<String> came) -> reply(assignment.passages(), came.getFirst());
    };
  }

  private Reply reply(List<Passage> passages, String answer) {
    List<String> said = ChatWords.passages(answer, passages.size());
    return said.isEmpty()
        ? new Reply.Refused(Refusal.UNREADABLE_ANSWER, host(), 200)
        : Notation.SIGNS.restored(passages, said);
  }

  private static Map<String, String> says(String role, String words) {
    Map<String, String> message = new LinkedHashMap<>();
    message.put("role", role);
    message.put("content", words);
    return message;
  }

  private Asking.Texts read(@Nullable Object answer) {
    boolean cutOff = Tree.text(answer, "choices", 0, "finish_reason").orElse("").equals("length");
    return cutOff
        ? asking.refused(Refusal.TOO_LONG, 200)
        : new Asking.Texts.Came(
            Tree.text(answer, "choices", 0, "message", "content").stream().toList());
  }
}
