package io.github.diptych.vault.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts that a note had. */
class SnapshotsTest {
  private static final Path VAULT = Path.of("vault").toAbsolutePath();
  private static final VaultPath NOTE = VaultPath.of("a.md");

  @TempDir private Path folder;
  private Snapshots snapshots;
  private Instant now = Instant.parse("2024-05-20T10:38:00Z");

  @BeforeEach
  void open() {
    snapshots = new Snapshots(folder.resolve("snapshots"));
  }

  @Test
  void each_text_is_there_the_newest_first() throws Exception {
    keeps("one", Duration.ZERO);
    keeps("二", Duration.ofMinutes(10));

    assertThat(texts()).containsExactly("二", "one");
  }

  @Test
  void the_same_text_and_one_of_a_moment_ago_are_not_kept_twice() throws Exception {
    keeps("one", Duration.ZERO);
    keeps("one", Duration.ofMinutes(10));
    keeps("two", Duration.ofMinutes(10));
    keeps("three", Duration.ofMinutes(1));

    assertThat(texts()).containsExactly("two", "one");
  }

  @Test
  void a_text_that_is_given_up_is_kept_however_short_a_time_ago() throws Exception {
    keeps("one", Duration.ZERO);
    now = now.plusSeconds(1);

    snapshots.keep(VAULT, NOTE, "given up", now, true);

    assertThat(texts()).containsExactly("given up", "one");
  }

  @Test
  void what_is_kept_in_the_same_moment_is_all_there_in_its_order() throws Exception {
    keeps("saved over", Duration.ZERO);
    snapshots.keep(VAULT, NOTE, "given up", now, true);
    snapshots.keep(VAULT, NOTE, "given up, too", now, true);

    assertThat(texts()).containsExactly("given up, too", "given up", "saved over");
  }

  @Test
  void a_text_that_was_given_up_is_there_for_thirty_days_whatever_is_kept_beside_it()
      throws Exception {
    snapshots.keep(VAULT, NOTE, "given up", now, true);
    keeps("of the same hour", Duration.ofMinutes(10));
    for (int day = 0; day < 29; day++) {
      keeps("day " + day, Duration.ofDays(1));
    }
    assertThat(texts()).contains("given up");

    keeps("day 30", Duration.ofDays(1));
    keeps("day 31", Duration.ofDays(1));

    assertThat(texts()).doesNotContain("given up");
  }

  @Test
  void one_that_is_damaged_keeps_no_other_from_being_kept() throws Exception {
    keeps("one", Duration.ZERO);
    Files.writeString(snapshots.of(VAULT, NOTE).getFirst().file(), "?");

    keeps("two", Duration.ofMinutes(10));

    assertThat(snapshots.of(VAULT, NOTE).getFirst().text()).isEqualTo("two");
  }

  @Test
  void another_notes_and_another_vaults_are_not_among_them() throws Exception {
    keeps("one", Duration.ZERO);

    assertThat(snapshots.of(VAULT, VaultPath.of("b.md"))).isEmpty();
    assertThat(snapshots.of(VAULT.resolve("other"), NOTE)).isEmpty();
  }

  /** Forty days of writing, a text every ten minutes of each day's three hours. */
  @Test
  void of_many_days_one_a_day_stays_of_a_day_one_an_hour_and_of_an_hour_all() throws Exception {
    for (int day = 0; day < 40; day++) {
      for (int part = 0; part < 18; part++) {
        keeps("day " + day + ", part " + part, Duration.ofMinutes(10));
      }
      now = now.plus(Duration.ofHours(21));
    }
    now = now.minus(Duration.ofHours(21));

    List<Instant> kept = snapshots.of(VAULT, NOTE).stream().map(Snapshots.Snapshot::at).toList();

    assertThat(kept).allMatch(at -> at.isAfter(now.minus(Duration.ofDays(31))));
    assertThat(kept.stream().filter(at -> at.isAfter(now.minus(Duration.ofHours(1))))).hasSize(6);
    assertThat(kept).hasSizeBetween(35, 45);
    assertThat(texts().getFirst()).isEqualTo("day 39, part 17");
  }

  private void keeps(String text, Duration later) throws IOException {
    now = now.plus(later);
    snapshots.keep(VAULT, NOTE, text, now, false);
  }

  private List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    for (var each : snapshots.of(VAULT, NOTE)) {
      texts.add(each.text());
    }
    return texts;
  }
}
