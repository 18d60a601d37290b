package io.github.diptych.sync;

import io.github.diptych.sync.LostContents.Lost;
import io.github.diptych.sync.SyncOutcome.AuthenticationFailed;
import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncOutcome.Failure;
import io.github.diptych.sync.SyncProgress.Phase;
import io.github.diptych.sync.lfs.LfsObject;
import io.github.diptych.sync.lfs.LfsRefused;
import io.github.diptych.sync.lfs.LfsServer;
import io.github.diptych.sync.lfs.LfsStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes along what the pointers in commits point to: to the remote before the commits are there,
 * and from it before files are made of them. Touches no file of the work tree.
 */
final class LfsTransfers {
  private final GuardedRepository repository;
  private final Line line;
  private final SyncProgress progress;
  private final Phase phase;
  private final LfsStore store;

  LfsTransfers(GuardedRepository repository, Line line, SyncProgress progress, Phase phase) {
    this.repository = repository;
    this.line = line;
    this.progress = progress;
    this.phase = phase;
    store = new LfsStore(repository.getDirectory().toPath());
  }

  /** Of the commits that the remote does not have; empty if all went well. */
  Optional<Failure> upload(URIish remote, Head head) throws IOException, URISyntaxException {
    if (!store.isUsed()) {
      return Optional.empty();
    }
    Set<LfsObject> objects = new LinkedHashSet<>();
    for (Unpushed.Blob blob :
        new Unpushed(repository, head).blobs(size -> size <= LfsObject.LONGEST_POINTER, progress)) {
      pointer(blob.id()).filter(this::isHere).ifPresent(objects::add);
    }
    return objects.isEmpty()
        ? Optional.empty()
        : guarded(
            remote,
            server -> server.upload(List.copyOf(objects), store),
            there -> copy(List.copyOf(objects), store, there));
  }

  /**
   * Of what the remote's branch has and ours has not, of what the server had lost before, and of
   * what else is a pointer on the disk; empty if all went well. What it has lost stays a pointer:
   * the texts must not wait for it.
   */
  Optional<Failure> download(URIish remote, Head head, ObjectId there) throws IOException {
    var known = new LostContents(repository);
    List<Lost> lostBefore = known.current();
    var before = new LinkedHashSet<>(lostBefore);
    before.addAll(known.pointers());
    // Whether that goes well says nothing of this sync.
    fetch(remote, before);
    List<Lost> again = lostBefore.stream().filter(each -> !isHere(each.object())).toList();
    List<Lost> wanted = missing(head.tip(), there);
    Optional<Failure> failure = fetch(remote, wanted);
    if (failure.isPresent()) {
      return failure;
    }
    List<Lost> lost =
        Stream.concat(before.stream(), wanted.stream())
            .distinct()
            .filter(each -> !isHere(each.object()) && !again.contains(each))
            .toList();
    tell(again, true);
    tell(lost, false);
    // What has come is forgotten when its file is whole.
    known.keep(before, lost);
    return Optional.empty();
  }

  private void tell(List<Lost> lost, boolean again) {
    if (!lost.isEmpty()) {
      progress.remark(new Remark.ContentsLost(lost.stream().map(Lost::path).toList(), again));
    }
  }

  private Optional<Failure> fetch(URIish remote, Collection<Lost> wanted) {
    List<LfsObject> objects =
        wanted.stream().map(Lost::object).distinct().filter(each -> !isHere(each)).toList();
    return objects.isEmpty()
        ? Optional.empty()
        : guarded(
            remote,
            server -> server.download(objects, store),
            folder -> copy(objects, folder, store));
  }

  private List<Lost> missing(@Nullable ObjectId here, ObjectId there) throws IOException {
    var missing = new ArrayList<Lost>();
    try (var walk = new TreeWalk(repository)) {
      if (here == null) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        walk.addTree(
            new CanonicalTreeParser(null, walk.getObjectReader(), Trees.of(repository, here)));
      }
      walk.addTree(Trees.of(repository, there));
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      while (walk.next()) {
        if (walk.getFileMode(1).equals(FileMode.REGULAR_FILE)
            || walk.getFileMode(1).equals(FileMode.EXECUTABLE_FILE)) {
          String path = walk.getPathString();
          pointer(walk.getObjectId(1))
              .filter(object -> !isHere(object))
              .ifPresent(object -> missing.add(new Lost(path, object)));
        }
      }
    }
    return missing;
  }

  private Optional<LfsObject> pointer(ObjectId blob) throws IOException {
    return new PointerFiles(repository).in(blob);
  }

  private boolean isHere(LfsObject object) {
    try {
      return store.has(object);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private interface OnServer {
    void run(LfsServer server) throws IOException;
  }

  private interface InFolder {
    void run(LfsStore there) throws IOException;
  }

  private Optional<Failure> guarded(URIish remote, OnServer onServer, InFolder inFolder) {
    try {
      Optional<LfsAddress> address = LfsAddress.of(remote);
      if (address.isEmpty()) {
        inFolder.run(new LfsStore(gitFolder(remote)));
      } else {
        onServer.run(
            new LfsServer(
                address.get().endpoint(),
                line.authorization(address.get().asRemote()),
                line.connections(),
                new CountedBytes(progress, phase)::in));
      }
      return Optional.empty();
    } catch (LfsRefused refused) {
      return Optional.of(failure(refused, new Address(remote).host()));
    } catch (IOException | RuntimeException fault) {
      return Optional.of(line.failure(fault, progress));
    }
  }

  private Failure failure(LfsRefused refused, String host) {
    return switch (refused.status()) {
      case 401, 403 -> new AuthenticationFailed(line.isTokenGiven(), host);
      case 0, 404, 405, 410, 501 -> new CannotSync(CannotSyncReason.NO_LFS, host);
      default ->
          new CannotSync(
              CannotSyncReason.LFS_REFUSED,
              host + ": " + refused.status() + " " + refused.getMessage());
    };
  }

  private Path gitFolder(URIish remote) {
    Path folder = repository.getWorkTree().toPath().resolve(String.valueOf(remote.getPath()));
    Path within = folder.resolve(".git");
    return Files.isDirectory(within) ? within : folder;
  }

  /** A remote that is a folder has its contents beside it, too. */
  private void copy(List<LfsObject> objects, LfsStore from, LfsStore to) throws IOException {
    var counted = new CountedBytes(progress, phase);
    for (LfsObject object : objects) {
      if (from.has(object) && !to.has(object)) {
        try (InputStream in = counted.in(Files.newInputStream(from.file(object)))) {
          to.put(object, in);
        }
      }
    }
  }
}
