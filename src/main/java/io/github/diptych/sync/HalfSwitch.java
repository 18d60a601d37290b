package io.github.diptych.sync;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A switch to another branch on its way, kept in {@code diptych/switch} beside HEAD from before the
 * first file moves until HEAD has followed. Cut off in between, the files of one branch would lie
 * under the other's name and be committed there, so whoever opens or writes next ends it first:
 * forwards if the index has followed, since then all files have; else back.
 *
 * @param head what HEAD said before: a branch's full name or a commit
 * @param tip the commit it was at; null before the first
 * @param branch the full name of the branch that is switched to
 * @param there its commit
 * @param already the files that lay there before, as the branch has them: the writer's own
 */
record HalfSwitch(
    String head, @Nullable ObjectId tip, String branch, ObjectId there, Set<String> already) {
  private static final Logger LOG = Logger.getLogger(HalfSwitch.class.getName());
  private static final String FILE = "diptych/switch";
  private static final String NONE = "-";

  /** The lines before the files. */
  private static final int FIXED = 6;

  HalfSwitch {
    already = Set.copyOf(already);
  }

  private static Path file(GuardedRepository repository) {
    return repository.getDirectory().toPath().resolve(FILE);
  }

  /** What HEAD says. */
  static String said(Head head) {
    return head.ref() == null ? name(head.tip()) : head.ref();
  }

  private static String name(@Nullable ObjectId commit) {
    return commit == null ? NONE : commit.name();
  }

  /** Remembers it; on the disk before anything moves. */
  void begin(GuardedRepository repository) throws IOException {
    ProcessHandle process = ProcessHandle.current();
    var lines = new ArrayList<String>();
    lines.add(String.valueOf(process.pid()));
    lines.add(String.valueOf(LockRecord.start(process)));
    lines.add(head);
    lines.add(name(tip));
    lines.add(branch);
    lines.add(there.name());
    lines.addAll(already);
    Path file = file(repository);
    Files.createDirectories(file.getParent());
    Path fresh = file.resolveSibling("switch.new");
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    try (var channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets it: files and HEAD are of one branch. */
  static void forget(GuardedRepository repository) throws IOException {
    Files.deleteIfExists(file(repository));
  }

  /**
   * Ends what was cut off, if anything was.
   *
   * @return the name of the record of a process that is still at it; then nothing may be written
   */
  static Optional<String> end(GuardedRepository repository) throws IOException {
    Path file = file(repository);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel hold = hold(repository)) {
      if (hold == null) {
        return Optional.of(FILE);
      }
      // Not before it is held: whoever was at it may just have ended.
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      if (isOthers(Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)))) {
        return Optional.of(FILE);
      }
      repository.lockRecord();
      of(lines).finish(repository);
      forget(repository);
      return Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException | MissingObjectException lost) {
      // Nothing can be done by it any more, and it must not stop the writer for ever.
      LOG.log(Level.WARNING, "the record of a switch of branches says nothing", lost);
    }
    forget(repository);
    return Optional.empty();
  }

  private static HalfSwitch of(List<String> lines) {
    return new HalfSwitch(
        lines.get(2),
        lines.get(3).equals(NONE) ? null : ObjectId.fromString(lines.get(3)),
        lines.get(4),
        ObjectId.fromString(lines.get(5)),
        new HashSet<>(lines.subList(FIXED, lines.size())));
  }

  /**
   * Held while this process is at it, for it opens a vault more than once: whoever watches the
   * repository must not end what is going on.
   *
   * @return null if somebody has it
   */
  static @Nullable FileChannel hold(GuardedRepository repository) throws IOException {
    Path file = file(repository).resolveSibling("switch.held");
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException byThisProcess) {
      // As by another.
    } catch (IOException cannotLock) {
      channel.close();
      throw cannotLock;
    }
    channel.close();
    return null;
  }

  /** On some systems a process loses its locks on a file as soon as it closes it anywhere. */
  private static boolean isOthers(long pid, long start) {
    return pid != ProcessHandle.current().pid() && LockRecord.lives(pid, start);
  }

  private void finish(GuardedRepository repository) throws IOException {
    Head now = Head.of(repository);
    if (!said(now).equals(head) || !name(now.tip()).equals(name(tip))) {
      // It has followed, or another program has gone elsewhere since.
      return;
    }
    boolean isAllThere =
        there.equals(Commits.at(repository, branch)) && hasIndexFollowed(repository);
    LOG.log(
        Level.INFO,
        "a switch to {0} was cut off; all moved: {1}",
        new Object[] {branch, isAllThere});
    if (isAllThere) {
      link(repository);
    } else {
      move(repository).back();
    }
  }

  private boolean hasIndexFollowed(GuardedRepository repository) throws IOException {
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(new DirCacheIterator(repository.readDirCache()));
      walk.addTree(Trees.of(repository, there));
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      return !walk.next();
    }
  }

  /**
   * Does it, while it is held: the files, then HEAD.
   *
   * @return the files that stand in the way; then nothing was changed
   */
  List<String> run(GuardedRepository repository) throws IOException {
    begin(repository);
    List<String> stopped;
    try {
      stopped = move(repository).run();
      if (stopped.isEmpty()) {
        link(repository);
      }
    } catch (InvalidPathException beforeAnyMoved) {
      forget(repository);
      throw beforeAnyMoved;
    } catch (IOException fault) {
      // Where that fails as well the record stays, and nothing is committed before it is ended.
      move(repository).back();
      forget(repository);
      throw fault;
    }
    forget(repository);
    return stopped;
  }

  /** Its files' move. */
  TreeMove move(GuardedRepository repository) throws IOException {
    return new TreeMove(
        repository,
        tip == null ? null : Trees.of(repository, tip),
        Trees.of(repository, there),
        already,
        SyncProgress.NONE);
  }

  /** Has HEAD follow. */
  void link(GuardedRepository repository) throws IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setRefLogMessage("checkout: moving from " + brief(head) + " to " + brief(branch), false);
    RefUpdate.Result result = update.link(branch);
    switch (result) {
      case NEW, FORCED, NO_CHANGE -> {}
      default -> throw new IOException(Constants.HEAD + ": " + result);
    }
  }

  private static String brief(String ref) {
    return GuardedRepository.shortenRefName(ref);
  }
}
