package io.github.diptych.workspace.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.PastEntry;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a vault is only what is in it. */
class PastIndexTest {
  private static final String MAY = "diary/2024/2024-05.md";
  private static final String JUNE = "diary/2024/2024-06.md";

  private static final String DAY =
      """
      ### 2024.05.20 Mon

      早🌞。 #读书

      - [ ] 买牛奶

      明天再说。 -**2024.05.20 10:38**

      ---

      Morning. #reading

      - [x] milk

      Tomorrow then. -**2024.05.20 10:40**

      ---

      还没有签
      """;

  /** When the notes were written, and a good while later. */
  private static final Instant WRITTEN = Instant.parse("2024-06-01T10:00:00Z");

  private static final Instant LATER = Instant.parse("2024-06-01T11:00:00Z");

  private final Logger logger = Logger.getLogger(PastFile.class.getName());
  private final List<LogRecord> logged = new ArrayList<>();
  private final Handler log =
      new Handler() {
        @Override
        public void publish(LogRecord each) {
          logged.add(each);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @TempDir Path home;
  private TestVault vault;
  private Path cache;

  @BeforeEach
  void a_diary() throws IOException {
    cache = home.resolve("cache");
    vault = TestVault.in(home);
    write(MAY, "- [ ] some day\n\n" + DAY, WRITTEN);
    write(JUNE, "### 2024.06.01 Sat\n\nSummer. -**2024.06.01 08:00**\n", WRITTEN);
    write("notes/list.md", "- [ ] no diary\n", WRITTEN);
  }

  @BeforeEach
  void its_log_is_read() {
    logger.addHandler(log);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void its_log_is_as_it_was() {
    logger.removeHandler(log);
    logger.setUseParentHandlers(true);
  }

  private void write(String path, String text, Instant at) throws IOException {
    vault.note(path, text);
    Files.setLastModifiedTime(vault.file(path), FileTime.from(at));
  }

  private VaultOpening.Ready opened() {
    return (VaultOpening.Ready) VaultOpening.of(vault.root());
  }

  private PastIndex index(Instant now) {
    return new PastIndex(opened(), cache, Clock.fixed(now, ZoneOffset.UTC));
  }

  private PastIndex.Found found(Instant now) throws IOException {
    return index(now).past();
  }

  private Path file() throws IOException {
    try (var files = Files.list(cache)) {
      return files.findFirst().orElseThrow();
    }
  }

  private void isWhatTheNotesSay(Past past) throws IOException {
    Past read = new VaultPast(opened()).all().past();
    assertThat(past.entries()).isEqualTo(read.entries());
    assertThat(past.open()).isEqualTo(read.open());
    assertThat(past.offers()).isEqualTo(read.offers());
    assertThat(List.copyOf(past.days())).isEqualTo(List.copyOf(read.days()));
  }

  @Test
  void the_second_time_nothing_is_read_and_all_is_the_same() throws IOException {
    var first = found(LATER);
    var second = found(LATER);

    assertThat(first.read()).isEqualTo(3);
    assertThat(second.read()).isZero();
    assertThat(second.kept()).isEqualTo(3);
    isWhatTheNotesSay(first.past());
    isWhatTheNotesSay(second.past());
    assertThat(second.past().entries()).hasSize(3);
    assertThat(second.past().open()).hasSize(2);
  }

  @Test
  void a_note_that_changed_is_read_again_and_no_other() throws IOException {
    found(LATER);
    write(JUNE, "### 2024.06.02 Sun\n\nNew. -**2024.06.02 08:00**\n", WRITTEN.plusSeconds(60));

    var now = found(LATER);

    assertThat(now.read()).isEqualTo(1);
    isWhatTheNotesSay(now.past());
    assertThat(now.past().day(LocalDate.of(2024, 6, 2))).isPresent();
  }

  @Test
  void a_note_that_went_or_came_is_noticed() throws IOException {
    found(LATER);
    Files.delete(vault.file(JUNE));
    write("README.md", DAY, WRITTEN);

    var now = found(LATER);

    assertThat(now.read()).isEqualTo(1);
    isWhatTheNotesSay(now.past());
    assertThat(now.past().entries().stream().map(PastEntry::spot).map(spot -> spot.note()))
        .containsOnly(MAY, "README.md");
  }

  @Test
  void a_change_in_the_same_moment_and_of_the_same_size_is_noticed() throws IOException {
    var index = index(WRITTEN);
    index.past();
    long size = Files.size(vault.file(JUNE));
    write(JUNE, "### 2024.06.01 Sat\n\nWinter. -**2024.06.01 08:00**\n", WRITTEN);
    assertThat(Files.size(vault.file(JUNE))).isEqualTo(size);

    isWhatTheNotesSay(found(LATER).past());
    isWhatTheNotesSay(index.past().past());
  }

  @Test
  void what_is_read_in_the_moment_it_was_written_is_looked_at_once_more() throws IOException {
    found(WRITTEN);

    assertThat(found(LATER).read()).isEqualTo(3);
    assertThat(found(LATER).read()).isZero();
  }

  @Test
  void asked_again_only_what_changed_since_is_read_and_kept_for_the_next_start()
      throws IOException {
    var index = index(LATER);
    index.past();
    write(JUNE, "### 2024.06.02 Sun\n\nNew. -**2024.06.02 08:00**\n", WRITTEN.plusSeconds(60));

    assertThat(index.past().read()).isEqualTo(1);
    index.keep();

    assertThat(found(LATER).read()).isZero();
  }

  @Test
  void a_damaged_index_is_made_anew_without_a_word() throws IOException {
    found(LATER);
    byte[] whole = Files.readAllBytes(file());
    var chance = new Random(20240520);
    assertThat(logged).isEmpty();
    for (int round = 0; round < 200; round++) {
      byte[] damaged =
          round % 2 == 0
              ? Arrays.copyOf(whole, chance.nextInt(whole.length))
              : changed(whole, chance);
      Files.write(file(), damaged);

      var now = found(LATER);

      isWhatTheNotesSay(now.past());
      assertThat(now.read()).as("round %s", round).isEqualTo(3);
      assertThat(logged.size()).as("what round %s logged", round).isLessThanOrEqualTo(round + 1);
      assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    }
    assertThat(logged).hasSizeGreaterThan(150);
  }

  private static byte[] changed(byte[] whole, Random chance) {
    byte[] changed = whole.clone();
    int at = chance.nextInt(changed.length);
    changed[at] ^= (byte) (1 << chance.nextInt(8));
    return changed;
  }

  @Test
  void bytes_that_are_no_index_end_in_an_exception_and_take_no_memory() {
    var chance = new Random(20240520);
    for (int round = 0; round < 2000; round++) {
      byte[] noise = new byte[chance.nextInt(64)];
      chance.nextBytes(noise);
      try {
        PastBytes.read(noise, 0);
      } catch (RuntimeException told) {
        // What the file's reader takes for "there is none".
      }
    }
  }

  @Test
  void a_diary_that_is_read_by_other_rules_is_read_anew() throws IOException {
    found(LATER);
    vault.note(".diptych/vault.json", "{\"version\": 1, \"languages\": [\"en\"]}");

    var now = found(LATER);

    assertThat(now.read()).isEqualTo(3);
    isWhatTheNotesSay(now.past());
  }

  @Test
  void each_vault_has_an_index_of_its_own() throws IOException {
    found(LATER);
    var other = TestVault.in(home.resolve("other"));
    new PastIndex(
            (VaultOpening.Ready) VaultOpening.of(other.root()),
            cache,
            Clock.fixed(LATER, ZoneOffset.UTC))
        .past();

    assertThat(found(LATER).read()).isZero();
  }

  @Test
  void without_a_cache_folder_it_only_takes_longer() throws IOException {
    Files.writeString(cache, "a file where a folder should be");

    isWhatTheNotesSay(found(LATER).past());
    assertThat(found(LATER).read()).isEqualTo(3);
    assertThat(cache).isRegularFile();
  }

  @Test
  void nothing_of_it_is_in_the_vault() throws IOException {
    var before = vault.everything();

    found(LATER);

    assertThat(vault.everything()).isEqualTo(before);
  }

  @Test
  void a_note_that_cannot_be_read_is_left_out() throws IOException {
    vault.bytes("README.md", new byte[] {(byte) 0xC4, '!'});

    isWhatTheNotesSay(found(LATER).past());
  }
}
