package io.github.diptych.words;

import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.Reply;
import io.github.diptych.vault.Loaded;
import io.github.diptych.workspace.drafting.DraftOutcome;
import io.github.diptych.workspace.drafting.Prospect;
import java.util.List;
import java.util.stream.Stream;

/** What is said of drafts of translations. */
public final class DraftSentences {
  /** Code points of what is quoted. */
  private static final int SAID = 60;

  private DraftSentences() {}

  /**
   * Why nothing can be asked for.
   *
   * @throws IllegalArgumentException if it can be
   */
  public static Sentence of(Prospect prospect) {
    return switch (prospect) {
      case Prospect.Ready ready -> throw new IllegalArgumentException("it can be asked for");
      case Prospect.Nothing(Prospect.Why why) -> Sentence.of("draft.nothing." + why);
      case Prospect.Unavailable(var why, String host) ->
          Sentence.of("draft.refused." + why, host, 0);
    };
  }

  public static Sentence of(DraftOutcome outcome) {
    return switch (outcome) {
      case DraftOutcome.Drafted drafted -> Sentence.of("draft.done");
      case DraftOutcome.NoRoom(DraftOutcome.Why why, String draft) ->
          Sentence.of("draft.no-room." + why);
      case DraftOutcome.Refused(Reply.Refused(var why, String host, int status)) ->
          Sentence.of("draft.refused." + why, host, status);
      case DraftOutcome.Stopped stopped -> Sentence.of("draft.stopped");
    };
  }

  /** What the writer should look at in a draft, one sentence each. */
  public static List<Sentence> of(DraftOutcome.Check check) {
    return Stream.of(
            check.lost().stream().map(each -> said("draft.lost", each)),
            check.doubled().stream().map(each -> said("draft.doubled", each)),
            check.inflected().stream().map(each -> said("draft.inflected", each)),
            check.departures().stream()
                .map(
                    each ->
                        Sentence.of(
                            "draft.departure", each.source(), String.join(" / ", each.targets()))))
        .flatMap(sentences -> sentences)
        .toList();
  }

  private static Sentence said(String key, String source) {
    return Sentence.of(key, Excerpt.of(source, SAID));
  }

  public static Sentence of(Glossary.Mistake mistake) {
    return Sentence.of("glossary." + mistake.kind(), mistake.line());
  }

  /** That there is a glossary, and it could not be read. */
  public static Sentence unread(Loaded.Unreadable fault) {
    return Sentence.of("glossary.unread", Sentence.of("reason." + fault.reason(), fault.detail()));
  }
}
