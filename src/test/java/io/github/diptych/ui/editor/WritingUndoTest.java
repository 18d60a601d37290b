package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.typing.AllCommands;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every command is one step to undo, and undoing it leaves every byte of a diary as it was. */
@FxTest
class WritingUndoTest {
  private final long seed = Long.getLong("seed", System.nanoTime());

  @Test
  void on_lines_of_a_diary_a_command_is_undone_at_once() throws IOException {
    undoEach(8);
  }

  @Test
  @Tag("slow")
  void on_every_line_of_a_diary_a_command_is_undone_at_once() throws IOException {
    undoEach(1);
  }

  /**
   * @param oneOf so many lines is looked at, any
   */
  private void undoEach(int oneOf) throws IOException {
    String text = Files.readString(Path.of("sample-vault/diary/2026/2026-11.md"));
    var random = new Random(seed);
    EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(() -> pane.show(pane.sheet(text, 0, false)));
    int start = 0;
    for (String line : text.split("\n", -1)) {
      int anchor = start + random.nextInt(line.length() + 1);
      int reach = random.nextInt(3) == 0 ? random.nextInt(200) : 0;
      var selected = new Span(anchor, Math.min(text.length(), anchor + reach));
      if (random.nextInt(oneOf) == 0) {
        Fx.run(() -> undoEach(pane, selected, text));
      }
      start += line.length() + 1;
    }
  }

  private void undoEach(EditorPane pane, Span selected, String text) {
    AllCommands.all()
        .forEach(
            (name, command) -> {
              pane.select(selected);
              pane.writing().run(command::apply);
              if (!pane.text().equals(text)) {
                pane.writing().undo();
              }
              assertThat(pane.text())
                  .as("-Dseed=%d, %s at %s", seed, name, selected)
                  .isEqualTo(text);
            });
  }
}
