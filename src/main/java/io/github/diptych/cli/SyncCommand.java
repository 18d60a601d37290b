package io.github.diptych.cli;

import io.github.diptych.sync.Answer;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Remark;
import io.github.diptych.sync.Stillness;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.task.Lanes;
import io.github.diptych.words.RepositorySentences;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.VaultOpening;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code diptych sync VAULT [-m MESSAGE] [--leave-out PATH]... [--ignore PATH]... [--accept]
 * [--trust-host FINGERPRINT]}; the token comes from {@code DIPTYCH_TOKEN}.
 */
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;
  private final Surroundings around;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "-m", paramLabel = "MESSAGE")
  private @Nullable String message;

  @Option(names = "--leave-out", paramLabel = "PATH")
  private List<String> leftOut = new ArrayList<>();

  @Option(names = "--ignore", paramLabel = "PATH")
  private List<String> ignored = new ArrayList<>();

  @Option(names = "--accept")
  private boolean accepting;

  @Option(names = "--trust-host", paramLabel = "FINGERPRINT")
  private @Nullable String trusted;

  SyncCommand(Console console, Clock clock, Surroundings around) {
    this.console = console;
    this.clock = clock;
    this.around = around;
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::sync);
  }

  private int sync(VaultOpening.Ready vault) {
    try (var lanes = Lanes.start(Runnable::run)) {
      var proof = new Proof(around, trusted);
      var cycle = new SyncCycle(vault.vault(), vault.settings(), lanes, clock, proof::gitHub);
      // For the remote's own host alone.
      var token = proof.of(cycle.standing().join().flatMap(SyncCycle.Standing::host));
      var words = message == null || message.isBlank() ? null : message;
      answer(cycle, Answer.LEAVE_OUT, leftOut);
      answer(cycle, Answer.IGNORE, ignored);
      var remarks = new Remarks();
      var attempt = cycle.run(words, this::isAccepted, Stillness.GIVEN, token, remarks).join();
      remarks.said.stream().distinct().map(RepositorySentences::of).forEach(console::warn);
      return exit(attempt);
    } catch (CompletionException fault) {
      return console.cannot("cli.fault", String.valueOf(fault.getCause()));
    }
  }

  private static void answer(SyncCycle cycle, Answer answer, List<String> paths) {
    if (!paths.isEmpty()) {
      cycle.answer(answer, paths).join();
    }
  }

  private boolean isAccepted(Concern concern) {
    return accepting && concern.canBeAccepted();
  }

  /** Nobody watches how far it is, or cancels it. */
  private static final class Remarks implements SyncProgress {
    private final List<Remark> said = new CopyOnWriteArrayList<>();

    @Override
    public void remark(Remark remark) {
      said.add(remark);
    }

    @Override
    public void step(Phase phase, long done, long total) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private int exit(SyncAttempt attempt) {
    int exit =
        attempt instanceof SyncAttempt.Ended(SyncOutcome outcome)
            ? code(outcome)
            : ExitCode.CANNOT_RUN;
    if (exit == ExitCode.DONE) {
      console.say(sentence(attempt));
    } else {
      console.warn(sentence(attempt));
    }
    return exit;
  }

  private Sentence sentence(SyncAttempt attempt) {
    return attempt instanceof SyncAttempt.Ended(SyncOutcome outcome)
        ? Proof.sentence(outcome)
        : Sentences.of(attempt, folder);
  }

  static int code(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.UpToDate upToDate -> ExitCode.DONE;
      case SyncOutcome.Pushed pushed -> ExitCode.DONE;
      case SyncOutcome.Merged merged -> ExitCode.DONE;
      case SyncOutcome.Joined joined -> ExitCode.DONE;
      case SyncOutcome.Conflicted conflicted -> ExitCode.DIVERGED;
      case SyncOutcome.Held held -> ExitCode.REJECTED;
      case SyncOutcome.Diverged diverged -> ExitCode.DIVERGED;
      case SyncOutcome.AuthenticationFailed failed -> ExitCode.AUTHENTICATION;
      case SyncOutcome.SshStopped stopped -> ExitCode.AUTHENTICATION;
      case SyncOutcome.NotTrusted untrusted -> ExitCode.CANNOT_RUN;
      case SyncOutcome.Offline offline -> ExitCode.OFFLINE;
      case SyncOutcome.Rejected rejected -> ExitCode.REJECTED;
      case SyncOutcome.NoRemote noRemote -> ExitCode.NO_REMOTE;
      case SyncOutcome.Cancelled cancelled -> ExitCode.CANNOT_RUN;
      case SyncOutcome.CannotSync cannot -> ExitCode.CANNOT_RUN;
    };
  }
}
