package io.github.diptych.ui.reading;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.preview.Paper;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.words.Words;

/** Prints the preview, and says so where that fails. */
final class Printing {
  private static final String TOPIC = "print";

  private final PreviewPane preview;
  private final Paper paper;
  private final NoticeModel notices;
  private final Words words;

  Printing(PreviewPane preview, Paper paper, NoticeModel notices, Words words) {
    this.preview = preview;
    this.paper = paper;
    this.notices = notices;
    this.words = words;
  }

  void print() {
    preview.whenWhole(this::printWhole);
  }

  private void printWhole() {
    switch (paper.print(preview, preview.node().getScene().getWindow())) {
      case PRINTED, CANCELLED -> notices.withdraw(TOPIC);
      case NO_PRINTER -> warn("print.none");
      case FAILED -> warn("print.failed");
    }
  }

  private void warn(String key) {
    notices.show(Notice.of(TOPIC, Tone.WARNING, words.say(key)));
  }
}
