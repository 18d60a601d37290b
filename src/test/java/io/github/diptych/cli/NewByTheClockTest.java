package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The minute of a signature is the writer's own, wherever the writer is. */
class NewByTheClockTest {
  private static final String CHINESE = "有一句话要写下来。";
  private static final String ENGLISH = "There is one sentence to write down.";

  @TempDir Path home;
  private TestVault vault;

  @BeforeEach
  void a_diary() {
    vault = TestVault.in(home).note("README.md", Diaries.DAY);
  }

  private void write(String instant, String zone, String language) {
    new Shell()
        .at(instant, zone)
        .run(
            "new",
            vault.root(),
            "--lang",
            language,
            "--text",
            language.equals("zh") ? CHINESE : ENGLISH)
        .done();
  }

  /** Day, first minute and second minute of what was added. */
  private List<String> added() {
    return new Shell()
        .run("entries", vault.root(), "--json")
        .done()
        .json()
        .valueStream()
        .filter(entry -> entry.get("first").get("text").stringValue().startsWith(CHINESE))
        .map(
            entry ->
                entry.get("day").stringValue()
                    + " "
                    + entry.get("first").get("signedAt").stringValue()
                    + " "
                    + entry.get("second").path("signedAt").asString("-"))
        .toList();
  }

  @Test
  void one_instant_is_another_day_in_another_zone() {
    write("2024-05-21T17:30:59Z", "Asia/Shanghai", "zh");
    write("2024-05-21T17:30:59Z", "America/New_York", "zh");

    assertThat(added())
        .containsExactly("2024-05-22 2024-05-22T01:30 -", "2024-05-21 2024-05-21T13:30 -");
  }

  @Test
  void midnight_between_the_two_languages_leaves_them_one_entry() {
    write("2024-05-21T15:59:00Z", "Asia/Shanghai", "zh");
    write("2024-05-21T16:00:00Z", "Asia/Shanghai", "en");

    assertThat(added()).containsExactly("2024-05-21 2024-05-21T23:59 2024-05-22T00:00");
  }

  @Test
  void a_clock_set_back_between_the_two_languages_leaves_them_one_entry() {
    write("2024-05-21T16:00:00Z", "Asia/Shanghai", "zh");
    write("2024-05-21T15:58:00Z", "Asia/Shanghai", "en");

    assertThat(added()).containsExactly("2024-05-22 2024-05-22T00:00 2024-05-21T23:58");
  }

  @Test
  void flying_to_another_zone_between_the_two_languages_leaves_them_one_entry() {
    write("2024-05-21T17:30:00Z", "Asia/Shanghai", "zh");
    write("2024-05-21T17:31:00Z", "America/New_York", "en");

    assertThat(added()).containsExactly("2024-05-22 2024-05-22T01:30 2024-05-21T13:31");
  }

  @Test
  void the_hour_that_a_spring_night_leaves_out_is_never_signed() {
    write("2024-03-10T06:59:30Z", "America/New_York", "zh");
    write("2024-03-10T07:00:00Z", "America/New_York", "en");

    assertThat(added()).containsExactly("2024-03-10 2024-03-10T01:59 2024-03-10T03:00");
  }

  @Test
  void the_hour_that_an_autumn_night_has_twice_signs_two_entries_alike() {
    for (String hour : List.of("05", "06")) {
      write("2024-11-03T" + hour + ":30:00Z", "America/New_York", "zh");
      write("2024-11-03T" + hour + ":31:00Z", "America/New_York", "en");
    }

    assertThat(added())
        .containsExactly(
            "2024-11-03 2024-11-03T01:30 2024-11-03T01:31",
            "2024-11-03 2024-11-03T01:30 2024-11-03T01:31");
  }

  @Test
  void a_given_minute_goes_before_the_clock() {
    new Shell()
        .at("2024-05-21T17:30:00Z", "Asia/Shanghai")
        .run("new", vault.root(), "--lang", "zh", "--text", CHINESE, "--at", "2024-05-20T21:00")
        .done();

    assertThat(added()).containsExactly("2024-05-20 2024-05-20T21:00 -");
  }
}
