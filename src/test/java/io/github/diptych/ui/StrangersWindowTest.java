package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.StrangersDiary;
import io.github.diptych.TestVault;
import io.github.diptych.workspace.ReadLanguages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's notes in the window: looked at in every layout, and not touched. */
@FxTest
class StrangersWindowTest {
  @TempDir private Path folder;

  @Test
  void looked_at_in_every_layout_they_stay_as_they_are() throws Exception {
    var vault = TestVault.in(folder);
    List<StrangersDiary> strangers =
        StrangersDiary.all().stream().filter(each -> each.settings().isEmpty()).toList();
    for (int i = 0; i < strangers.size(); i++) {
      vault.note("notes/" + i + ".md", strangers.get(i).text());
    }
    var before = bytes(vault.root());
    var window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
    Fx.run(() -> window.open().parts().reading().languagesProperty().set(ReadLanguages.FIRST));

    for (int i = 0; i < strangers.size(); i++) {
      window.opens("notes/" + i + ".md");
      Fx.await("its preview", () -> window.open().note().fresh().isPresent());
      window.fires("layout.pair").fires("layout.read").fires("layout.both");
      boolean isDiary = strangers.get(i).entries() > 0;
      assertThat(Fx.get(() -> window.open().parts().status().entriesProperty().get().isPresent()))
          .as(strangers.get(i).name())
          .isEqualTo(isDiary);
    }
    window.leaves();

    assertThat(bytes(vault.root())).isEqualTo(before);
  }

  @Test
  void a_note_that_is_no_diary_is_read_whole_in_whichever_language() {
    String changelog = "# Changelog\n\n## 2023-01-05\n\nSnow was added.\n\n## 2023-01-04\n\nTea.\n";
    var vault = TestVault.in(folder).note("README.md", changelog);
    try (var window =
        DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05")) {
      Fx.run(() -> window.open().parts().reading().languagesProperty().set(ReadLanguages.FIRST));

      window.opens("README.md").fires("layout.read").sees("Snow was added.").sees("Tea.");
    }
  }

  private static Map<String, String> bytes(Path root) throws Exception {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(
            root.relativize(file).toString(), new String(Files.readAllBytes(file), "ISO-8859-1"));
      }
    }
    return all;
  }
}
