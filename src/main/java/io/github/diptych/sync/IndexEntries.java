package io.github.diptych.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Has the index hold, for some paths, what a tree has. Touches no file of the work tree. */
final class IndexEntries {
  private final GuardedRepository repository;

  IndexEntries(GuardedRepository repository) {
    this.repository = repository;
  }

  /**
   * @param tree null for one that has none of them
   */
  void follow(@Nullable ObjectId tree, Collection<String> paths) throws IOException {
    DirCache index = repository.lockDirCache();
    try {
      DirCacheEditor editor = index.editor();
      for (String path : paths) {
        edit(editor, tree, path);
      }
      if (!editor.commit()) {
        throw new IOException("index");
      }
    } finally {
      index.unlock();
    }
  }

  private void edit(DirCacheEditor editor, @Nullable ObjectId tree, String path)
      throws IOException {
    try (TreeWalk there = tree == null ? null : TreeWalk.forPath(repository, path, tree)) {
      if (there == null || there.isSubtree()) {
        editor.add(new DirCacheEditor.DeletePath(path));
        return;
      }
      FileMode mode = there.getFileMode(0);
      ObjectId id = there.getObjectId(0);
      editor.add(
          new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
              entry.setFileMode(mode);
              entry.setObjectId(id);
              // Whether the file is like this has to be looked at anew.
              entry.setLength(0);
              entry.setLastModified(Instant.EPOCH);
            }
          });
    }
  }
}
