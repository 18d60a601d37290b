package io.github.diptych.sync;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Goes from commits to their trees and back. */
final class Trees {
  private Trees() {}

  static ObjectId of(Repository repository, ObjectId commit) throws IOException {
    try (var walk = new RevWalk(repository)) {
      return walk.parseCommit(commit).getTree().getId();
    }
  }

  /** A commit of a tree; no branch is moved to it. */
  static ObjectId commit(
      Repository repository, ObjectId tree, List<ObjectId> parents, String message)
      throws IOException {
    PersonIdent author = Author.of(repository);
    var commit = new CommitBuilder();
    commit.setTreeId(tree);
    commit.setParentIds(parents);
    commit.setAuthor(author);
    commit.setCommitter(author);
    commit.setMessage(message);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  /**
   * A tree with some of its paths as another has them as files; what that has not goes.
   *
   * @param other null for one that has nothing
   */
  static ObjectId mixed(
      Repository repository,
      ObjectInserter inserter,
      ObjectId tree,
      Collection<String> paths,
      @Nullable ObjectId other)
      throws IOException {
    try (ObjectReader reader = repository.newObjectReader()) {
      DirCache entries = DirCache.read(reader, tree);
      DirCacheEditor editor = entries.editor();
      for (String path : paths) {
        editor.add(asIn(repository, other, path));
      }
      editor.finish();
      ObjectId mixed = entries.writeTree(inserter);
      inserter.flush();
      return mixed;
    }
  }

  private static DirCacheEditor.PathEdit asIn(
      Repository repository, @Nullable ObjectId tree, String path) throws IOException {
    try (TreeWalk file = tree == null ? null : TreeWalk.forPath(repository, path, tree)) {
      if (file == null || file.isSubtree()) {
        return new DirCacheEditor.DeletePath(path);
      }
      FileMode mode = file.getFileMode(0);
      ObjectId blob = file.getObjectId(0);
      return new DirCacheEditor.PathEdit(path) {
        @Override
        public void apply(DirCacheEntry entry) {
          entry.setFileMode(mode);
          entry.setObjectId(blob);
        }
      };
    }
  }
}
