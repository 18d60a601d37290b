package io.github.diptych.sync;

import io.github.diptych.sync.ChangedFile.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** Looks at the names of new files: not every system can have each, or tell it from another. */
final class NameChecks {
  private final ObjectChecker names = new ObjectChecker().setSafeForWindows(true);
  private final Map<String, String> known = new HashMap<>();

  /**
   * @param index what is committed, and what is staged
   */
  NameChecks(DirCache index, List<ChangedFile> changes) {
    Set<String> deleted = new HashSet<>();
    changes.stream()
        .filter(change -> change.kind() == Kind.DELETED)
        .forEach(change -> deleted.add(change.path()));
    for (int i = 0; i < index.getEntryCount(); i++) {
      String path = index.getEntry(i).getPathString();
      if (!deleted.contains(path)) {
        known.put(AlikeNames.folded(path), path);
      }
    }
  }

  /** To be asked for each new file once, in their order. */
  List<Concern> of(String path) {
    var concerns = new ArrayList<Concern>();
    String other = known.putIfAbsent(AlikeNames.folded(path), path);
    if (other != null && !other.equals(path)) {
      concerns.add(new Concern.SameName(path, other));
    }
    try {
      names.checkPath(path);
    } catch (CorruptObjectException notThere) {
      concerns.add(new Concern.NotForWindows(path));
    }
    return concerns;
  }
}
