package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a fault that nobody expected, and to whom. */
class FaultNoticeTest {
  private static final String SECRET = "今天我很难过 token-7f3a /home/anna/diary.md";

  @TempDir private Path folder;
  private final NoticeModel notices = new NoticeModel();

  @Test
  void the_report_says_where_it_happened_and_no_word_of_the_writers() throws Exception {
    var fault = new UncheckedIOException(SECRET, new IOException(SECRET));
    fault.addSuppressed(new IllegalStateException(SECRET));
    Path file = folder.resolve("report.txt");

    show(fault, file);
    press();

    assertThat(Files.readString(file))
        .contains("java.io.UncheckedIOException", "caused by java.io.IOException")
        .contains("and java.lang.IllegalStateException", "FaultNoticeTest.java")
        .doesNotContain("难过", "token-7f3a", "anna");
    assertThat(told()).contains(file.toString());
  }

  @Test
  void a_fault_that_is_its_own_cause_is_told_once() {
    var one = new IllegalStateException();
    var other = new IllegalArgumentException(one);
    one.initCause(other);

    assertThat(new FaultReport(one, Instant.EPOCH).text().split("caused by", -1)).hasSize(2);
  }

  @Test
  void a_report_that_cannot_be_written_is_said_not_to_be() throws Exception {
    Path taken = Files.createDirectories(folder.resolve("taken"));

    show(new OutOfMemoryError("Java heap space"), taken);
    press();

    assertThat(told()).contains("was not saved");
  }

  private void show(Throwable fault, Path file) {
    new FaultNotice(Lanes.inline(), notices, Words.of(Speech.ENGLISH), name -> Optional.of(file))
        .show(fault, Instant.EPOCH);
  }

  private void press() {
    notices.currentProperty().get().orElseThrow().choices().getFirst().run().run();
  }

  private String told() {
    return notices.currentProperty().get().map(Notice::text).orElse("");
  }
}
