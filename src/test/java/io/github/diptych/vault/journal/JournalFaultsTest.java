package io.github.diptych.vault.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.faulty.Faults;
import io.github.diptych.faulty.Faults.Kind;
import io.github.diptych.faulty.FaultyFileSystem;
import io.github.diptych.faulty.Strace;
import io.github.diptych.faulty.Traced;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of fault at each call that a journal makes of the system. */
class JournalFaultsTest {
  private static final List<String> LETTERS = List.of("一", "二", "三");

  @TempDir private Path temporary;

  /**
   * What was said to be written is read; what failed is written by the next attempt, and a journal
   * is never left that says something else.
   */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void what_a_journal_said_to_be_written_is_there(Kind kind) throws Exception {
    var none = Faults.none();
    write(none, temporary.resolve("whole"));
    for (int at = 0; at < none.calls().size(); at++) {
      Path folder = temporary.resolve(kind + "-" + at);

      int written = write(Faults.at(at, kind), folder);

      String text = read(folder);
      String shown = kind + " at " + at + ", " + none.calls().get(at);
      assertThat(String.join("", LETTERS)).as(shown).startsWith(text);
      assertThat(text.length()).as(shown).isGreaterThanOrEqualTo(written);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENOSPC", "EIO", "EACCES"})
  void nor_is_it_lost_where_the_system_itself_refuses(String error) throws Exception {
    Strace.assumed(temporary);
    var strace = new Strace(temporary);
    // The first time other things are asked for.
    write(Faults.none(), temporary.resolve("first"));
    Path whole = temporary.resolve("whole");
    List<Traced.Point> points =
        Traced.of(whole, strace.calls(() -> write(Faults.none(), whole))).points();
    assertThat(points).hasSizeGreaterThan(8);
    for (Traced.Point point : points) {
      Path folder = temporary.resolve(error + points.indexOf(point));
      var written = new AtomicInteger();

      strace.failing(point, error, () -> written.set(write(Faults.none(), folder)));

      String text = read(folder);
      String shown = error + " at " + point;
      assertThat(String.join("", LETTERS)).as(shown).startsWith(text);
      assertThat(text.length()).as(shown).isGreaterThanOrEqualTo(written.get());
    }
  }

  /** How many letters were said to be written when the first fault came. */
  private static int write(Faults faults, Path folder) throws IOException {
    int written = 0;
    try {
      Files.createDirectories(folder);
      var journals = new JournalFolder(FaultyFileSystem.with(faults, folder));
      var begun = new JournalRecord.Begun("/v", VaultPath.of("a.md"), null, "");
      var file = journals.begin(List.of(begun));
      for (String letter : LETTERS) {
        file.append(
            List.of(new JournalRecord.Edited(TextEdit.insert(written, letter), written + 1)));
        written++;
      }
    } catch (IOException | Faults.Killed fault) {
      // As far as it came.
    }
    return written;
  }

  private static String read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".journal")).toList()) {
        return JournalText.read(Files.readAllBytes(file))
            .map(read -> read.journal().text().toString())
            .orElse("");
      }
    }
    return "";
  }
}
