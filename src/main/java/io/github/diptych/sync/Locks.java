package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Ref;

/** Git's lock files of one repository. */
final class Locks {
  private static final List<String> OF_WORK_TREE = List.of("index.lock", "HEAD.lock");
  private static final List<String> OF_ALL =
      List.of("packed-refs.lock", "config.lock", "shallow.lock");
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final GuardedRepository repository;
  private final Path folder;
  private final Path common;

  Locks(GuardedRepository repository) {
    this.repository = repository;
    folder = repository.getDirectory().toPath();
    common = repository.getCommonDirectory().toPath();
  }

  /**
   * Waits while another program holds what a commit needs, for most of its programs hold it for a
   * moment only.
   *
   * @return the name of the lock that is still held after that
   */
  Optional<String> awaitFree(Duration patience, SyncProgress progress) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    Optional<String> held = held();
    while (held.isPresent() && System.nanoTime() < end && !progress.cancelled()) {
      LockSupport.parkNanos(LOOK_NANOS);
      held = held();
    }
    return held;
  }

  private Optional<String> held() throws IOException {
    Ref head = repository.exactRef("HEAD");
    Stream<String> branch =
        head == null ? Stream.empty() : Stream.of(head.getLeaf().getName() + ".lock");
    return Stream.concat(
            OF_WORK_TREE.stream().filter(name -> Files.exists(folder.resolve(name))),
            branch.filter(name -> Files.exists(common.resolve(name))))
        .findFirst();
  }

  /** All that are held. */
  List<HeldLock> all() throws IOException {
    var locks = new ArrayList<HeldLock>();
    for (Path file : files()) {
      if (Files.exists(file)) {
        locks.add(new HeldLock(name(file), Files.getLastModifiedTime(file).toInstant()));
      }
    }
    return locks;
  }

  /** Removes a lock, unless it has been taken anew since it was seen. */
  void remove(HeldLock lock) throws IOException {
    for (Path file : files()) {
      if (name(file).equals(lock.name())
          && Files.exists(file)
          && Files.getLastModifiedTime(file).toInstant().equals(lock.since())) {
        Files.deleteIfExists(file);
      }
    }
  }

  private String name(Path file) {
    Path from = file.startsWith(folder) ? folder : common;
    return from.relativize(file).toString().replace('\\', '/');
  }

  private List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    OF_WORK_TREE.forEach(name -> files.add(folder.resolve(name)));
    OF_ALL.forEach(name -> files.add(common.resolve(name)));
    try (Stream<Path> refs = Files.walk(common.resolve("refs"))) {
      refs.filter(file -> file.toString().endsWith(".lock")).forEach(files::add);
    }
    return files;
  }
}
