package io.github.diptych.sync;

import io.github.diptych.sync.ChangedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at what would be committed for what the writer would regret, or GitHub refuse. */
final class Preflight {
  /** What is larger is not searched for tokens, in bytes. */
  private static final long LARGEST_SEARCHED = 8 * 1024 * 1024;

  /** The pictures that can be made smaller under the same name. */
  private static final Set<String> SHRINKABLE = Set.of("png", "jpg", "jpeg");

  private final GuardedRepository repository;
  private final Path root;
  private final LineChecks lines;
  private final SyncProgress progress;

  /**
   * @param progress is asked whether it goes on; it is told nothing
   */
  Preflight(GuardedRepository repository, SyncProgress progress) {
    this.repository = repository;
    this.progress = progress;
    this.root = repository.getWorkTree().toPath();
    lines = new LineChecks(repository, progress);
  }

  /**
   * In the order of the changes; then what is in commits that no remote has.
   *
   * @throws CountedBytes.Stopped if it was cancelled
   */
  List<Concern> all(List<ChangedFile> changes) throws IOException {
    return Stream.concat(of(changes).stream(), new Remaking(repository).tooLarge(progress).stream())
        .toList();
  }

  private List<Concern> of(List<ChangedFile> changes) throws IOException {
    var concerns = new ArrayList<Concern>();
    var names = new NameChecks(repository.readDirCache(), changes);
    for (ChangedFile change : changes) {
      CountedBytes.Stopped.where(progress);
      Path file = root.resolve(change.path());
      if (change.kind() == Kind.DELETED || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      if (change.kind() == Kind.ADDED) {
        concerns.addAll(names.of(change.path()));
      }
      long size = Files.size(file);
      if (size > FileSizes.LARGE && Filters.isForLfs(repository, change.path())) {
        continue;
      }
      if (size > FileSizes.TOO_LARGE) {
        concerns.add(new Concern.TooLarge(change.path(), size, answers(change)));
      } else if (size > FileSizes.LARGE) {
        var answers = answers(change);
        answers.add(Answer.ACCEPT);
        concerns.add(new Concern.Large(change.path(), size, answers));
      } else if (size <= LARGEST_SEARCHED) {
        concerns.addAll(lines.of(change, Files.readAllBytes(file)));
      }
    }
    return List.copyOf(concerns);
  }

  private static List<Answer> answers(ChangedFile change) {
    var answers = new ArrayList<Answer>();
    String name = change.path().toLowerCase(Locale.ROOT);
    if (SHRINKABLE.contains(name.substring(name.lastIndexOf('.') + 1))) {
      answers.add(Answer.SHRINK);
    }
    answers.add(Answer.LFS);
    answers.add(Answer.LEAVE_OUT);
    if (change.kind() == Kind.ADDED) {
      // Git does not overlook what is in a commit.
      answers.add(Answer.IGNORE);
    }
    return answers;
  }
}
