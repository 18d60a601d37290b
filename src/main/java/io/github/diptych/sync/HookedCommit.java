package io.github.diptych.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.AbortedByHookException;
import org.eclipse.jgit.api.errors.ConcurrentRefUpdateException;
import org.eclipse.jgit.api.errors.EmptyCommitException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.PersonIdent;

/** Makes the commit of what is staged by JGit's own command, which runs the hooks of the vault. */
final class HookedCommit {
  /** What a hook that refuses has said is in the exception. */
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private final GuardedRepository repository;
  private final String message;

  HookedCommit(GuardedRepository repository, String message) {
    this.repository = repository;
    this.message = message;
  }

  Committed make() throws IOException, GitAPIException {
    PersonIdent author = Author.of(repository);
    try {
      // Closing the Git would close the repository, which is not ours.
      var commit =
          Git.wrap(repository)
              .commit()
              .setHookOutputStream(NOWHERE)
              .setHookErrorStream(NOWHERE)
              .setMessage(message)
              .setAuthor(author)
              .setCommitter(author)
              .setAllowEmpty(false)
              // Signing needs a program, or a passphrase nobody is asked for.
              .setSign(false)
              .call();
      return new Committed.Done(commit.name());
    } catch (EmptyCommitException e) {
      return new Committed.NothingToCommit();
    } catch (AbortedByHookException e) {
      return new Committed.Refused(CannotSyncReason.HOOK, Causes.words(e).strip());
    } catch (ConcurrentRefUpdateException e) {
      return new Committed.Refused(CannotSyncReason.LOCKED, Constants.HEAD);
    }
  }
}
