package io.github.diptych.sync;

import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.TrackingRefUpdate;

/** The verb <i>fetch</i>: sees the remote's branches and brings what is new of them. */
final class Fetcher {
  private final GuardedRepository repository;
  private final Credentials credentials;
  private final SyncProgress progress;

  Fetcher(GuardedRepository repository, Credentials credentials, SyncProgress progress) {
    this.repository = repository;
    this.credentials = credentials;
    this.progress = progress;
  }

  Fetched fetch() {
    try {
      progress.step(Phase.FETCH, 0, 0);
      if (progress.cancelled()) {
        return new Fetched.Failed(new SyncOutcome.Cancelled());
      }
      Head head = Head.of(repository);
      if (head.ref() == null) {
        return new Fetched.Failed(new CannotSync(CannotSyncReason.DETACHED, ""));
      }
      Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
      if (remote.isEmpty()) {
        return new Fetched.Failed(new SyncOutcome.NoRemote());
      }
      var address = new Address(remote.get().fetchAddress());
      Optional<CannotSync> refusal = address.refusal(repository, credentials);
      return refusal.isPresent() ? new Fetched.Failed(refusal.get()) : fetch(remote.get(), head);
    } catch (URISyntaxException e) {
      return new Fetched.Failed(new CannotSync(CannotSyncReason.REMOTE_UNSUPPORTED, ""));
    } catch (NoRemoteRepositoryException e) {
      return new Fetched.Failed(new CannotSync(CannotSyncReason.REMOTE_NOT_FOUND, Causes.words(e)));
    } catch (IOException e) {
      return new Fetched.Failed(new CannotSync(CannotSyncReason.IO, Causes.words(e)));
    }
  }

  private Fetched fetch(Remote remote, Head head) throws IOException {
    try (Line line =
        Line.open(repository, remote.fetchAddress(), remote.name(), credentials)
            .within(progress, Phase.FETCH)) {
      try {
        FetchResult result =
            line.transport().fetch(new Steps(progress, Phase.FETCH), remote.fetchSpecs());
        Fetched seen = seen(result, remote, head);
        return seen instanceof Fetched.Done ? contents(line, remote, head, seen) : seen;
      } catch (IOException | RuntimeException e) {
        return new Fetched.Failed(line.failure(e, progress));
      }
    }
  }

  /** What the pointers of the commits that came point to, before files are made of them. */
  private Fetched contents(Line line, Remote remote, Head head, Fetched seen) throws IOException {
    ObjectId there = Commits.at(repository, remote.tracking());
    return there == null
        ? seen
        : new LfsTransfers(repository, line, progress, Phase.FETCH)
            .download(remote.fetchAddress(), head, there)
            .<Fetched>map(Fetched.Failed::new)
            .orElse(seen);
  }

  private Fetched seen(FetchResult result, Remote remote, Head head) throws IOException {
    TrackingRefUpdate update = result.getTrackingRefUpdate(remote.tracking());
    if (update != null
        && (update.getResult() == RefUpdate.Result.LOCK_FAILURE
            || update.getResult() == RefUpdate.Result.IO_FAILURE)) {
      return new Fetched.Failed(new CannotSync(CannotSyncReason.LOCKED, remote.tracking()));
    }
    DefaultBranch.remember(repository, remote.name(), result);
    Ref there = result.getAdvertisedRef(remote.branch());
    if (there == null) {
      forget(remote, head);
    }
    return new Fetched.Done(Optional.ofNullable(there).map(Ref::getObjectId).map(ObjectId::name));
  }

  /**
   * The branch is gone from the remote, or the remote was made anew: what we remember of it would
   * make us believe that everything is pushed. Forgotten only if we have all of it ourselves.
   */
  private void forget(Remote remote, Head head) throws IOException {
    ObjectId tracking = Commits.at(repository, remote.tracking());
    ObjectId tip = head.tip();
    if (tracking != null && tip != null && Commits.notIn(repository, tracking, List.of(tip)) == 0) {
      RefUpdate deletion = repository.updateRef(remote.tracking());
      deletion.setForceUpdate(true);
      deletion.delete();
    }
  }
}
