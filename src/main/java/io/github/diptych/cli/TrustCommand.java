package io.github.diptych.cli;

import io.github.diptych.sync.TrustGiven;
import io.github.diptych.task.Lanes;
import io.github.diptych.words.TrustSentences;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.VaultTrusting;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych trust VAULT [--yes | --no]}: the programs that a vault names, and their trust. */
@Command(name = "trust")
final class TrustCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @ArgGroup private Say say = new Say();

  /** At most one of them. */
  private static final class Say {
    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--no")
    private boolean no;
  }

  TrustCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::run);
  }

  private int run(VaultOpening.Ready vault) {
    try (var lanes = Lanes.start(Runnable::run)) {
      var trusting = new VaultTrusting(vault.vault(), lanes);
      var found = trusting.look().join();
      if (say.yes || say.no) {
        found = trusting.give(found.programs(), say.yes).join();
      }
      found.programs().programs().stream().map(TrustSentences::of).forEach(console::say);
      console.say(TrustSentences.of(found.given()));
      return found.given() == TrustGiven.NOT_ASKED ? ExitCode.FINDINGS : ExitCode.DONE;
    } catch (CompletionException fault) {
      return console.cannot("cli.fault", String.valueOf(fault.getCause()));
    }
  }
}
