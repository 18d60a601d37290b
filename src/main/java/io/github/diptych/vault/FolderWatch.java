package io.github.diptych.vault;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Notices what changes in a vault's folders, also in new ones, by whatever program: Diptych's own
 * saves too, so compare by hash. Nothing whose name begins with a dot is watched, and links are not
 * followed. Watchers miss things on some file systems: look at a file before writing it all the
 * same.
 */
public final class FolderWatch implements AutoCloseable {
  private final Vault vault;
  private final Consumer<VaultChange> listener;
  private final WatchService service;
  private final Map<Path, WatchKey> keys = new HashMap<>();

  private FolderWatch(Vault vault, Consumer<VaultChange> listener) throws IOException {
    this.vault = vault;
    this.listener = listener;
    this.service = vault.root().getFileSystem().newWatchService();
  }

  /**
   * Begins to watch: what changes after this returns is told. Walks all folders, so not for the UI
   * thread.
   *
   * @param threads for the one thread that waits
   * @param listener called on that thread, once for everything noticed at a time; must be quick
   * @throws IOException if the system gives no watcher
   */
  public static FolderWatch start(
      Vault vault, ThreadFactory threads, Consumer<VaultChange> listener) throws IOException {
    FolderWatch watch = new FolderWatch(vault, listener);
    watch.add(vault.root(), new HashSet<>());
    threads.newThread(watch::run).start();
    return watch;
  }

  /** Nothing is told after this, but for a call that is under way. */
  @Override
  public void close() throws IOException {
    service.close();
  }

  private void run() {
    try {
      while (true) {
        tell(service.take());
      }
    } catch (ClosedWatchServiceException | InterruptedException end) {
      // Both are how a watch ends.
    }
  }

  private void tell(WatchKey key) {
    Path folder = (Path) key.watchable();
    Set<VaultPath> changed = new HashSet<>();
    boolean lost = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind().equals(OVERFLOW)) {
        lost = true;
      } else if (event.context() instanceof Path name && !VaultWalk.isHidden(name)) {
        note(event.kind(), folder.resolve(name), changed);
      }
    }
    if (!key.reset()) {
      keys.remove(folder, key);
    }
    if (lost) {
      // Among what was lost may be new folders.
      add(vault.root(), new HashSet<>());
      listener.accept(new VaultChange.Everything());
    } else if (!changed.isEmpty()) {
      listener.accept(new VaultChange.Paths(changed));
    }
  }

  private void note(WatchEvent.Kind<?> kind, Path file, Set<VaultPath> changed) {
    if (kind.equals(ENTRY_DELETE)) {
      forget(file);
    } else if (kind.equals(ENTRY_CREATE) && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      // What was put into the new folder before it was watched is told as well.
      add(file, changed);
    }
    vault.relative(file).ifPresent(changed::add);
  }

  /** A folder that is gone may come again elsewhere; its watch would tell the old place. */
  private void forget(Path folder) {
    keys.entrySet()
        .removeIf(
            entry -> {
              boolean inside = entry.getKey().startsWith(folder);
              if (inside) {
                entry.getValue().cancel();
              }
              return inside;
            });
  }

  private void add(Path top, Set<VaultPath> found) {
    try {
      Files.walkFileTree(top, new Adding(found));
    } catch (IOException e) {
      listener.accept(new VaultChange.Unwatched(Reason.detail(e)));
    }
  }

  /** Watches each folder, and collects the files. */
  private final class Adding extends SimpleFileVisitor<Path> {
    private final Set<VaultPath> found;

    Adding(Set<VaultPath> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (VaultWalk.isHidden(folder) && !folder.equals(vault.root())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      keys.put(folder, folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!VaultWalk.isHidden(file)) {
        vault.relative(file).ifPresent(found::add);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      // Gone already, or not for us; the listing says which.
      return FileVisitResult.CONTINUE;
    }
  }
}
