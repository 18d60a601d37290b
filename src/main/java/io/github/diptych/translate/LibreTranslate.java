package io.github.diptych.translate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A LibreTranslate server, which anybody can run. It takes no glossary; the terms are checked
 * afterwards all the same.
 */
public final class LibreTranslate implements Translator {
  private final Asking asking;

  public LibreTranslate(ServiceAddress address, Keys keys, ServiceLine line, JsonForm json) {
    this.asking = new Asking(address, keys, line, json);
  }

  @Override
  public String host() {
    return asking.host();
  }

  @Override
  public List<String> outgoing(Assignment assignment) {
    return assignment.passages().stream().map(Notation.HTML::write).toList();
  }

  @Override
  public Reply translate(Assignment assignment, Stop stop) {
    List<String> texts = outgoing(assignment);
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("q", texts);
    question.put("source", assignment.from().code());
    question.put("target", assignment.to().code());
    question.put("format", "html");
    asking.key().ifPresent(key -> question.put("api_key", key));
    return switch (asking.ask(
        "/translate", Map.of(), question, texts.size(), LibreTranslate::read, stop)) {
      case Asking.Texts.None(Reply reply) -> reply;
      case Asking.Texts.Came(List<String> came) ->
          Notation.HTML.restored(assignment.passages(), came);
    };
  }

  private static Asking.Texts read(@Nullable Object answer) {
    return new Asking.Texts.Came(
        Tree.list(answer, "translatedText").stream()
            .flatMap(each -> each instanceof String text ? Stream.of(text) : Stream.empty())
            .toList());
  }
}
