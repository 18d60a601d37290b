package io.github.diptych.translate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all services have in common: a question in JSON, and an answer that may be none. */
final class Asking {
  private final ServiceAddress address;
  private final Keys keys;
  private final ServiceLine line;
  private final JsonForm json;

  Asking(ServiceAddress address, Keys keys, ServiceLine line, JsonForm json) {
    this.address = address;
    this.keys = keys;
    this.line = line;
    this.json = json;
  }

  /** Either the texts that came, or why there are none. */
  sealed interface Texts {
    record Came(List<String> texts) implements Texts {
      public Came {
        texts = List.copyOf(texts);
      }
    }

    record None(Reply reply) implements Texts {}
  }

  String host() {
    return address.host();
  }

  Optional<String> key() {
    return keys.of(address.host());
  }

  /**
   * @param path of the question, behind the service's address
   * @param expected how many texts there have to be
   * @param reading finds the texts in the answer, or why there are none
   */
  Texts ask(
      String path,
      Map<String, String> headers,
      Map<String, ?> question,
      int expected,
      Function<@Nullable Object, Texts> reading,
      Stop stop) {
    if (!headers.values().stream().allMatch(Asking::isPlain)) {
      return refused(Refusal.WRONG_KEY, 0);
    }
    return switch (line.post(address.at(path), headers, json.write(question), stop)) {
      case ServiceLine.Answer.Stopped stopped -> new Texts.None(new Reply.Stopped());
      case ServiceLine.Answer.Failed(Refusal why, int status) -> refused(why, status);
      case ServiceLine.Answer.Came(int status, String body) ->
          status == 200
              ? read(body, expected, reading)
              : refused(Complaint.of(status, body, key().isPresent()), status);
    };
  }

  private Texts read(String body, int expected, Function<@Nullable Object, Texts> reading) {
    Object answer;
    try {
      answer = json.read(body);
    } catch (IllegalArgumentException noJson) {
      return refused(Refusal.UNREADABLE_ANSWER, 200);
    }
    Texts read = reading.apply(answer);
    boolean broken =
        read instanceof Texts.Came(List<String> texts)
            && (texts.size() != expected || texts.stream().anyMatch(String::isBlank));
    return broken ? refused(Refusal.UNREADABLE_ANSWER, 200) : read;
  }

  /** A key with other characters could not be sent, and would be quoted in what is thrown. */
  private static boolean isPlain(String header) {
    return header.chars().allMatch(unit -> unit >= ' ' && unit < 0x7f);
  }

  Texts refused(Refusal why, int status) {
    return new Texts.None(new Reply.Refused(why, address.host(), status));
  }
}
