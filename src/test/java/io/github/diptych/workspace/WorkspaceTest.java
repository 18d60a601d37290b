package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 20);

  @TempDir Path home;
  private Desk desk;
  private Workspace workspace;

  @BeforeEach
  void a_vault() {
    desk = Desk.in(home);
    desk.vault.note("a.md", "a\n").note("b.md", "b\n");
    workspace = desk.workspace();
  }

  @Test
  void a_note_opened_twice_is_one_document() {
    assertThat(Desk.document(workspace, "a.md")).isSameAs(Desk.document(workspace, "a.md"));
  }

  @Test
  void a_note_asked_for_twice_before_it_is_read_is_one_document_too() {
    desk.homeWaits();
    var first = workspace.open(desk.vault.path("a.md"));
    var second = workspace.open(desk.vault.path("a.md"));

    desk.homeGoesOn();

    assertThat(first.join()).isEqualTo(second.join());
  }

  @Test
  void a_note_that_is_not_there_is_refused() {
    assertThat(workspace.open(desk.vault.path("c.md")).join())
        .isInstanceOfSatisfying(
            Workspace.Opened.Refused.class,
            refused -> assertThat(refused.why().reason()).isEqualTo(Reason.MISSING));
  }

  @Test
  void the_month_of_a_day_is_made_when_it_is_saved() {
    var opened = (Workspace.Opened.Document) workspace.openDiary(DAY).join();

    assertThat(opened.document().text()).isEqualTo("# 2024-05\n");
    assertThat(desk.vault.everything()).containsExactly("a.md", "b.md");
    assertThat(workspace.openDiary(DAY.plusDays(1)).join()).isEqualTo(opened);
    opened.document().edited(new TextChange(10, "", "\n早。\n"));
    workspace.saveAll().join();

    assertThat(desk.vault.text("diary/2024/2024-05.md")).isEqualTo("# 2024-05\n\n早。\n");
  }

  @Test
  void all_that_is_unsaved_is_saved_and_the_rest_is_left_alone() {
    Desk.type(Desk.document(workspace, "a.md"), "1");
    Desk.document(workspace, "b.md");
    assertThat(workspace.hasUnsaved()).isTrue();

    assertThat(workspace.saveAll().join()).singleElement().isInstanceOf(SaveOutcome.Saved.class);

    assertThat(workspace.hasUnsaved()).isFalse();
    assertThat(desk.vault.text("a.md")).isEqualTo("1a\n");
  }

  @Test
  void a_look_at_the_disk_goes_to_every_open_note() {
    var a = Desk.document(workspace, "a.md");
    var b = Desk.document(workspace, "b.md");
    desk.vault.note("a.md", "A\n").note("b.md", "B\n");

    workspace.lookAtDisk();

    assertThat(a.text()).isEqualTo("A\n");
    assertThat(b.text()).isEqualTo("B\n");
  }

  @Test
  void a_picture_goes_into_the_folder_of_its_day() {
    var outcome = workspace.attach(TestVault.png(0xFF0000), "我的 图.png", DAY).join();

    assertThat(outcome).isInstanceOf(Images.Outcome.Attached.class);
    assertThat(desk.vault.everything())
        .anyMatch(path -> path.startsWith("images/2024/05/") && path.endsWith(".png"));
  }
}
