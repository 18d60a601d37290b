package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;

/** Makes an index anew from a tree, with the times of the files that are as that tree has them. */
final class IndexRebuild {
  private static final int TREE = 0;
  private static final int FILE = 1;

  private final GuardedRepository repository;

  IndexRebuild(GuardedRepository repository) {
    this.repository = repository;
  }

  void from(ObjectId tree) throws IOException {
    DirCache index = repository.lockDirCache();
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.addTree(new FileTreeIterator(repository));
      walk.setRecursive(true);
      DirCacheBuilder builder = index.builder();
      while (walk.next()) {
        if (walk.getRawMode(TREE) != 0) {
          builder.add(entry(walk));
        }
      }
      builder.finish();
      index.write();
      Forced.file(Path.of(repository.getIndexFile() + ".lock"));
      if (!index.commit()) {
        throw new IOException("index");
      }
    } finally {
      index.unlock();
    }
  }

  private static DirCacheEntry entry(TreeWalk walk) throws IOException {
    var entry = new DirCacheEntry(walk.getRawPath());
    entry.setFileMode(walk.getFileMode(TREE));
    entry.setObjectId(walk.getObjectId(TREE));
    WorkingTreeIterator file = walk.getTree(FILE, WorkingTreeIterator.class);
    // Without its time each status would read the file.
    if (file != null
        && !entry.getFileMode().equals(FileMode.GITLINK)
        && file.getEntryObjectId().equals(entry.getObjectId())) {
      entry.setLength(file.getEntryLength());
      entry.setLastModified(file.getEntryLastModifiedInstant());
    }
    return entry;
  }
}
