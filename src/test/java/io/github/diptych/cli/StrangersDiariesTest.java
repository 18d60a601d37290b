package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.StrangersDiary;
import io.github.diptych.TestVault;
import io.github.diptych.workspace.Desk;
import io.github.diptych.workspace.TextChange;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other people's diaries are neither touched nor misread. */
class StrangersDiariesTest {
  @TempDir Path home;
  private final Shell shell = new Shell();

  static List<StrangersDiary> strangers() {
    return StrangersDiary.all();
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void it_is_read_as_what_it_is(StrangersDiary diary) {
    TestVault vault = diary.in(TestVault.in(home));

    var entries = shell.run("entries", vault.root(), "--json").done().json();

    assertThat(entries.size()).isEqualTo(diary.entries());
    assertThat(entries.valueStream().filter(entry -> !entry.get("second").isNull()))
        .hasSize(diary.pairs());
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void its_languages_differ_in_nothing(StrangersDiary diary) {
    TestVault vault = diary.in(TestVault.in(home));

    var found = shell.run("parity", vault.root(), "--json").done().json();

    assertThat(found.size()).isZero();
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void whoever_looks_at_it_changes_nothing(StrangersDiary diary) {
    TestVault vault = diary.in(TestVault.in(home));
    var before = Snapshot.of(home);

    for (String command : List.of("entries", "pairs", "parity", "stats", "check")) {
      assertThat(shell.run(command, vault.root()).exit()).as(command).isIn(0, 1);
    }
    shell.run("roll", vault.root(), "--dry-run");
    shell.run("fix", vault.root(), "--dry-run");

    assertThat(Snapshot.of(home)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void opened_written_in_and_undone_it_is_saved_byte_for_byte(StrangersDiary diary) {
    var desk = Desk.in(home);
    diary.in(desk.vault);
    byte[] before = desk.vault.bytes(diary.path());
    var note = desk.document(diary.path());

    note.edited(new TextChange(0, "", "x"));
    note.save().join();
    assertThat(desk.vault.bytes(diary.path())).isNotEqualTo(before);
    note.edited(new TextChange(0, "x", ""));
    note.save().join();

    assertThat(desk.vault.bytes(diary.path())).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void a_new_entry_adds_lines_and_changes_none(StrangersDiary diary) {
    TestVault vault = diary.in(TestVault.in(home));
    List<String> before = vault.text(diary.path()).lines().toList();

    String language = diary.settings().contains("[\"zh\"]") ? "zh" : "en";
    shell.run("new", vault.root(), "--lang", language, "--text", "我的 A line of mine.").done();

    List<String> after = vault.text(diary.path()).lines().toList();
    assertThat(isWithin(before, after)).as("%s in %s", before, after).isTrue();
    int now = shell.run("entries", vault.root(), "--json").done().json().size();
    assertThat(now).isEqualTo(diary.entries() + 1);
  }

  /** Whether the lines are all there in their order. */
  private static boolean isWithin(List<String> lines, List<String> all) {
    int found =
        IntStream.range(0, all.size())
            .reduce(
                0,
                (done, at) ->
                    done < lines.size() && lines.get(done).equals(all.get(at)) ? done + 1 : done);
    return found == lines.size();
  }

  @Test
  void there_are_a_dozen_and_more() {
    assertThat(strangers()).hasSizeGreaterThanOrEqualTo(12);
  }
}
