package io.github.diptych.sync;

import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncOutcome.Why;
import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;

/** The verb <i>push</i>: gives our branch's commits to the remote. Never by force. */
final class Pusher {
  private final GuardedRepository repository;
  private final Credentials credentials;
  private final SyncProgress progress;
  private final Supplier<List<Concern>> holding;

  /**
   * @param holding looks at where it is about to go, if there is something to push
   */
  Pusher(
      GuardedRepository repository,
      Credentials credentials,
      SyncProgress progress,
      Supplier<List<Concern>> holding) {
    this.repository = repository;
    this.credentials = credentials;
    this.progress = progress;
    this.holding = holding;
  }

  Pushed push() {
    try {
      progress.step(Phase.PUSH, 0, 0);
      if (progress.cancelled()) {
        return new Pushed.Failed(new SyncOutcome.Cancelled());
      }
      Head head = Head.of(repository);
      ObjectId tip = head.tip();
      if (head.ref() == null) {
        return failed(CannotSyncReason.DETACHED, "");
      }
      Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
      if (remote.isEmpty()) {
        return new Pushed.Failed(new SyncOutcome.NoRemote());
      }
      if (tip == null) {
        return new Pushed.NothingToPush();
      }
      var address = new Address(remote.get().pushAddress());
      Optional<CannotSync> refusal = address.refusal(repository, credentials);
      // The commits that came may have changed the hook.
      repository.runsPrograms();
      return refusal.isPresent() ? new Pushed.Failed(refusal.get()) : push(remote.get(), head, tip);
    } catch (URISyntaxException e) {
      return failed(CannotSyncReason.REMOTE_UNSUPPORTED, "");
    } catch (NoRemoteRepositoryException e) {
      return failed(CannotSyncReason.REMOTE_NOT_FOUND, Causes.words(e));
    } catch (IOException e) {
      return failed(CannotSyncReason.IO, Causes.words(e));
    }
  }

  private Pushed push(Remote remote, Head head, ObjectId tip) throws IOException {
    ObjectId tracking = Commits.at(repository, remote.tracking());
    int commits =
        Commits.notIn(
            repository,
            tip,
            tracking == null ? Commits.seenOf(repository, remote.name()) : List.of(tracking));
    if (tracking != null && commits == 0) {
      return new Pushed.NothingToPush();
    }
    List<Concern> held = holding.get();
    if (!held.isEmpty()) {
      return new Pushed.Held(held);
    }
    if (progress.cancelled()) {
      return new Pushed.Failed(new SyncOutcome.Cancelled());
    }
    Pushed pushed = send(remote, head, tip, commits);
    if (isInDoubt(pushed) && landed(tip)) {
      pushed = new Pushed.Done(commits);
    }
    if (pushed instanceof Pushed.Done) {
      track(remote, head);
    }
    return pushed;
  }

  private Pushed send(Remote remote, Head head, ObjectId tip, int commits) throws IOException {
    try (Line line =
        Line.open(repository, remote.pushAddress(), remote.name(), credentials)
            .within(progress, Phase.PUSH)) {
      try {
        Optional<SyncOutcome.Failure> lfs =
            new LfsTransfers(repository, line, progress, Phase.PUSH)
                .upload(remote.pushAddress(), head);
        if (lfs.isPresent()) {
          return new Pushed.Failed(lfs.get());
        }
        var update =
            new RemoteRefUpdate(
                repository, head.ref(), tip, remote.branch(), false, remote.tracking(), null);
        PushResult result = line.transport().push(new Steps(progress, Phase.PUSH), List.of(update));
        return answer(update, SideBand.whole(result.getMessages()).strip(), commits);
      } catch (URISyntaxException e) {
        return failed(CannotSyncReason.REMOTE_UNSUPPORTED, "");
      } catch (IOException | RuntimeException e) {
        return new Pushed.Failed(line.failure(e, progress));
      }
    }
  }

  /** A rejected push is no exception: the status says so. */
  private static Pushed answer(RemoteRefUpdate update, String messages, int commits) {
    String words =
        messages.isEmpty() ? Optional.ofNullable(update.getMessage()).orElse("") : messages;
    return switch (update.getStatus()) {
      case OK -> new Pushed.Done(commits);
      case UP_TO_DATE -> new Pushed.NothingToPush();
      case REJECTED_NONFASTFORWARD -> new Pushed.Rejected(Why.NOT_A_FAST_FORWARD, words);
      case REJECTED_REMOTE_CHANGED -> new Pushed.Rejected(Why.CHANGED_MEANWHILE, words);
      case REJECTED_NODELETE, REJECTED_OTHER_REASON -> new Pushed.Rejected(Why.DECLINED, words);
      case NON_EXISTING -> new Pushed.Rejected(Why.MISSING, words);
      case NOT_ATTEMPTED, AWAITING_REPORT -> new Pushed.Rejected(Why.NO_ANSWER, words);
    };
  }

  /** Only the answer may have been lost: of pushes cut there, more than half had landed. */
  private static boolean isInDoubt(Pushed pushed) {
    return switch (pushed) {
      case Pushed.Failed(SyncOutcome.Failure failure) ->
          failure instanceof SyncOutcome.Offline
              || (failure instanceof CannotSync(CannotSyncReason reason, String detail)
                  && reason == CannotSyncReason.SERVER_ERROR);
      case Pushed.Rejected(Why why, String words) -> why == Why.NO_ANSWER;
      case Pushed.Done _ -> false;
      case Pushed.NothingToPush _ -> false;
      case Pushed.Held _ -> false;
    };
  }

  private boolean landed(ObjectId tip) throws IOException {
    Fetched fetched = new Fetcher(repository, credentials, progress).fetch();
    return fetched instanceof Fetched.Done(Optional<String> there)
        && there.isPresent()
        && Commits.notIn(repository, tip, List.of(ObjectId.fromString(there.get()))) == 0;
  }

  /** Other programs then know what to pull and push. */
  private void track(Remote remote, Head head) throws IOException {
    if (repository.getConfig().getString("branch", head.branch(), "merge") == null) {
      VaultConfig.change(
          repository,
          config -> {
            config.setString("branch", head.branch(), "remote", remote.name());
            config.setString("branch", head.branch(), "merge", remote.branch());
          });
    }
  }

  private static Pushed failed(CannotSyncReason reason, String detail) {
    return new Pushed.Failed(new CannotSync(reason, detail));
  }
}
