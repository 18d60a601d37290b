package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;

/** Finds the {@link Condition} of a repository. */
final class Conditions {
  private Conditions() {}

  static Condition of(Path root) {
    return switch (Opening.open(root)) {
      case Opened.NotARepository _ -> new Condition.NoRepository();
      case Opened.Unsupported(Opened.Reason reason, String detail) ->
          new Condition.LookedAt(
              reason,
              detail,
              reason == Opened.Reason.DAMAGED ? new Restorer(root).look() : Optional.empty());
      case Opened.Ready(VaultRepository repository) -> {
        try (repository) {
          yield repository.condition();
        } catch (IOException e) {
          yield new Condition.LookedAt(Opened.Reason.UNREADABLE, Causes.words(e), Optional.empty());
        }
      }
    };
  }

  static Condition of(GuardedRepository repository) throws IOException {
    Status.Unfinished unfinished = StatusReader.unfinished(repository);
    if (unfinished != Status.Unfinished.NOTHING && unfinished != Status.Unfinished.BISECT) {
      return new Condition.Unfinished(unfinished);
    }
    Head head = Head.of(repository);
    return head.ref() == null
        ? new Condition.Detached(
            new Reattacher(repository).branch().map(Repository::shortenRefName))
        : new Condition.Fine();
  }
}
