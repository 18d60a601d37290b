package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers in {@code .git/diptych/locks} that this process is about to take locks, so that those
 * which it leaves behind when it is killed are known to be its own and cleared by the next one
 * (issue 6). A lock is taken for ours only if it was written while the record was kept; whatever
 * else is there is another program's and stays.
 */
final class LockRecord implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LockRecord.class.getName());

  /** From the last sign of life on a lock may have been written by us for so long. */
  private static final Duration AFTER = Duration.ofSeconds(2);

  private static final Duration BEAT = Duration.ofMillis(500);

  private final @Nullable Path file;
  private long lastBeat = System.nanoTime();

  private LockRecord(@Nullable Path file) {
    this.file = file;
  }

  private static Path folder(GuardedRepository repository) {
    return repository.getCommonDirectory().toPath().resolve("diptych/locks");
  }

  /** Clears what a process that is gone has left, and begins a record of this one's. */
  static LockRecord begin(GuardedRepository repository) {
    try {
      clearLeft(repository);
      return new LockRecord(write(Files.createDirectories(folder(repository))));
    } catch (IOException cannotWrite) {
      // Then no lock can be taken either, and the verb says so.
      LOG.log(Level.INFO, "no record of locks", cannotWrite);
      return new LockRecord(null);
    }
  }

  /** Forced, for a power loss leaves locks, too. */
  private static Path write(Path folder) throws IOException {
    ProcessHandle process = ProcessHandle.current();
    Path file = Files.createTempFile(folder, process.pid() + "-", ".held");
    try {
      // The disk's clock, which those of the locks are compared with.
      long now = Files.getLastModifiedTime(file).toMillis();
      Files.writeString(file, process.pid() + "\n" + start(process) + "\n" + now + "\n");
      Forced.file(file);
      Forced.folder(folder);
      return file;
    } catch (IOException cannotWrite) {
      Files.deleteIfExists(file);
      throw cannotWrite;
    }
  }

  /** Clears what processes that are gone have left since this one's record was begun. */
  void clearLeftBy(GuardedRepository repository) {
    try {
      clearLeft(repository);
    } catch (IOException unreadable) {
      // Whoever needs the lock says so.
      LOG.log(Level.INFO, "locks were not looked at", unreadable);
    }
  }

  static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** A sign of life, unless there was one just now. */
  void beat() {
    beat(BEAT);
  }

  /**
   * A sign of life.
   *
   * @param atLeast how long ago the last one must be; more often it would say nothing
   */
  synchronized void beat(Duration atLeast) {
    long now = System.nanoTime();
    if (file != null && now - lastBeat >= atLeast.toNanos()) {
      lastBeat = now;
      try {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      } catch (IOException gone) {
        LOG.log(Level.INFO, "no record of locks", gone);
      }
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      LOG.log(Level.INFO, "a record of locks was left", left);
    }
  }

  /** Removes the locks of processes that are gone. */
  static void clearLeft(GuardedRepository repository) throws IOException {
    Path folder = folder(repository);
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> records;
    try (Stream<Path> files = Files.list(folder)) {
      records = files.toList();
    }
    for (Path record : records) {
      Optional<Left> left = left(record);
      if (left.isPresent()) {
        clear(new Locks(repository), left.get());
        Path objects = repository.getObjectsDirectory().toPath();
        HalfObjects.remove(objects, left.get().from(), left.get().to());
        Files.deleteIfExists(record);
      }
    }
  }

  /**
   * What a process that is gone has left.
   *
   * @param from when its record was begun
   * @param to until when a lock may be its own
   */
  private record Left(Instant from, Instant to) {}

  private static Optional<Left> left(Path record) {
    try {
      List<String> lines = Files.readAllLines(record);
      Instant beat = Files.getLastModifiedTime(record).toInstant();
      if (lines.size() < 3) {
        // Cut off before it was written, so before a lock was taken; or just being written.
        return beat.isBefore(Instant.now().minus(AFTER))
            ? Optional.of(new Left(beat, beat))
            : Optional.empty();
      }
      long pid = Long.parseLong(lines.get(0));
      long start = Long.parseLong(lines.get(1));
      return lives(pid, start)
          ? Optional.empty()
          : Optional.of(
              new Left(Instant.ofEpochMilli(Long.parseLong(lines.get(2))), beat.plus(AFTER)));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** A number is given to another process in time, which has begun later. */
  static boolean lives(long pid, long start) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> start == 0 || Math.abs(start(process) - start) < 2000)
        .isPresent();
  }

  private static void clear(Locks locks, Left left) throws IOException {
    for (HeldLock lock : locks.all()) {
      if (!lock.since().truncatedTo(ChronoUnit.MILLIS).isBefore(left.from())
          && lock.since().isBefore(left.to())) {
        LOG.log(Level.INFO, "left behind and removed: {0}", lock.name());
        locks.remove(lock);
      }
    }
  }

  /** The same progress, each step of it a sign of life. */
  SyncProgress beating(SyncProgress progress) {
    return new SyncProgress() {
      @Override
      public void step(Phase phase, long done, long total) {
        beat();
        progress.step(phase, done, total);
      }

      @Override
      public void moved(Phase phase, long bytes) {
        beat();
        progress.moved(phase, bytes);
      }

      @Override
      public void remark(Remark remark) {
        progress.remark(remark);
      }

      @Override
      public Registration onCancel(Runnable stop) {
        return progress.onCancel(stop);
      }

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }
}
