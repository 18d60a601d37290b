package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.TemplateFault.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFilesTest {
  private static final List<Language> LANGUAGES = DiaryFormat.standard().languages();

  @TempDir Path home;
  private TestVault vault;

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
  }

  private TemplateFiles files() {
    return new TemplateFiles(vault.vault());
  }

  @Test
  void a_vault_without_templates_has_none() {
    var found = files().read(LANGUAGES);

    assertThat(found.templates().texts()).isEmpty();
    assertThat(found.faults()).isEmpty();
    assertThat(vault.everything()).isEmpty();
  }

  @Test
  void one_that_cannot_be_read_is_told_and_costs_no_other() {
    vault
        .bytes(".diptych/templates/entry.zh.md", new byte[] {(byte) 0xC3})
        .note(".diptych/templates/entry.en.md", "Weather:\n");

    var found = files().read(LANGUAGES);

    assertThat(found.templates().texts()).containsOnlyKeys("entry.en.md");
    assertThat(found.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.UNREADABLE));
  }

  @Test
  void one_that_leads_out_of_the_vault_is_not_read() {
    vault.link(".diptych/templates", "../../outside");
    TestVault.in(home.resolve("other"));

    assertThat(files().read(LANGUAGES).templates().texts()).isEmpty();
  }

  @Test
  void those_that_are_missing_are_made_and_change_nothing_until_they_are_written_in() {
    vault.note(".diptych/templates/entry.en.md", "Weather:\n");

    var made = files().make(LANGUAGES);

    assertThat(made)
        .isInstanceOfSatisfying(
            TemplateFiles.Made.There.class, there -> assertThat(there.paths()).hasSize(5));
    assertThat(vault.text(".diptych/templates/entry.en.md")).isEqualTo("Weather:\n");
    var desk = Desk.in(home);
    desk.vault.note("a.md", "### 2024.05.20 Mon\n\n早。\n");
    var workspace = desk.workspace();
    var note = Desk.document(workspace, "a.md");
    var change = workspace.beginnings().editing().newEntry(note).join();
    assertThat(change)
        .isEqualTo(
            new DiaryEditing(DiaryFormat.standard(), desk.lanes, desk.clock).newEntry(note).join());
  }
}
