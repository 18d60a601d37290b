package io.github.diptych.sync;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The bytes of files in trees. */
final class Blobs {
  /** What is shown or compared at most; a larger file is told of by its size. */
  static final int MOST_BYTES = 100 * 1024 * 1024;

  private Blobs() {}

  /** Empty if there is no ordinary file, or one too large to be looked at. */
  static Optional<byte[]> in(ObjectReader reader, ObjectId tree, String path) throws IOException {
    try (var walk = TreeWalk.forPath(reader, path, tree)) {
      return walk == null || !isFile(walk.getFileMode(0))
          ? Optional.empty()
          : bytes(reader, walk.getObjectId(0));
    }
  }

  static boolean has(ObjectReader reader, ObjectId tree, String path) throws IOException {
    try (var walk = TreeWalk.forPath(reader, path, tree)) {
      return walk != null && isFile(walk.getFileMode(0));
    }
  }

  /** What an ordinary file is called in the repository, however large it is. */
  static Optional<ObjectId> id(ObjectReader reader, ObjectId tree, String path) throws IOException {
    try (var walk = TreeWalk.forPath(reader, path, tree)) {
      return walk == null || !isFile(walk.getFileMode(0))
          ? Optional.empty()
          : Optional.of(walk.getObjectId(0));
    }
  }

  static boolean isFile(FileMode mode) {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }

  static Optional<byte[]> bytes(ObjectReader reader, ObjectId blob) throws IOException {
    ObjectLoader loader = reader.open(blob, Constants.OBJ_BLOB);
    return loader.getSize() > MOST_BYTES
        ? Optional.empty()
        : Optional.of(loader.getBytes(MOST_BYTES));
  }
}
