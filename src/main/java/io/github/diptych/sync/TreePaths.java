package io.github.diptych.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/**
 * Looks up one path in many trees, one commit after another. Most commits leave most folders alone,
 * so what is in a folder is remembered by the folder's id. For one thread at a time.
 */
final class TreePaths {
  private static final int REMEMBERED = 4_000;

  private final ObjectReader reader;
  private final Map<Looked, Found> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Looked, Found> eldest) {
          return size() > REMEMBERED;
        }
      };

  TreePaths(ObjectReader reader) {
    this.reader = reader;
  }

  private record Looked(ObjectId folder, String path) {}

  private record Found(@Nullable ObjectId id) {}

  /** What an ordinary file is called in the repository; null if there is none. */
  @Nullable ObjectId file(ObjectId tree, String path) throws IOException {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    CanonicalTreeParser entry = entry(tree, name.getBytes(StandardCharsets.UTF_8));
    if (entry == null) {
      return null;
    }
    FileMode mode = entry.getEntryFileMode();
    if (slash < 0) {
      return Blobs.isFile(mode) ? entry.getEntryObjectId() : null;
    }
    return mode.equals(FileMode.TREE)
        ? within(entry.getEntryObjectId(), path.substring(slash + 1))
        : null;
  }

  private @Nullable ObjectId within(ObjectId folder, String path) throws IOException {
    var looked = new Looked(folder, path);
    Found before = known.get(looked);
    if (before != null) {
      return before.id;
    }
    ObjectId id = file(folder, path);
    known.put(looked, new Found(id));
    return id;
  }

  private @Nullable CanonicalTreeParser entry(ObjectId tree, byte[] name) throws IOException {
    var entries = new CanonicalTreeParser(null, reader, tree);
    byte[] each = new byte[name.length];
    for (; !entries.eof(); entries.next(1)) {
      if (entries.getNameLength() == name.length) {
        entries.getName(each, 0);
        if (Arrays.equals(each, name)) {
          return entries;
        }
      }
    }
    return null;
  }
}
