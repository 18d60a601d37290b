package io.github.diptych.vault.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.faulty.Faults;
import io.github.diptych.faulty.Faults.Kind;
import io.github.diptych.faulty.FaultyFileSystem;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  /** How many letters were said to be written when the first fault came. */
  private static int write(Faults faults, Path folder) throws IOException {
    Files.createDirectories(folder);
    int written = 0;
    try {
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
