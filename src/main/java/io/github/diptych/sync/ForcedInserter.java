package io.github.diptych.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * JGit's own forces what an object holds, and not the folder that has its name: a branch could be
 * at a commit that is nowhere after a power loss. This one forces the folders when it is flushed,
 * which is before anything leads to the objects; and it leaves no half of one that failed.
 */
final class ForcedInserter extends ObjectInserter.Filter {
  /** By then every system has written down by itself what it was given. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  private final ObjectInserter inserter;
  private final Path objects;
  private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Set<ObjectId> inserted = new HashSet<>();

  /**
   * @param objects the folder of all objects
   */
  ForcedInserter(ObjectInserter inserter, Path objects) {
    this.inserter = inserter;
    this.objects = objects;
  }

  @Override
  protected ObjectInserter delegate() {
    return inserter;
  }

  @Override
  public ObjectId insert(int type, byte[] bytes) throws IOException {
    return inserted(() -> super.insert(type, bytes));
  }

  @Override
  public ObjectId insert(int type, byte[] bytes, int from, int length) throws IOException {
    return inserted(() -> super.insert(type, bytes, from, length));
  }

  @Override
  public ObjectId insert(int type, long length, InputStream bytes) throws IOException {
    return inserted(() -> super.insert(type, length, bytes));
  }

  @FunctionalInterface
  private interface Insertion {
    ObjectId run() throws IOException;
  }

  private ObjectId inserted(Insertion insertion) throws IOException {
    try {
      ObjectId id = insertion.run();
      inserted.add(id);
      return id;
    } catch (IOException | RuntimeException failed) {
      HalfObjects.remove(objects, begun, Instant.now().plusSeconds(1));
      throw failed;
    }
  }

  @Override
  public void flush() throws IOException {
    super.flush();
    // By the file system's own clock: its newest name was made just now.
    Instant now = Files.getLastModifiedTime(objects).toInstant();
    var folders = new HashSet<Path>();
    for (ObjectId id : inserted) {
      Path folder = objects.resolve(id.name().substring(0, 2));
      if (isNew(folder.resolve(id.name().substring(2)), now)) {
        folders.add(folder);
      }
    }
    for (Path folder : folders) {
      Forced.folder(folder);
    }
    if (!folders.isEmpty()) {
      Forced.folder(objects);
    }
    inserted.clear();
  }

  /**
   * All trees of a vault are inserted with each commit, and most have been there for long. One that
   * a killed program left a moment ago may not be on the medium.
   */
  private static boolean isNew(Path object, Instant now) throws IOException {
    try {
      Instant written = Files.getLastModifiedTime(object).toInstant();
      return written.isAfter(now.minus(SETTLED));
    } catch (NoSuchFileException packed) {
      return false;
    }
  }
}
