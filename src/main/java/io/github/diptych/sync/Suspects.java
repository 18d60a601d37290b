package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;

/**
 * Looks for files of the work tree that may differ from the index: by time, length and mode alone,
 * and several folders at a time. A file that is as the index remembers it is none; everything else
 * is one, ignored files, too, for somebody else to look at.
 */
final class Suspects {
  private final Path root;
  private final DirCache index;
  private final int most;
  private final boolean modes;
  private final Instant indexWritten;
  private final Queue<String> found = new ConcurrentLinkedQueue<>();

  /**
   * @param most how many matter; with more the answer is some more than that
   */
  Suspects(GuardedRepository repository, DirCache index, int most) {
    this.root = repository.getWorkTree().toPath();
    this.index = index;
    this.most = most;
    this.indexWritten = written(repository.getIndexFile());
    this.modes =
        root.getFileSystem().supportedFileAttributeViews().contains("posix")
            && repository.getConfig().getBoolean("core", null, "filemode", true);
  }

  private static Instant written(File index) {
    try {
      return Files.getLastModifiedTime(index.toPath()).toInstant();
    } catch (IOException none) {
      return Instant.MAX;
    }
  }

  /** Paths from the root, with {@code /}; a folder stands for all in it. */
  Collection<String> find() throws IOException {
    Map<String, Folder> folders = folders();
    folders.values().parallelStream().forEach(this::look);
    return List.copyOf(found);
  }

  /** What the index has in one folder, by name; for a folder within it null. */
  private static final class Folder {
    private final String path;
    private final Map<String, DirCacheEntry> files = new HashMap<>();
    private final List<String> folders = new ArrayList<>();

    Folder(String path) {
      this.path = path;
    }

    /** Whether a file's path leads here; its last slash is at that place, -1 for none. */
    boolean isAt(String path, int slash) {
      return slash == (this.path.isEmpty() ? -1 : this.path.length()) && path.startsWith(this.path);
    }

    String path(String name) {
      return path.isEmpty() ? name : path + "/" + name;
    }
  }

  private Map<String, Folder> folders() {
    String[] paths =
        IntStream.range(0, index.getEntryCount())
            .parallel()
            .mapToObj(at -> index.getEntry(at).getPathString())
            .toArray(String[]::new);
    var folders = new HashMap<String, Folder>();
    var last = new Folder("");
    folders.put("", last);
    for (int i = 0; i < paths.length; i++) {
      DirCacheEntry entry = index.getEntry(i);
      String path = paths[i];
      int slash = path.lastIndexOf('/');
      // They are in order: most are in the folder of the one before.
      if (!last.isAt(path, slash)) {
        last = folder(folders, slash < 0 ? "" : path.substring(0, slash));
      }
      if (entry.getStage() == DirCacheEntry.STAGE_0) {
        last.files.put(path.substring(slash + 1), entry);
      } else {
        found.add(path);
      }
    }
    return folders;
  }

  private static Folder folder(Map<String, Folder> folders, String path) {
    Folder known = folders.get(path);
    if (known != null) {
      return known;
    }
    var folder = new Folder(path);
    folders.put(path, folder);
    int slash = path.lastIndexOf('/');
    folder(folders, slash < 0 ? "" : path.substring(0, slash))
        .folders
        .add(path.substring(slash + 1));
    return folder;
  }

  private void look(Folder folder) {
    if (found.size() > most) {
      return;
    }
    Path at = root.resolve(folder.path);
    if (!folder.path.isEmpty() && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
      // Gone, or a file or a link by now.
      found.add(folder.path);
      return;
    }
    int seen = 0;
    // Where case tells no names apart, a folder of another name answers to the old one as well.
    var gone = new HashSet<>(folder.folders);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(at)) {
      for (Path file : files) {
        Path own = file.getFileName();
        String name = own.toString();
        gone.remove(name);
        DirCacheEntry entry = folder.files.get(name);
        if (entry != null) {
          seen++;
        }
        if (entry == null ? !isKnown(folder, name) : !isSame(files, file, own, entry)) {
          found.add(folder.path(name));
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // ListedFiles says why.
      addMissing(folder, Set.of());
      return;
    }
    gone.forEach(name -> found.add(folder.path(name)));
    if (seen < folder.files.size()) {
      addMissing(folder, names(at));
    }
  }

  /** As they are spelt: asked for one by one, some systems find a file by another spelling. */
  private static Set<String> names(Path folder) {
    var names = new HashSet<String>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    } catch (IOException | DirectoryIteratorException unreadable) {
      names.clear();
    }
    return names;
  }

  private void addMissing(Folder folder, Set<String> names) {
    folder.files.forEach(
        (name, entry) -> {
          if (!names.contains(name) && !entry.isAssumeValid()) {
            found.add(folder.path(name));
          }
        });
  }

  private static boolean isKnown(Folder folder, String name) {
    return folder.folders.contains(name) || (folder.path.isEmpty() && name.equals(".git"));
  }

  private boolean isSame(DirectoryStream<Path> folder, Path file, Path name, DirCacheEntry entry) {
    if (entry.isAssumeValid() || entry.getFileMode().equals(FileMode.GITLINK)) {
      return true;
    }
    if (entry.isIntentToAdd() || entry.isUpdateNeeded() || entry.isSmudged()) {
      return false;
    }
    try {
      BasicFileAttributes now = attributes(folder, file, name);
      Instant time = now.lastModifiedTime().toInstant();
      // What was written in the same moment as the index can have changed after it without a sign.
      return time.equals(entry.getLastModifiedInstant())
          && time.isBefore(indexWritten)
          && (int) now.size() == entry.getLength()
          && isSame(now, entry.getFileMode());
    } catch (IOException gone) {
      return false;
    }
  }

  /** By the open folder where the system can: it need not find the way to each file anew. */
  private BasicFileAttributes attributes(DirectoryStream<Path> folder, Path file, Path name)
      throws IOException {
    if (folder instanceof SecureDirectoryStream<Path> secure) {
      PosixFileAttributeView view =
          secure.getFileAttributeView(
              name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      if (view != null) {
        return view.readAttributes();
      }
    }
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isSame(BasicFileAttributes now, FileMode mode) {
    if (mode.equals(FileMode.SYMLINK)) {
      return now.isSymbolicLink();
    }
    if (!now.isRegularFile()) {
      return false;
    }
    if (!modes) {
      return true;
    }
    // Without its mode it is for somebody else to look at.
    return now instanceof PosixFileAttributes posix
        && posix.permissions().contains(PosixFilePermission.OWNER_EXECUTE)
            == mode.equals(FileMode.EXECUTABLE_FILE);
  }
}
