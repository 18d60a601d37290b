package io.github.diptych.workspace;

import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.Gate;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.Vault;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that a writer should know before a commit or push and has not said to be no matter. */
final class CommitGate implements Gate {
  private final Vault vault;
  private final Predicate<Concern> accepted;
  private final FirstPush firstPush;

  CommitGate(Vault vault, Predicate<Concern> accepted, FirstPush firstPush) {
    this.vault = vault;
    this.accepted = accepted;
    this.firstPush = firstPush;
  }

  @Override
  public List<Concern> holding(
      VaultRepository repository, List<ChangedFile> changes, SyncProgress progress)
      throws IOException {
    List<Concern> files = repository.concerns(changes, progress);
    Set<Place> told = new HashSet<>();
    for (Concern concern : files) {
      if (concern instanceof Concern.PrivatePath(String path, int line, String folder)) {
        told.add(new Place(path, line));
      }
    }
    Stream<Concern> pictures =
        new NewPictures(vault)
            .broken(repository, changes, progress).stream().filter(each -> !isTold(each, told));
    return Stream.concat(files.stream(), pictures).filter(each -> !accepted.test(each)).toList();
  }

  @Override
  public List<Concern> holdingPush(
      VaultRepository repository, Credentials credentials, SyncProgress progress) {
    return firstPush.holding(repository, accepted, credentials, progress);
  }

  private record Place(String path, int line) {}

  /** A picture on somebody's own disk is one thing to mend, not two. */
  private static boolean isTold(Concern concern, Set<Place> told) {
    return concern instanceof Concern.BrokenPicture(String path, int line, String target)
        && told.contains(new Place(path, line));
  }
}
