package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.picture.BrokenPictures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that come into a note, and broken ones that are mended in it. */
@FxTest
class PicturesTest {
  private static final String NOTE = "diary/2024/2024-05.md";
  private static final String BROKEN = "/Users/someone/GitHub/vault/images/moon.png";
  private static final String WRITTEN = "# 2024-05\n\n![月亮](" + BROKEN + ")\n\n";

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder).note(NOTE, WRITTEN).image("images/moon.png");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens(NOTE).putsCaretAt(WRITTEN.length());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void a_pasted_picture_is_a_file_of_the_vault_and_a_relative_link() {
    var picture = new WritableImage(3, 2);
    picture.getPixelWriter().setColor(1, 1, Color.CRIMSON);

    window.copies(picture).presses(V, SHORTCUT);

    window.awaitText("](../../images/2024/05/20240521-103800.png)");
    assertThat(vault.bytes("images/2024/05/20240521-103800.png")).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void undo_takes_the_link_out_and_leaves_the_file() {
    window.copies(new WritableImage(3, 2)).presses(V, SHORTCUT).awaitText("20240521-103800.png");

    window.presses(Z, SHORTCUT).awaitTextWithout("20240521-103800.png");

    assertThat(window.text()).isEqualTo(WRITTEN);
    assertThat(vault.file("images/2024/05/20240521-103800.png")).exists();
  }

  @Test
  void dropped_files_stand_below_one_another() throws Exception {
    var first = Files.write(folder.resolve("海 边.png"), TestVault.png(0x336699));
    var second = Files.write(folder.resolve("hill.png"), TestVault.png(0x669933));

    Fx.run(() -> window.open().pictures().takeFiles(List.of(first.toFile(), second.toFile())));

    window.awaitText("hill.png)");
    assertThat(window.text().substring(WRITTEN.length()))
        .matches("!\\[[^]]+]\\([^ )]+\\)\n!\\[hill]\\(\\.\\./\\.\\./images/2024/05/hill\\.png\\)");
  }

  @Test
  void a_file_that_is_no_picture_is_refused_in_words() throws Exception {
    var text = Files.writeString(folder.resolve("fake.png"), "only words");

    Fx.run(() -> window.open().pictures().takeFiles(List.of(text.toFile())));

    window.isTold("\"fake.png\" is not a picture");
    assertThat(window.text()).isEqualTo(WRITTEN);
  }

  @Test
  void a_repair_changes_what_it_shows_and_undo_takes_it_back() {
    window.sees("Repair");
    Fx.run(() -> window.open().follow(BrokenPictures.link(BROKEN)));

    window.clicks("Repair").awaitText("![月亮](../../images/moon.png)");
    window.presses(Z, SHORTCUT).awaitText("![月亮](" + BROKEN + ")");

    assertThat(window.text()).isEqualTo(WRITTEN);
  }
}
