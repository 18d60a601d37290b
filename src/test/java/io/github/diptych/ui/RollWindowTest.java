package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rolling a diary that is one README, in the real window. */
@FxTest
class RollWindowTest {
  private static final String MAY = "diary/2024/2024-05.md";
  private static final String JUNE = "diary/2024/2024-06.md";
  private static final String DIARY =
      """
      # 日记 Diary

      ### 2024.05.20 Mon

      早上下雨。 -**2024.05.20 10:38**

      ---

      ### 2024.06.01 Sat

      夏天来了。 -**2024.06.01 20:20**
      """;

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void a_diary_that_is_committed() throws IOException {
    TestRemote.withoutThisMachinesGit("[user]\nname = Writer\nemail = writer@example.org\n");
    vault = TestVault.in(folder).note("README.md", DIARY);
    try (var repository = VaultRepository.init(vault.root())) {
      repository.commit("a diary", SyncProgress.NONE);
    }
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-06-02T10:38");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void rolls() {
    window.fires("diary.roll").clicks("Roll the diary").isTold("2 days went to 2 notes");
  }

  @Test
  void nothing_moves_before_the_writer_agrees() {
    window.fires("diary.roll").clicks("Cancel");

    assertThat(window.onDisk("README.md")).isEqualTo(DIARY);
    assertThat(Files.exists(vault.file(MAY))).isFalse();
  }

  @Test
  void the_days_go_to_their_months_and_the_window_shows_the_front_page() {
    rolls();

    assertThat(window.onDisk(MAY)).contains("早上下雨。 -**2024.05.20 10:38**");
    assertThat(window.onDisk(JUNE)).contains("夏天来了。 -**2024.06.01 20:20**");
    window.awaitTextWithout("早上下雨").awaitText(MAY);
  }

  @Test
  void it_is_taken_back_by_one_button() {
    rolls();

    window.clicks("Take it back").isTold("all of its days again");

    assertThat(window.onDisk("README.md")).isEqualTo(DIARY);
    assertThat(Files.exists(vault.file(MAY))).isFalse();
    window.awaitText("早上下雨");
  }

  @Test
  void what_is_written_at_the_last_moment_is_saved_first_and_told_to_be_synced() {
    window.types("晚上。");

    window.fires("diary.roll").isTold("not committed");

    assertThat(window.onDisk("README.md")).isEqualTo(DIARY + "晚上。");
  }

  @Test
  void a_readme_that_nears_the_limit_is_offered_to_be_rolled_once() {
    window.opens("README.md");
    Fx.run(() -> window.open().parts().editor().insert("字".repeat(140_000)));

    window.isTold("512,000").clicks("Show what would move...").isTold("not committed");
  }
}
