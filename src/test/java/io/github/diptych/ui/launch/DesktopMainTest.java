package io.github.diptych.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault that cannot be opened gets its sentence before there is a window. */
class DesktopMainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_folder_that_is_not_there_is_one_sentence(@TempDir Path folder) {
    assertThat(run(folder.resolve("nowhere"))).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("nowhere")
        .contains("There is no folder")
        .hasLineCount(1);
    assertThat(out.size()).isZero();
  }

  @Test
  void a_file_in_place_of_a_folder_is_one_sentence(@TempDir Path folder) throws Exception {
    assertThat(run(Files.writeString(folder.resolve("note.md"), "x"))).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not a folder").hasLineCount(1);
  }

  @Test
  void the_small_window_says_it_in_the_same_way(@TempDir Path folder) {
    assertThat(main().quick(folder.resolve("nowhere"))).isEqualTo(2);

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no folder").hasLineCount(1);
  }

  private int run(Path vault) {
    return main().run(vault.toString());
  }

  private DesktopMain main() {
    return new DesktopMain(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of("DISPLAY", ":0")::get);
  }
}
