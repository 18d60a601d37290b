package io.github.diptych.ui.sync;

import io.github.diptych.sync.Answer;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Remaking;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.dialog.ConcernSheet;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.SyncCycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;

/** What the writer can do about what speaks against a commit. On the UI thread. */
final class Concerns {
  /** More buttons than that have no room beside a sentence. */
  private static final int MOST_BESIDE = 2;

  private final SyncCycle cycle;
  private final Lanes lanes;
  private final Words words;
  private final ConcernSheet sheet;
  private final Remakes remakes;
  private final Runnable sync;
  private final Set<Concern> accepted = ConcurrentHashMap.newKeySet();
  private ObjIntConsumer<String> show = (path, line) -> {};

  /**
   * @param sync goes on once something is done about them
   */
  Concerns(
      SyncCycle cycle,
      Lanes lanes,
      Words words,
      ConcernSheet sheet,
      Remakes remakes,
      Runnable sync) {
    this.cycle = cycle;
    this.lanes = lanes;
    this.words = words;
    this.sheet = sheet;
    this.remakes = remakes;
    this.sync = sync;
  }

  /** From now on a line of a note is shown so. */
  void showBy(ObjIntConsumer<String> how) {
    show = how;
  }

  /** Shows a line of a note. */
  void show(String path, int line) {
    show.accept(path, line);
  }

  /** Asked by the work-tree lane. */
  boolean isAccepted(Concern concern) {
    return accepted.contains(concern);
  }

  List<Notice.Choice> choices(List<Concern> concerns) {
    var choices = new ArrayList<Notice.Choice>();
    List<Sheets.Choice> first = answers(concerns.getFirst());
    if (concerns.size() == 1 && first.size() <= MOST_BESIDE) {
      first.forEach(answer -> choices.add(beside(answer)));
      return choices;
    }
    choices.add(new Notice.Choice(words.say("sync.decide"), () -> ask(concerns)));
    all(concerns).forEach(answer -> choices.add(beside(answer)));
    return choices;
  }

  private Notice.Choice beside(Sheets.Choice answer) {
    return new Notice.Choice(words.say(answer.key()), answer.run());
  }

  private void ask(List<Concern> concerns) {
    sheet.ask(
        concerns.stream()
            .map(each -> new ConcernSheet.Row(Sentences.of(each).in(words), answers(each)))
            .toList(),
        all(concerns).toArray(Sheets.Choice[]::new));
  }

  /** What can be done about all of them at once. */
  private List<Sheets.Choice> all(List<Concern> concerns) {
    return concerns.stream().allMatch(Concern::canBeAccepted)
        ? List.of(new Sheets.Choice(key(Answer.ACCEPT), () -> accept(concerns)))
        : List.of();
  }

  private List<Sheets.Choice> answers(Concern concern) {
    var answers = new ArrayList<Sheets.Choice>();
    int line = line(concern);
    if (line > 0) {
      answers.add(new Sheets.Choice("concern.show", () -> show.accept(concern.path(), line)));
    }
    for (Answer answer : concern.answers()) {
      answers.add(new Sheets.Choice(key(answer), () -> answer(answer, concern)));
    }
    return answers;
  }

  private static String key(Answer answer) {
    return "concern." + answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where in a note it is; 0 if it is about a whole file. */
  private static int line(Concern concern) {
    return switch (concern) {
      case Concern.Secret(String path, int line, String kind) -> line;
      case Concern.PrivatePath(String path, int line, String folder) -> line;
      case Concern.BrokenPicture(String path, int line, String target) -> line;
      case Concern.Large _, Concern.TooLarge _, Concern.TooLargeCommitted _ -> 0;
      case Concern.NotForWindows _, Concern.SameName _, Concern.EveryoneReads _ -> 0;
    };
  }

  private void answer(Answer answer, Concern concern) {
    switch (answer) {
      case ACCEPT -> accept(List.of(concern));
      case TAKE_APART -> remakes.askToTakeApart(concern.path(), Remaking.LIMIT);
      case SHRINK -> sheet.askToShrink(concern.path(), () -> shrink(concern.path()));
      case LEAVE_OUT, IGNORE, LFS ->
          lanes.mind(cycle.answer(answer, List.of(concern.path())).thenRun(sync));
    }
  }

  private void shrink(String path) {
    lanes.mind(
        cycle
            .answer(Answer.SHRINK, List.of(path))
            .thenAccept(
                done -> {
                  if (done) {
                    sync.run();
                  } else {
                    sheet.tell("concern.shrink.failed", path);
                  }
                }));
  }

  private void accept(List<Concern> concerns) {
    accepted.addAll(concerns);
    sync.run();
  }
}
