package io.github.diptych.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private enum Kind {
    EMPTY_HEADING
  }

  @SuppressWarnings("UnusedMethod")
  private record Block(String language, LocalDateTime signedAt, int start, boolean fix) {
    boolean isEmpty() {
      return start == 0;
    }

    String getShape() {
      return "none";
    }
  }

  private record Entry(LocalDate day, Kind kind, Block first, @Nullable Block second) {}

  @Test
  void a_record_has_its_components_in_order_and_nothing_else() {
    var block = new Block("zh", LocalDateTime.of(2024, 5, 20, 10, 38, 59), 7, true);
    var entry = new Entry(LocalDate.of(2024, 5, 20), Kind.EMPTY_HEADING, block, null);

    assertThat(Json.write(List.of(entry)))
        .isEqualTo(
            """
            [
              {
                "day": "2024-05-20",
                "kind": "EMPTY_HEADING",
                "first": {
                  "language": "zh",
                  "signedAt": "2024-05-20T10:38",
                  "start": 7,
                  "fix": true
                },
                "second": null
              }
            ]\
            """);
  }

  @Test
  void letters_of_every_script_stay_as_they_are() {
    assertThat(Json.write("双页 𠮷 é \"\\\n")).isEqualTo("\"双页 𠮷 é \\\"\\\\\\n\"");
  }

  @Test
  void a_map_keeps_its_order_and_empty_things_are_short() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("z", List.of());
    map.put("a", Map.of());
    map.put("o", Optional.of(1));
    map.put("e", Optional.empty());
    map.put("n", null);

    assertThat(Json.write(map))
        .isEqualTo(
            """
            {
              "z": [],
              "a": {},
              "o": 1,
              "e": null,
              "n": null
            }\
            """);
  }

  @Test
  void a_list_may_hold_nulls() {
    assertThat(Json.write(Arrays.asList(1, null))).isEqualTo("[\n  1,\n  null\n]");
  }

  @Test
  void what_is_read_is_maps_lists_and_plain_values() {
    assertThat(Json.read("{\"a\": [1, \"双\", null, true]}"))
        .isEqualTo(Map.of("a", Arrays.asList(1, "双", null, true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "secret", "{} x", "[1,"})
  void what_is_no_json_is_not_quoted(String text) {
    assertThatThrownBy(() -> Json.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not JSON")
        .hasNoCause();
  }
}
