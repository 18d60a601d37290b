package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Looks for what a power loss leaves. JGit takes a branch of zero length for one without commits
 * and would start a second history beside the first, without a word.
 */
final class Damage {
  private Damage() {}

  /** The name of the first file that is lost or cut off. */
  static Optional<String> of(GuardedRepository repository) throws IOException {
    File head = new File(repository.getDirectory(), "HEAD");
    if (!head.isFile() || head.length() == 0) {
      return Optional.of("HEAD");
    }
    Ref ref = repository.exactRef("HEAD");
    if (ref == null) {
      return Optional.of("HEAD");
    }
    String name = ref.getLeaf().getName();
    ObjectId tip = ref.getObjectId();
    if (tip == null) {
      return hadCommits(repository, name) ? Optional.of(name) : Optional.empty();
    }
    try (var walk = new RevWalk(repository)) {
      walk.parseTree(walk.parseCommit(tip));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(name + " " + tip.name());
    }
  }

  private static boolean hadCommits(GuardedRepository repository, String branch)
      throws IOException {
    Path common = repository.getCommonDirectory().toPath();
    Path log = common.resolve("logs").resolve(branch);
    return Files.isRegularFile(common.resolve(branch))
        || (Files.isRegularFile(log) && Files.size(log) > 0);
  }
}
