package io.github.diptych.vault.journal;

import io.github.diptych.vault.FolderForce;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The journals of all programs that run or have run on this machine: a folder for each, beside a
 * file that it keeps locked as long as it lives. A killed program's lock is gone with it, so that
 * what it left can be told from what another one writes now. For one thread, not the UI's.
 */
public final class JournalFolder implements AutoCloseable {
  private static final String END = ".journal";
  private static final String LOCK_END = ".lock";

  private final Path all;
  private final String name = UUID.randomUUID().toString();
  private final Set<Path> inUse = new HashSet<>();
  private @Nullable FileChannel locked;

  /**
   * @param all the folder of all programs' journals; made when something is to be written
   */
  public JournalFolder(Path all) {
    this.all = all;
  }

  /** Begins a journal, with all of these records or not at all. */
  public JournalFile begin(List<JournalRecord> records) throws IOException {
    var file = JournalFile.begin(own().resolve(UUID.randomUUID() + END), records);
    inUse.add(file.path());
    return file;
  }

  /** Goes on with what a program left. */
  public JournalFile resume(LeftJournal left) throws IOException {
    var file = JournalFile.resume(left.file(), left.length());
    inUse.add(left.file());
    return file;
  }

  /** It is of no more use. */
  public void remove(JournalFile file) throws IOException {
    file.close();
    Files.deleteIfExists(file.path());
    inUse.remove(file.path());
  }

  /** It is not written any more by this program, and is left to the next. */
  public void leave(JournalFile file) throws IOException {
    inUse.remove(file.path());
    file.close();
  }

  /**
   * Takes over all that was left of a vault's notes, the oldest first: by programs that are gone,
   * and by this one. What cannot be read stays where it is, and keeps nothing else from coming.
   *
   * @param vault the vault's folder, as its journals name it
   * @param unread told of each journal, or folder of them, that could not be read, and why
   */
  public List<LeftJournal> claim(Path vault, BiConsumer<Path, IOException> unread)
      throws IOException {
    var claimed = new ArrayList<LeftJournal>();
    for (Path folder : foldersThere()) {
      try {
        claimed.addAll(claimed(folder, vault, unread));
      } catch (IOException fault) {
        unread.accept(folder, fault);
      }
    }
    claimed.sort((one, other) -> one.written().compareTo(other.written()));
    return claimed;
  }

  private List<LeftJournal> claimed(Path folder, Path vault, BiConsumer<Path, IOException> unread)
      throws IOException {
    if (folder.equals(all.resolve(name))) {
      return left(folder, vault, unread);
    }
    try (var lock = lock(folder.getFileName() + LOCK_END)) {
      if (lock == null) {
        return List.of();
      }
      var left = left(folder, vault, unread);
      removeIfEmpty(folder);
      return left;
    }
  }

  private List<Path> foldersThere() throws IOException {
    var folders = new ArrayList<Path>();
    try (DirectoryStream<Path> there = Files.newDirectoryStream(all, Files::isDirectory)) {
      there.forEach(folders::add);
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    } catch (DirectoryIteratorException fault) {
      throw fault.getCause();
    }
    return folders;
  }

  private List<LeftJournal> left(Path folder, Path vault, BiConsumer<Path, IOException> unread)
      throws IOException {
    var left = new ArrayList<LeftJournal>();
    var files = new ArrayList<Path>();
    try (DirectoryStream<Path> there = Files.newDirectoryStream(folder)) {
      there.forEach(files::add);
    } catch (NoSuchFileException takenOver) {
      return List.of();
    } catch (DirectoryIteratorException fault) {
      throw fault.getCause();
    }
    for (Path file : files) {
      try {
        if (JournalFile.isTemporary(file)) {
          Files.deleteIfExists(file);
        } else if (file.toString().endsWith(END) && !inUse.contains(file)) {
          taken(file, vault).ifPresent(left::add);
        }
      } catch (IOException fault) {
        unread.accept(file, fault);
      }
    }
    return left;
  }

  private Optional<LeftJournal> taken(Path file, Path vault) throws IOException {
    var read = JournalText.read(Files.readAllBytes(file));
    // What cannot be read stays: a later version may know better.
    if (read.isEmpty() || !read.get().journal().vault().equals(vault.toString())) {
      return Optional.empty();
    }
    var written = Files.getLastModifiedTime(file).toInstant();
    Path mine = own().resolve(String.valueOf(file.getFileName()));
    if (!mine.equals(file)) {
      Files.move(file, mine, StandardCopyOption.ATOMIC_MOVE);
    }
    return Optional.of(new LeftJournal(read.get().journal(), written, mine, read.get().length()));
  }

  /** This program's own folder, locked. */
  private Path own() throws IOException {
    Path own = all.resolve(name);
    if (locked == null) {
      Files.createDirectories(all);
      locked = lock(name + LOCK_END);
      if (locked == null) {
        throw new IOException(all.resolve(name + LOCK_END) + " is locked");
      }
    }
    if (!Files.isDirectory(own)) {
      // Only now: whoever finds it without a lock takes its program for gone.
      Files.createDirectory(own, JournalFile.forOwner(own, "rwx------"));
      FolderForce.tryNow(all);
    }
    return own;
  }

  /** The lock's channel, which holds it until it is closed; null if another program has it. */
  private @Nullable FileChannel lock(String lockName) throws IOException {
    Path file = all.resolve(lockName);
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException here) {
      // Another window of this very process has it.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : channel;
  }

  private void removeIfEmpty(Path folder) throws IOException {
    try {
      Files.delete(folder);
      Files.deleteIfExists(all.resolve(folder.getFileName() + LOCK_END));
    } catch (DirectoryNotEmptyException ofAnotherVault) {
      // Until that one is opened.
    }
  }

  /** Leaves what is to be decided yet to the next program, and nothing else. */
  @Override
  public void close() throws IOException {
    if (locked != null) {
      Path own = all.resolve(name);
      if (Files.isDirectory(own)) {
        removeIfEmpty(own);
      }
      locked.close();
      locked = null;
    }
  }
}
