package io.github.diptych.cli;

import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Remade;
import io.github.diptych.sync.Remaking;
import io.github.diptych.task.Lanes;
import io.github.diptych.words.RefusalSentences;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.CommitRemaking;
import io.github.diptych.workspace.VaultOpening;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code diptych unpushed VAULT [--take-apart | --join | --undo]}: what is too large in the commits
 * that no remote has yet, and those commits made anew.
 */
@Command(name = "unpushed")
final class UnpushedCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @ArgGroup private Way way = new Way();

  /** At most one of them. */
  private static final class Way {
    @Option(names = "--take-apart")
    private boolean apart;

    @Option(names = "--join")
    private boolean join;

    @Option(names = "--undo")
    private boolean undo;
  }

  UnpushedCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::run);
  }

  private int run(VaultOpening.Ready vault) {
    try (var lanes = Lanes.start(Runnable::run)) {
      var remaking = new CommitRemaking(vault.vault(), vault.settings(), lanes, clock);
      if (way.apart) {
        return exit(remaking.takeApart(Remaking.LIMIT).join());
      }
      if (way.join) {
        return exit(remaking.join(List.of()).join());
      }
      return way.undo ? exit(remaking.undo().join()) : list(remaking.tooLarge().join());
    } catch (CompletionException fault) {
      return console.cannot("cli.fault", String.valueOf(fault.getCause()));
    }
  }

  private int list(List<Concern> tooLarge) {
    tooLarge.stream().map(Sentences::of).forEach(console::say);
    if (tooLarge.isEmpty()) {
      console.say("remade.nothing");
    }
    return tooLarge.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private int exit(Remade remade) {
    var sentence = RefusalSentences.of(remade);
    return switch (remade) {
      case Remade.Done _, Remade.Undone _, Remade.NotNeeded _ -> {
        console.say(sentence);
        yield ExitCode.DONE;
      }
      case Remade.StillThere _, Remade.Refused _ -> console.cannot(sentence);
    };
  }
}
