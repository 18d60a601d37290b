package io.github.diptych.ui.sync;

import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Remark;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.words.RepositorySentences;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.SyncAttempt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what came of a sync, with what can be done about it. On the UI thread.
 *
 * @param signIn what can be done where the remote does not let us in
 */
record SyncNotices(
    Path vault,
    Words words,
    Concerns concerns,
    Remakes remakes,
    RepositoryNotices repository,
    LockQuestion lock,
    Runnable decide,
    Function<SyncOutcome, Optional<Notice.Choice>> signIn) {
  static final String TOPIC = "sync";

  /** Empty where whoever did not ask has to know nothing. */
  Optional<Notice> of(SyncAttempt attempt, List<Remark> remarks, boolean asked) {
    if (!asked && remarks.stream().noneMatch(Remark::isNews) && SyncNews.isNone(attempt)) {
      return Optional.empty();
    }
    var state = repository.about(attempt);
    if (state.isPresent()) {
      return state;
    }
    var sentence =
        Stream.concat(
                Stream.of(Sentences.of(attempt, vault)),
                remarks.stream().map(RepositorySentences::of))
            .map(each -> each.in(words))
            .collect(Collectors.joining(" "));
    return Optional.of(new Notice(TOPIC, SyncNews.tone(attempt), sentence, choices(attempt)));
  }

  private List<Notice.Choice> choices(SyncAttempt attempt) {
    return switch (attempt) {
      case SyncAttempt.Ended(SyncOutcome.Held(List<Concern> held)) -> concerns.choices(held);
      case SyncAttempt.Ended(SyncOutcome.Rejected rejected) ->
          remakes.choices(rejected.refusal(), concerns);
      case SyncAttempt.Ended(SyncOutcome.Conflicted conflicted) ->
          List.of(new Notice.Choice(words.say("sync.decide"), decide));
      case SyncAttempt other when LockQuestion.isAbout(other) -> List.of(lock.choice());
      case SyncAttempt.Ended(SyncOutcome outcome) -> signIn.apply(outcome).stream().toList();
      case SyncAttempt other -> List.of();
    };
  }
}
