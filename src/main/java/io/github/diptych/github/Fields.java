package io.github.diptych.github;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up fields of JSON that was read, whatever shape it has. */
record Fields(@Nullable Object json) {
  /** An answer that is no JSON has no fields. */
  static Fields of(String body, JsonForm form) {
    try {
      return new Fields(form.read(body));
    } catch (IllegalArgumentException noJson) {
      return new Fields(null);
    }
  }

  Optional<String> text(String name) {
    return field(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  Optional<Integer> number(String name) {
    return field(name) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
  }

  Optional<Boolean> truth(String name) {
    return field(name) instanceof Boolean truth ? Optional.of(truth) : Optional.empty();
  }

  Fields object(String name) {
    return new Fields(field(name));
  }

  List<Fields> list(String name) {
    return field(name) instanceof List<?> list
        ? list.stream().map(Fields::new).toList()
        : List.of();
  }

  /** The elements, if it is a list itself. */
  Optional<List<Fields>> elements() {
    return json instanceof List<?> list
        ? Optional.of(list.stream().map(Fields::new).toList())
        : Optional.empty();
  }

  private @Nullable Object field(String name) {
    return json instanceof Map<?, ?> map ? map.get(name) : null;
  }
}
