package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Objects of zero length, as a power loss leaves them: they are no objects, and stand in the way of
 * those that a fetch would bring. What was seen of a remote and leads to none is forgotten, so that
 * it is fetched again.
 */
final class CutOff {
  private final GuardedRepository repository;
  private final Path kept;

  /**
   * @param kept the folder where they are put
   */
  CutOff(GuardedRepository repository, Path kept) {
    this.repository = repository;
    this.kept = kept;
  }

  void putAway() throws IOException {
    Path objects = repository.getObjectsDirectory().toPath();
    for (Path folder : listed(objects)) {
      if (folder.getFileName().toString().length() == 2 && Files.isDirectory(folder)) {
        for (Path object : listed(folder)) {
          if (Files.size(object) == 0) {
            Path to = kept.resolve("objects").resolve(objects.relativize(object));
            Files.createDirectories(to.getParent());
            Files.move(object, to);
          }
        }
      }
    }
  }

  void forgetSeen() throws IOException {
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REMOTES)) {
      if (!ref.isSymbolic() && !leadsToCommit(ref)) {
        RefUpdate deletion = repository.updateRef(ref.getName());
        deletion.setForceUpdate(true);
        deletion.delete();
      }
    }
  }

  private boolean leadsToCommit(Ref ref) {
    try (var walk = new RevWalk(repository)) {
      walk.parseCommit(ref.getObjectId());
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
