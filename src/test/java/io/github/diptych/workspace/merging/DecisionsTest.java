package io.github.diptych.workspace.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.faulty.Faults;
import io.github.diptych.faulty.Faults.Kind;
import io.github.diptych.faulty.FaultyFileSystem;
import io.github.diptych.workspace.merging.Written.Begun;
import io.github.diptych.workspace.merging.Written.Decided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of what the writer decided of conflicts, or has begun to write for them. */
class DecisionsTest {
  private static final About ABOUT =
      new About("a/日记.md", LocalDate.of(2024, 5, 20), null, "我。", "他。", 2);
  private static final Begun OLD = new Begun("old", null);
  private static final Begun NEW = new Begun("old and new", null);

  @TempDir Path folder;

  private Decisions decisions() {
    return new Decisions(folder.resolve("decided"));
  }

  private List<Written> written() {
    return decisions().all().stream().map(Kept::written).toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("decided"))) {
      return files.sorted().toList();
    }
  }

  /** One conflict of a note in which both sides wrote another word. */
  private static OpenConflict conflict() {
    var merged = new TextMerge(DiaryFormat.standard()).of("one\n", "ours\n", "hers\n");
    return new OpenConflict("list.md", merged.conflicts().getFirst(), 1);
  }

  @Test
  void whatever_was_typed_comes_back_with_the_conflict_that_it_was_for() throws IOException {
    var half = new Begun("写了一半 \uD83D", null);

    decisions().put(ABOUT, half);
    decisions().put(ABOUT, new Decided(""));

    assertThat(written()).containsExactlyInAnyOrder(half, new Decided(""));
    assertThat(decisions().all()).allMatch(kept -> kept.about().equals(ABOUT));
  }

  @Test
  void what_is_written_later_takes_the_place() throws IOException {
    decisions().put(ABOUT, new Begun("a", null));
    decisions().put(ABOUT, new Begun("ab", "c"));

    assertThat(written()).containsExactly(new Begun("ab", "c"));
    assertThat(files()).hasSize(1);
  }

  @Test
  void a_file_that_is_cut_off_or_changed_anywhere_says_nothing_and_stays() throws IOException {
    decisions().put(ABOUT, new Begun("mine", "theirs"));
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      Files.write(file, changed);
      assertThat(written()).as("changed at " + at).isEmpty();
      Files.write(file, Arrays.copyOf(whole, at));
      assertThat(written()).as("cut off at " + at).isEmpty();
    }
    assertThat(file).exists();
  }

  @Test
  void a_decision_that_cannot_be_read_is_asked_again_and_the_new_one_does_not_destroy_it()
      throws IOException {
    var conflict = conflict();
    decisions().keep(conflict, "first");
    Path file = files().getFirst();
    Files.writeString(file, "words of another version");

    assertThat(decisions().of(conflict)).isEmpty();
    decisions().keep(conflict, "second");

    assertThat(decisions().of(conflict)).contains("second");
    assertThat(files()).hasSize(2);
    assertThat(file.resolveSibling(file.getFileName() + ".unread1"))
        .hasContent("words of another version");
  }

  @Test
  void a_folder_in_the_place_of_a_decision_is_no_fault() throws IOException {
    var conflict = conflict();
    decisions().keep(conflict, "first");
    Path file = files().getFirst();
    Files.delete(file);
    Files.createDirectories(file.resolve("something"));

    assertThat(decisions().of(conflict)).isEmpty();
    decisions().keep(conflict, "second");

    assertThat(decisions().of(conflict)).contains("second");
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_none_either() throws IOException {
    Files.writeString(folder.resolve("decided"), "");

    assertThat(decisions().of(conflict())).isEmpty();
    assertThat(written()).isEmpty();
  }

  @Test
  void what_was_written_since_it_was_read_is_not_removed() throws IOException {
    decisions().put(ABOUT, new Begun("a", null));
    Kept read = decisions().all().getFirst();
    decisions().put(ABOUT, new Begun("ab", null));

    decisions().remove(read);

    assertThat(written()).containsExactly(new Begun("ab", null));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void at_each_fault_there_is_the_old_one_or_the_new_one_and_nothing_beside_it(Kind kind)
      throws IOException {
    var none = Faults.none();
    assertThat(put(none, folder.resolve("whole"))).isTrue();
    assertThat(none.calls())
        .extracting(Faults.Call::name)
        .containsSubsequence("open", "write", "force", "move", "force");
    for (int at = 0; at < none.calls().size(); at++) {
      Path place = folder.resolve(kind + "-" + at);

      boolean said = put(Faults.at(at, kind), place);

      String shown = kind + " at " + at + ", " + none.calls().get(at);
      var decisions = new Decisions(place);
      var now = decisions.all().stream().map(Kept::written).toList();
      assertThat(now).as(shown).hasSize(1).isSubsetOf(OLD, NEW);
      if (said) {
        assertThat(now).as(shown).containsExactly(NEW);
      }
      decisions.tidy();
      try (Stream<Path> files = Files.list(place)) {
        assertThat(files.filter(each -> each.toString().endsWith(".tmp"))).as(shown).isEmpty();
      }
    }
  }

  /** Whether it was said to be written. */
  private static boolean put(Faults faults, Path place) throws IOException {
    Files.createDirectories(place);
    new Decisions(place).put(ABOUT, OLD);
    try {
      new Decisions(FaultyFileSystem.with(faults, place)).put(ABOUT, NEW);
      return true;
    } catch (IOException | Faults.Killed fault) {
      return false;
    }
  }
}
