package io.github.diptych.workspace.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.roll.RollPlan.Written;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollWritingTest {
  private static final VaultPath README = VaultPath.of("README.md");
  private static final VaultPath MAY = VaultPath.of("diary/2024/2024-05.md");

  @TempDir Path home;
  private TestVault vault;
  private NoteFiles files;
  private RollWriting writing;

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home).note("README.md", "\uFEFFa day\r\n").note("a.md", "a link\n");
    files = new NoteFiles(vault.vault());
    writing = new RollWriting(files);
  }

  private List<Written> plan() {
    var readme = (Loaded.Note) files.load(README);
    var other = (Loaded.Note) files.load(VaultPath.of("a.md"));
    return List.of(
        new Written(MAY, null, "a day\n", FileForm.standard()),
        new Written(VaultPath.of("a.md"), other, "another link\n", other.form()),
        new Written(README, readme, "a front page\r\n", readme.form()));
  }

  @Test
  void what_is_written_can_be_put_back() {
    assertThat(writing.write(plan())).isEmpty();
    assertThat(vault.text("README.md")).isEqualTo("\uFEFFa front page\r\n");

    assertThat(writing.putBack()).isEmpty();

    assertThat(vault.everything()).containsExactly("README.md", "a.md");
    assertThat(vault.text("README.md")).isEqualTo("\uFEFFa day\r\n");
    assertThat(vault.text("a.md")).isEqualTo("a link\n");
  }

  @Test
  void a_note_that_changed_after_it_was_read_is_not_overwritten_and_the_rest_put_back() {
    var plan = plan();
    vault.note("README.md", "changed meanwhile\n");

    assertThat(writing.write(plan))
        .get()
        .satisfies(
            told -> {
              assertThat(told.path()).isEqualTo(README);
              assertThat(told.outcome()).isInstanceOf(SaveOutcome.ChangedOnDisk.class);
            });
    assertThat(writing.putBack()).isEmpty();

    assertThat(vault.everything()).containsExactly("README.md", "a.md");
    assertThat(vault.text("README.md")).isEqualTo("changed meanwhile\n");
    assertThat(vault.text("a.md")).isEqualTo("a link\n");
  }

  @Test
  void what_another_program_changed_meanwhile_stays_and_is_told() {
    writing.write(plan());
    vault.note("a.md", "theirs\n");

    assertThat(writing.putBack()).containsExactly(VaultPath.of("a.md"));

    assertThat(vault.text("a.md")).isEqualTo("theirs\n");
    assertThat(vault.text("README.md")).isEqualTo("\uFEFFa day\r\n");
  }
}
