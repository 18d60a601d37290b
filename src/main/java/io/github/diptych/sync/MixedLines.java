package io.github.diptych.sync;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.dircache.Checkout;
import org.eclipse.jgit.dircache.DirCacheCheckout.CheckoutMetadata;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/**
 * Files that have other line ends than LF somewhere. Where Git is told to turn line ends by itself
 * ({@code core.autocrlf}) it leaves them as they are; JGit looks at their first bytes alone.
 */
final class MixedLines {
  private final GuardedRepository repository;

  MixedLines(GuardedRepository repository) {
    this.repository = repository;
  }

  /** How a file with this content is written. */
  static CheckoutMetadata how(ObjectReader reader, ObjectId content, CheckoutMetadata usual)
      throws IOException {
    return isTurned(usual) && isMixed(reader, content)
        ? new CheckoutMetadata(EolStreamType.DIRECT, usual.smudgeFilterCommand)
        : usual;
  }

  /**
   * Writes those as they are that were just written otherwise.
   *
   * @param tree that was checked out
   * @param written all files that were written, and how
   */
  void mend(ObjectId tree, Map<String, CheckoutMetadata> written) throws IOException {
    Set<String> turned =
        written.entrySet().stream()
            .filter(each -> isTurned(each.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (turned.isEmpty()) {
      return;
    }
    Set<String> mended = new HashSet<>();
    var writing = new Checkout(repository);
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      walk.setFilter(PathFilterGroup.createFromStrings(turned));
      while (walk.next()) {
        String path = walk.getPathString();
        CheckoutMetadata usual = written.get(path);
        if (usual != null && mend(walk, usual, writing)) {
          mended.add(path);
        }
      }
    }
    if (!mended.isEmpty()) {
      new IndexEntries(repository).follow(tree, mended);
    }
  }

  private static boolean mend(TreeWalk walk, CheckoutMetadata usual, Checkout writing)
      throws IOException {
    ObjectReader reader = walk.getObjectReader();
    CheckoutMetadata how = how(reader, walk.getObjectId(0), usual);
    if (how.eolStreamType == usual.eolStreamType) {
      return false;
    }
    var entry = new DirCacheEntry(walk.getRawPath());
    entry.setFileMode(walk.getFileMode(0));
    entry.setObjectId(walk.getObjectId(0));
    writing.checkout(entry, how, reader, walk.getPathString());
    return true;
  }

  private static boolean isTurned(CheckoutMetadata how) {
    return how.eolStreamType == EolStreamType.AUTO_CRLF;
  }

  private static boolean isMixed(ObjectReader reader, ObjectId content) throws IOException {
    if (reader.getObjectSize(content, Constants.OBJ_BLOB) <= RawText.getBufferSize()) {
      return false;
    }
    try (InputStream in =
        new BufferedInputStream(reader.open(content, Constants.OBJ_BLOB).openStream())) {
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == '\r' || next == 0) {
          return true;
        }
      }
      return false;
    }
  }
}
