package io.github.diptych.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.preview.Drawing;
import io.github.diptych.ui.preview.Paper;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** What the writer is told of printing; the printer is made up. */
@FxTest
class PrintingTest {
  private final PreviewPane preview =
      Fx.get(
          () ->
              new PreviewPane(
                  new Drawing(Words.of(Speech.ENGLISH), Lanes.inline()), Lanes.inline()));
  private final NoticeModel notices = new NoticeModel();

  @Test
  void a_printed_page_needs_no_words() {
    prints(Paper.Outcome.PRINTED);
    assertThat(told()).isEmpty();
  }

  @Test
  void nor_does_one_that_the_writer_thought_better_of() {
    prints(Paper.Outcome.CANCELLED);
    assertThat(told()).isEmpty();
  }

  @Test
  void a_missing_printer_is_told_until_there_is_one() {
    prints(Paper.Outcome.NO_PRINTER);
    assertThat(told())
        .hasValueSatisfying(text -> assertThat(text).startsWith("There is no printer"));

    prints(Paper.Outcome.PRINTED);
    assertThat(told()).isEmpty();
  }

  @Test
  void a_failure_is_told() {
    prints(Paper.Outcome.FAILED);
    assertThat(told())
        .hasValueSatisfying(text -> assertThat(text).contains("could not be printed"));
  }

  private void prints(Paper.Outcome outcome) {
    if (Fx.get(() -> preview.node().getScene() == null)) {
      Fx.show(Fx.get(() -> new StackPane(preview.node())));
    }
    Fx.run(
        () ->
            new Printing(preview, (pane, owner) -> outcome, notices, Words.of(Speech.ENGLISH))
                .print());
  }

  private Optional<String> told() {
    return Fx.get(() -> notices.currentProperty().get().map(Notice::text));
  }
}
