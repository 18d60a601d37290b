package io.github.diptych.words;

import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Refusal;
import io.github.diptych.sync.Remade;
import io.github.diptych.sync.SyncOutcome;
import java.util.List;

/** What a refused push says to a person, and what came of making commits anew. */
public final class RefusalSentences {
  /** Digits of a commit's id that people are shown. */
  private static final int SHORT = 7;

  /** Of what a server says, in code points; it can be a page. */
  private static final int SAID = 300;

  private RefusalSentences() {}

  static Sentence of(SyncOutcome.Rejected rejected) {
    return switch (rejected.refusal()) {
      case Refusal.LargeFiles(List<Refusal.Large> files, long limit) ->
          Sentence.of(
              "refusal.large",
              files.getFirst().path(),
              files.getFirst().megabytes(),
              limit / (1024 * 1024),
              files.size() - 1);
      case Refusal.Secrets(List<Refusal.Place> places) -> secret(places);
      case Refusal.Protected(String rule) ->
          rule.isEmpty()
              ? Sentence.of("refusal.protected")
              : Sentence.of("refusal.protected.rule", Excerpt.of(rule, SAID));
      case Refusal.PrivateAddress address -> Sentence.of("refusal.address");
      case Refusal.Said(String words) ->
          words.isEmpty()
              ? Sentence.of("sync.rejected." + rejected.why())
              : Sentence.of("sync.rejected.said", Excerpt.of(words, SAID));
    };
  }

  private static Sentence secret(List<Refusal.Place> places) {
    Refusal.Place first = places.getFirst();
    String commit = first.commit().substring(0, Math.min(SHORT, first.commit().length()));
    return Sentence.of(
        "refusal.secret", first.path(), first.line(), first.kind(), commit, places.size() - 1);
  }

  /** What came of making commits anew. */
  public static Sentence of(Remade remade) {
    return switch (remade) {
      case Remade.Done(List<String> paths, int commits) ->
          paths.isEmpty()
              ? Sentence.of("remade.joined")
              : Sentence.of("remade.apart", commits, String.join(", ", paths));
      case Remade.Undone undone -> Sentence.of("remade.undone");
      case Remade.NotNeeded nothing -> Sentence.of("remade.nothing");
      case Remade.StillThere(String path) -> Sentence.of("remade.still-there", path);
      case Remade.Refused(CannotSyncReason reason, String detail) ->
          Sentence.of("sync.cannot." + reason, detail);
    };
  }
}
