package io.github.diptych.vault.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whose journals are whose: of programs that live, that were killed, and of other vaults. */
class JournalFolderTest {
  private static final BiConsumer<Path, IOException> UNREAD =
      (file, why) -> {
        throw new UncheckedIOException(why);
      };

  @TempDir private Path temporary;
  private TestVault vault;
  private Path all;
  private JournalFolder mine;

  @BeforeEach
  void open() {
    vault = TestVault.in(temporary);
    all = temporary.resolve("journal");
    mine = new JournalFolder(all);
  }

  @Test
  void nothing_is_made_before_something_is_written() throws Exception {
    assertThat(mine.claim(vault.vault().root(), UNREAD)).isEmpty();
    mine.close();

    assertThat(all).doesNotExist();
  }

  @Test
  void what_a_killed_program_wrote_is_taken_over_by_the_next() throws Exception {
    mine.begin(records("a.md", "typed"));

    List<LeftJournal> left = new JournalFolder(afterKill()).claim(vault.vault().root(), UNREAD);

    assertThat(left).hasSize(1);
    assertThat(left.getFirst().text().note()).isEqualTo(VaultPath.of("a.md"));
    assertThat(left.getFirst().text().text().toString()).isEqualTo("typed");
  }

  @Test
  void what_a_living_program_writes_is_not() throws Exception {
    mine.begin(records("a.md", "typed"));

    assertThat(new JournalFolder(all).claim(vault.vault().root(), UNREAD)).isEmpty();
    assertThat(mine.claim(vault.vault().root(), UNREAD)).isEmpty();
  }

  @Test
  void what_was_taken_over_and_not_decided_is_there_for_the_one_after() throws Exception {
    mine.begin(records("a.md", "typed"));
    Path left = afterKill();
    var next = new JournalFolder(left);
    assertThat(next.claim(vault.vault().root(), UNREAD)).hasSize(1);

    next.close();

    assertThat(new JournalFolder(left).claim(vault.vault().root(), UNREAD)).hasSize(1);
  }

  @Test
  void it_is_gone_on_with_behind_what_was_whole() throws Exception {
    var file = mine.begin(records("a.md", "typed"));
    Path left = afterKill();
    Path torn = journals(left).getFirst();
    Files.write(torn, new byte[] {0, 0, 0, 9, 1, 2}, StandardOpenOption.APPEND);
    var next = new JournalFolder(left);
    var found = next.claim(vault.vault().root(), UNREAD).getFirst();

    try (var again = next.resume(found)) {
      again.append(List.of(new JournalRecord.Edited(TextEdit.insert(5, "!"), 6)));
    }

    var read = JournalText.read(Files.readAllBytes(found.file())).orElseThrow();
    assertThat(read.journal().text().toString()).isEqualTo("typed!");
    file.close();
  }

  @Test
  void journals_of_another_vault_wait_until_that_one_is_opened() throws Exception {
    mine.begin(records("a.md", "typed"));
    var other = TestVault.in(temporary.resolve("other"));
    Path left = afterKill();

    assertThat(new JournalFolder(left).claim(other.vault().root(), UNREAD)).isEmpty();
    assertThat(new JournalFolder(left).claim(vault.vault().root(), UNREAD)).hasSize(1);
  }

  @Test
  void one_that_cannot_be_read_keeps_no_other_from_coming_back() throws Exception {
    mine.begin(records("a.md", "typed"));
    Path left = afterKill();
    Path unreadable = journals(left).getFirst().resolveSibling("0.journal");
    Files.createDirectory(unreadable);
    var unread = new ArrayList<Path>();

    var found =
        new JournalFolder(left)
            .claim(vault.vault().root(), (file, why) -> unread.add(file.getFileName()));

    assertThat(found).hasSize(1);
    assertThat(unread).containsExactly(unreadable.getFileName());
    assertThat(unreadable).exists();
  }

  @Test
  void a_program_that_ends_with_nothing_left_leaves_nothing() throws Exception {
    var file = mine.begin(records("a.md", "typed"));
    mine.remove(file);

    mine.close();

    assertThat(all).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobody_else_on_the_machine_can_read_what_was_typed() throws Exception {
    var file = mine.begin(records("a.md", "typed"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path().getParent())))
        .isEqualTo("rwx------");
  }

  private List<JournalRecord> records(String note, String text) {
    return List.of(
        new JournalRecord.Begun(vault.vault().root().toString(), VaultPath.of(note), null, ""),
        new JournalRecord.Edited(TextEdit.insert(0, text), text.length()));
  }

  /** The folder as a killed program leaves it: the files, and no lock. */
  private Path afterKill() throws IOException {
    Path left = temporary.resolve("left");
    try (Stream<Path> files = Files.walk(all)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, left.resolve(all.relativize(file)));
      }
    }
    return left;
  }

  private static List<Path> journals(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }
}
