package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.picture.BrokenPictures;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.picture.Made;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
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
  void whoever_writes_on_goes_on_and_the_picture_stands_where_it_was_pasted() throws Exception {
    var picture = Files.write(folder.resolve("hill.png"), TestVault.png(0x336699));

    Fx.run(
        () -> {
          window.open().pictures().takeFiles(List.of(picture.toFile()));
          window.open().parts().editor().insert("后面");
        });

    window.awaitText("hill.png)后面");
    window.types("写。").awaitText("hill.png)后面写。");
  }

  @Test
  void a_picture_whose_note_was_left_is_written_into_no_other() throws Exception {
    vault.note("two.md", "Two.\n");
    var picture = Files.write(folder.resolve("hill.png"), TestVault.png(0x336699));

    comesLate(picture);

    window.isTold("images/2024/05/hill.png");
    assertThat(window.text()).isEqualTo("Two.\n");
    window.clicks("Put it there").awaitText("![hill](../../images/2024/05/hill.png)");
    assertThat(window.note()).isEqualTo(NOTE);
  }

  @Test
  void a_picture_whose_tab_was_closed_waits_for_it() throws Exception {
    vault.note("two.md", "Two.\n");
    window.opens("two.md").opens(NOTE);
    var picture = Files.write(folder.resolve("hill.png"), TestVault.png(0x336699));

    comesLate(picture);
    Fx.await("a notice", () -> window.open().parts().notices().currentProperty().get().isPresent());
    var closing = Fx.get(() -> window.open().tabs().close(VaultPath.of(NOTE)));
    Fx.await("a closed tab", closing::isDone);
    window.clicks("Put it there");

    window.awaitText(WRITTEN + "![hill](../../images/2024/05/hill.png)");
    window.awaitSaved();
    assertThat(vault.text(NOTE)).contains("hill.png");
  }

  /** The other note comes into view before the picture is in the vault. */
  private void comesLate(Path picture) {
    window.opens("two.md").opens(NOTE).putsCaretAt(WRITTEN.length());
    Fx.run(
        () -> {
          window.open().pictures().takeFiles(List.of(picture.toFile()));
          var _ = window.open().open(VaultPath.of("two.md"));
        });
  }

  @Test
  void what_is_on_its_way_when_the_window_closes_is_in_its_note() throws Exception {
    var picture = Files.write(folder.resolve("hill.png"), TestVault.png(0x336699));
    Fx.run(() -> window.open().pictures().takeFiles(List.of(picture.toFile())));

    window.leaves();

    assertThat(vault.text(NOTE)).isEqualTo(WRITTEN + "![hill](../../images/2024/05/hill.png)");
    open();
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

  @Test
  void a_picture_of_the_vault_comes_into_the_preview_and_a_bomb_does_not() {
    vault
        .bytes("images/bomb.png", Made.blackPng(30_000, 30_000))
        .note("two.md", "![good](images/moon.png) ![bomb](images/bomb.png)\n");

    window.opens("two.md").sees("30,000 x 30,000 pixels");

    Fx.await("the good one", () -> picturesShown() == 1);
  }

  @Test
  void a_picture_that_is_put_in_its_place_comes_into_the_preview() {
    vault.note("two.md", "![late](images/late.png)\n");
    window.opens("two.md").sees("is not there");

    vault.image("images/late.png");

    Fx.await("the picture", () -> picturesShown() == 1);
  }

  @Test
  void a_picture_from_elsewhere_says_where_and_waits_for_a_click() {
    vault.note("two.md", "![stars](https://img.example.org/stars.svg)\n");

    window.opens("two.md").sees("img.example.org: click to load");
  }

  @Test
  void a_preview_that_takes_too_long_is_told_of_and_only_with_its_note() {
    vault
        .note(
            "hostile.md", "<table>" + "<tr><td rowspan=1000>a</td></tr>".repeat(100) + "</table>\n")
        .note("good.md", "good\n");

    window.opens("hostile.md").isTold("Part of \"hostile.md\" takes too long");
    window.opens("good.md").sees("good");

    window.isToldNothing();
  }

  private int picturesShown() {
    var page = (WebView) window.stage().getScene().getRoot().lookup("WebView");
    return (Integer) page.getEngine().executeScript("document.querySelectorAll('img[src]').length");
  }
}
