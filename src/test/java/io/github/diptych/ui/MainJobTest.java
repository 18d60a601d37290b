package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: from a key press to the remote. */
@FxTest
class MainJobTest {
  private static final String NOTE = "diary/2024/2024-05.md";
  private static final String DAY_BEFORE =
      """
      # 2024-05

      ### 2024.05.20 Mon

      今天把旧相机修好了。 -**2024.05.20 21:04**

      ---

      I mended the old camera today. -**2024.05.20 21:15**
      """;

  @Test
  void what_is_typed_in_both_languages_is_signed_shown_and_on_the_remote(@TempDir Path folder) {
    var remote = TestRemote.in(folder);
    var writer = remote.writer("me").writes(NOTE, DAY_BEFORE).pushes();
    try (var window =
        DiptychWindow.on(writer.folder(), folder.resolve("settings"), "2024-05-21T10:38")) {
      window.presses(N, SHORTCUT).awaitText("### 2024.05.21 Tue");
      window.types("夜里下了雨，街灯都有了倒影。").presses(ENTER, SHORTCUT);
      window.types("It rained at night.").presses(ENTER, SHORTCUT);
      window.sees("夜里下了雨，街灯都有了倒影。 -2024.05.21 10:38");
      window.sees("It rained at night. -2024.05.21 10:38");

      window.presses(S, SHORTCUT, SHIFT).isTold("1 commit is on the remote now.");
    }

    assertThat(remote.text(NOTE).orElse(""))
        .startsWith(
            DAY_BEFORE
                + """

                ---

                ### 2024.05.21 Tue

                夜里下了雨，街灯都有了倒影。 -**2024.05.21 10:38**

                ---

                It rained at night. -**2024.05.21 10:38**\
                """);
    assertThat(remote.messages().getFirst()).isEqualTo("2024.05.21: 1 entry");
  }

  @Test
  void the_sync_button_says_what_waits_and_that_nothing_does(@TempDir Path folder) {
    var remote = TestRemote.in(folder);
    var writer = remote.writer("me").writes(NOTE, DAY_BEFORE).pushes();
    try (var window =
        DiptychWindow.on(writer.folder(), folder.resolve("settings"), "2024-05-21T10:38")) {
      window.clicks("Sync").isTold("Everything is on the remote already.");
      window.types("Later.").awaitSaved();
      Fx.await("1 change", () -> window.open().parts().toolbar().changesProperty().get() == 1);

      window.fires("sync.list").clicks("Cancel").clicks("Sync").isTold("1 commit is on the remote");

      Fx.await("no change", () -> window.open().parts().toolbar().changesProperty().get() == 0);
    }
  }

  @Test
  void a_folder_without_git_says_so_when_it_is_synced(@TempDir Path folder) {
    var vault = TestVault.in(folder).note(NOTE, DAY_BEFORE);
    try (var window =
        DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38")) {
      window.fires("sync.run").isTold("This folder is not a Git repository.");
    }
  }
}
