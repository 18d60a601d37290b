package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TemplateFault;
import io.github.diptych.diary.TextEdit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month begins in an open vault. */
class BeginningsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final String PAGE =
      "# 日记\n\n[2024-05](diary/2024/2024-05.md):\n[20](diary/2024/2024-05.md#20240520-mon)\n";
  private static final String LINK = "\n[2024-06](diary/2024/2024-06.md)\n";
  private static final String ENTRY = "\n### 2024.06.01 Sat\n\n早。 -**2024.06.01 10:38**\n";

  @TempDir Path home;
  private Desk desk;
  private Workspace workspace;

  @BeforeEach
  void a_rolled_vault() {
    desk = Desk.in(home);
    desk.vault
        .note("README.md", PAGE)
        .note(
            "diary/2024/2024-05.md",
            "# 2024-05\n\n### 2024.05.20 Mon\n\n早。 -**2024.05.20 10:38**\n");
    workspace = desk.workspace();
  }

  private OpenDocument june() {
    return ((Workspace.Opened.Document) workspace.openDiary(DAY).join()).document();
  }

  private static void write(OpenDocument note, String words) {
    note.edited(new TextChange(note.text().length(), "", words));
    note.save().join();
  }

  @Test
  void its_first_entry_puts_the_link_on_the_front_page() {
    write(june(), ENTRY);

    assertThat(desk.vault.text("README.md")).isEqualTo(PAGE + LINK);
  }

  @Test
  void a_heading_alone_puts_none_there() {
    var june = june();
    write(june, "\n### 2024.06.01 Sat\n\n早。\n");
    assertThat(desk.vault.text("README.md")).isEqualTo(PAGE);

    write(june, "-**2024.06.01 10:38**\n");
    assertThat(desk.vault.text("README.md")).isEqualTo(PAGE + LINK);
  }

  @Test
  void a_front_page_that_is_open_is_changed_where_it_is_open() {
    var page = Desk.document(workspace, "README.md");
    page.edited(new TextChange(0, "", "<!-- mine -->\n"));
    var edits = new ArrayList<TextEdit>();
    page.onEdited(edits::add);

    write(june(), ENTRY);

    assertThat(page.text()).isEqualTo("<!-- mine -->\n" + PAGE + LINK);
    assertThat(edits).hasSize(1);
    page.save().join();
    assertThat(desk.vault.text("README.md")).isEqualTo(page.text());
  }

  @Test
  void a_link_that_could_not_be_written_is_tried_again() {
    var page = Desk.document(workspace, "README.md");
    page.edited(new TextChange(0, "", "mine"));
    String theirs = PAGE.replace("# 日记", "# 我们的日记");
    desk.vault.note("README.md", theirs + "\ntheirs\n");
    page.lookAtDisk().join();
    var june = june();

    write(june, ENTRY);
    assertThat(page.text()).isEqualTo("mine" + PAGE);
    page.takeTheirs().join();
    write(june, "\n---\n\nMorning.\n");

    assertThat(page.text()).isEqualTo(theirs + LINK + "\ntheirs\n");
  }

  @Test
  void a_link_that_could_not_be_written_on_the_disk_is_tried_again() {
    assertThat(desk.vault.file("README.md").toFile().delete()).isTrue();
    desk.vault.folder("README.md").note(".diptych/vault.json", "{}");
    workspace = desk.workspace();
    var june = june();
    write(june, ENTRY);

    assertThat(desk.vault.file("README.md").toFile().delete()).isTrue();
    desk.vault.note("README.md", PAGE);
    write(june, "\n---\n\nMorning.\n");

    assertThat(desk.vault.text("README.md")).isEqualTo(PAGE + LINK);
  }

  @Test
  void a_month_whose_entry_was_undone_leaves_neither_file_nor_link() {
    var before = desk.vault.everything();
    var june = june();
    write(june, ENTRY);
    assertThat(desk.vault.text("diary/2024/2024-06.md")).isEqualTo("# 2024-06\n" + ENTRY);

    june.edited(new TextChange(june.text().length() - ENTRY.length(), ENTRY, ""));
    june.save().join();

    assertThat(desk.vault.everything()).isEqualTo(before);
    assertThat(desk.vault.text("README.md")).isEqualTo(PAGE);
    assertThat(june.state()).isEqualTo(new DocumentState.Saved(Desk.NOW));
    june.lookAtDisk().join();
    assertThat(june.state()).isInstanceOf(DocumentState.Saved.class);

    write(june, ENTRY);
    assertThat(desk.vault.text("README.md")).isEqualTo(PAGE + LINK);
    assertThat(desk.vault.text("diary/2024/2024-06.md")).isEqualTo("# 2024-06\n" + ENTRY);
  }

  @Test
  void a_month_with_words_of_another_program_in_it_stays() {
    var june = june();
    write(june, ENTRY);
    String theirs = june.text() + "\ntheirs\n";
    desk.vault.note("diary/2024/2024-06.md", theirs);

    june.edited(new TextChange(june.text().length() - ENTRY.length(), ENTRY, ""));
    june.save().join();

    assertThat(june.state()).isEqualTo(new DocumentState.ChangedOnDisk());
    assertThat(desk.vault.text("diary/2024/2024-06.md")).isEqualTo(theirs);
  }

  @Test
  void a_month_that_was_there_before_is_never_taken_back() {
    desk.vault.note("diary/2024/2024-06.md", "# 2024-06\n");
    var june = june();
    write(june, ENTRY);

    june.edited(new TextChange(june.text().length() - ENTRY.length(), ENTRY, ""));
    june.save().join();

    assertThat(desk.vault.text("diary/2024/2024-06.md")).isEqualTo("# 2024-06\n");
  }

  @Test
  void a_front_page_that_no_roll_has_made_stays_as_it_is() {
    desk.vault.note("README.md", "# 日记\n");

    write(june(), ENTRY);

    assertThat(desk.vault.text("README.md")).isEqualTo("# 日记\n");
  }

  @Test
  void the_months_template_is_used_and_what_is_wrong_with_it_told() {
    var told = new ArrayList<TemplateFault>();
    workspace.beginnings().onFault(told::add);
    desk.vault.note(".diptych/templates/month.md", "# {{year}} {{moon}}\n");

    assertThat(june().text()).isEqualTo("# 2024 {{moon}}\n");
    assertThat(told).extracting(TemplateFault::words).containsExactly("{{moon}}");
  }

  @Test
  void a_refused_template_leaves_the_disk_as_it_is() {
    desk.vault.note(".diptych/templates/month.md", "### 2024.06.01\n");
    var before = desk.vault.everything();

    assertThat(june().text()).isEqualTo("# 2024-06\n");
    assertThat(desk.vault.everything()).isEqualTo(before);
  }

  @Test
  void room_in_which_nothing_is_written_is_not_saved() {
    var note = Desk.document(workspace, "README.md");

    note.makeRoom(() -> write(note, "\n---\n"));
    desk.goBy(Duration.ofMinutes(1));
    assertThat(note.isDirty()).isFalse();
    assertThat(desk.vault.text("README.md")).isEqualTo(PAGE);

    write(note, "\n早。\n");
    assertThat(desk.vault.text("README.md")).isEqualTo(PAGE + "\n---\n\n早。\n");
  }
}
