package io.github.diptych.ui;

import io.github.diptych.task.Lanes;
import io.github.diptych.task.StuckWork;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.LooseNote;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Tells of a fault that nobody expected, of which a report can be saved. On the UI thread. */
record FaultNotice(Lanes lanes, NoticeModel notices, Words words, SaveAs.Chooser chooser) {
  private static final String TOPIC = "fault";

  static FaultNotice of(Lanes lanes, NoticeModel notices, Words words) {
    return new FaultNotice(lanes, notices, words, name -> SaveAs.chosen(words, name));
  }

  void show(Throwable fault, Instant at) {
    show(fault, at, text -> text);
  }

  /**
   * @param masked leaves secrets out of what a fault says
   */
  void show(Throwable fault, Instant at, UnaryOperator<String> masked) {
    var report = new FaultReport(fault, at);
    notices.show(
        Notice.of(
            TOPIC,
            Tone.DANGER,
            told(fault, masked),
            new Notice.Choice(words.say("fault.report"), () -> save(report))));
  }

  private String told(Throwable fault, UnaryOperator<String> masked) {
    return switch (Faults.cause(fault)) {
      case StuckWork stuck -> words.say("fault.stuck");
      case OutOfMemoryError full -> words.say("fault.memory");
      default -> words.say("fault.text", masked.apply(Faults.text(fault)));
    };
  }

  private void save(FaultReport report) {
    chooser
        .choose("diptych-report.txt")
        .ifPresent(
            file ->
                lanes.mind(
                    lanes
                        .atHome(
                            lanes
                                .workTree()
                                .submit(
                                    () ->
                                        LooseNote.write(file, report.text(), FileForm.standard())))
                        .thenAccept(outcome -> tell(file, outcome))));
  }

  private void tell(Path file, SaveOutcome outcome) {
    notices.show(
        outcome instanceof SaveOutcome.Saved
            ? Notice.of(TOPIC, Tone.INFO, words.say("fault.reported", file.toString()))
            : Notice.of(TOPIC, Tone.DANGER, Sentences.unsaved(file, outcome).in(words)));
  }
}
