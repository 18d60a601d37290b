package io.github.diptych.cli;

import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.task.Lanes;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.VaultOpening;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych sync VAULT [-m MESSAGE]}; the token comes from {@code DIPTYCH_TOKEN}. */
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {
  private static final String TOKEN = "DIPTYCH_TOKEN";

  private final Console console;
  private final Clock clock;
  private final Function<String, @Nullable String> environment;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "-m", paramLabel = "MESSAGE")
  private @Nullable String message;

  SyncCommand(Console console, Clock clock, Function<String, @Nullable String> environment) {
    this.console = console;
    this.clock = clock;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::sync);
  }

  private int sync(VaultOpening.Ready vault) {
    try (var lanes = Lanes.start(Runnable::run)) {
      var cycle = new SyncCycle(vault.vault(), vault.settings(), lanes, clock);
      var token = token(cycle.standing().join());
      var words = message == null || message.isBlank() ? null : message;
      return exit(cycle.run(words, token, SyncProgress.NONE).join());
    } catch (CompletionException fault) {
      return console.cannot("cli.fault", String.valueOf(fault.getCause()));
    }
  }

  /** For the remote's own host alone. */
  private Credentials token(Optional<SyncCycle.Standing> standing) {
    var token = environment.apply(TOKEN);
    var host = standing.flatMap(SyncCycle.Standing::host);
    return token == null || token.isBlank() || host.isEmpty()
        ? Credentials.NONE
        : new Credentials.Token(host.get(), token);
  }

  private int exit(SyncAttempt attempt) {
    var sentence = Sentences.of(attempt, folder);
    int exit =
        attempt instanceof SyncAttempt.Ended(SyncOutcome outcome)
            ? code(outcome)
            : ExitCode.CANNOT_RUN;
    if (exit == ExitCode.DONE) {
      console.say(sentence);
    } else {
      console.warn(sentence);
    }
    return exit;
  }

  private static int code(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.UpToDate upToDate -> ExitCode.DONE;
      case SyncOutcome.Pushed pushed -> ExitCode.DONE;
      case SyncOutcome.Merged merged -> ExitCode.DONE;
      case SyncOutcome.Diverged diverged -> ExitCode.DIVERGED;
      case SyncOutcome.AuthenticationFailed failed -> ExitCode.AUTHENTICATION;
      case SyncOutcome.Offline offline -> ExitCode.OFFLINE;
      case SyncOutcome.Rejected rejected -> ExitCode.REJECTED;
      case SyncOutcome.NoRemote noRemote -> ExitCode.NO_REMOTE;
      case SyncOutcome.Cancelled cancelled -> ExitCode.CANNOT_RUN;
      case SyncOutcome.CannotSync cannot -> ExitCode.CANNOT_RUN;
    };
  }
}
