package io.github.diptych.sync;

import io.github.diptych.sync.lfs.LfsObject;
import io.github.diptych.sync.lfs.LfsStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;

/**
 * The files of which the LFS server did not have the content: they are pointers here till it comes.
 * Remembered, so that it is asked for again, and the file made whole then.
 */
final class LostContents {
  private static final Logger LOG = Logger.getLogger(LostContents.class.getName());

  /** No path holds it, on any system. */
  private static final String BETWEEN = "\0";

  /** What Git LFS writes for a pointer is about 130 bytes long; a note may be, too. */
  private static final int MOST_LENGTH = 200;

  /** A hash of 64 digits and the words around it. */
  private static final int LEAST_LENGTH = 100;

  private final GuardedRepository repository;
  private final Path file;

  LostContents(GuardedRepository repository) {
    this.repository = repository;
    file = repository.getDirectory().toPath().resolve("diptych").resolve("lfs-lost");
  }

  /** A file, and what its pointer points to. */
  record Lost(String path, LfsObject object) {
    private String line() {
      return object.oid() + " " + object.size() + " " + path;
    }

    private static Optional<Lost> of(String line) {
      String[] parts = line.split(" ", 3);
      try {
        return parts.length < 3
            ? Optional.empty()
            : Optional.of(new Lost(parts[2], new LfsObject(parts[0], Long.parseLong(parts[1]))));
      } catch (NumberFormatException unreadable) {
        return Optional.empty();
      }
    }
  }

  /** Those whose files are the same pointers still, as far as the last commit goes. */
  List<Lost> current() throws IOException {
    Set<Lost> all = all();
    if (all.isEmpty()) {
      return List.of();
    }
    DirCache index = repository.readDirCache();
    var current = new ArrayList<Lost>();
    for (Lost each : all) {
      DirCacheEntry entry = index.getEntry(each.path());
      if (entry != null
          && new PointerFiles(repository)
              .in(entry.getObjectId())
              .equals(Optional.of(each.object()))) {
        current.add(each);
      }
    }
    return current;
  }

  /**
   * Files for LFS that are pointers on the disk: another branch or an earlier commit has brought
   * them without their contents.
   */
  List<Lost> pointers() throws IOException {
    DirCache index = repository.readDirCache();
    var pointers = new ArrayList<Lost>();
    for (int at = 0; at < index.getEntryCount(); at++) {
      DirCacheEntry entry = index.getEntry(at);
      if (Blobs.isFile(entry.getFileMode()) && canBePointer(entry)) {
        Optional<LfsObject> object = new PointerFiles(repository).in(entry.getObjectId());
        if (object.isPresent()) {
          var each = new Lost(entry.getPathString(), object.get());
          if (isPointer(each) && Filters.isForLfs(repository, each.path())) {
            pointers.add(each);
          }
        }
      }
    }
    return pointers;
  }

  /** By the length on the disk, if the index knows it; it is asked of every file at each sync. */
  private static boolean canBePointer(DirCacheEntry entry) {
    int length = entry.getLength();
    return entry.isSmudged() || (length >= LEAST_LENGTH && length <= MOST_LENGTH);
  }

  /** Those of which nothing is known yet take the place of what is known, or come to it. */
  void keep(Collection<Lost> known, Collection<Lost> more) throws IOException {
    var now = new LinkedHashSet<>(known);
    now.addAll(more);
    if (!now.equals(all())) {
      write(now);
    }
  }

  /** Makes files whole whose content has come; for the work-tree lane. */
  void fill() {
    try {
      Set<Lost> all = all();
      if (all.isEmpty()) {
        return;
      }
      var store = new LfsStore(repository.getDirectory().toPath());
      var rest = new LinkedHashSet<Lost>();
      var come = new ArrayList<String>();
      for (Lost each : all) {
        if (!store.has(each.object())) {
          rest.add(each);
        } else if (isPointer(each)) {
          come.add(each.path());
        }
      }
      if (!come.isEmpty()) {
        // Closing the Git would close the repository, which is not ours.
        var checkout = Git.wrap(repository).checkout();
        come.forEach(checkout::addPath);
        checkout.call();
      }
      if (rest.size() < all.size()) {
        write(rest);
      }
    } catch (IOException | GitAPIException | JGitInternalException fault) {
      // It stays a pointer, and the next sync tries it again.
      LOG.log(Level.WARNING, "a file was not made whole", fault);
    }
  }

  /** What the writer has put there instead stays. */
  private boolean isPointer(Lost lost) throws IOException {
    Path there = repository.getWorkTree().toPath().resolve(lost.path());
    if (!Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
        || Files.size(there) > LfsObject.LONGEST_POINTER) {
      return false;
    }
    try (InputStream bytes = Files.newInputStream(there)) {
      return LfsObject.in(bytes).equals(Optional.of(lost.object()));
    }
  }

  private Set<Lost> all() throws IOException {
    var all = new LinkedHashSet<Lost>();
    try {
      for (String line : Files.readString(file).split(BETWEEN, -1)) {
        Lost.of(line).ifPresent(all::add);
      }
    } catch (NoSuchFileException none) {
      return all;
    }
    return all;
  }

  private void write(Collection<Lost> all) throws IOException {
    if (all.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join(BETWEEN, all.stream().map(Lost::line).toList()));
    }
  }
}
