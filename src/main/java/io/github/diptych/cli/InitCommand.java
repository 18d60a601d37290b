package io.github.diptych.cli;

import io.github.diptych.settings.Json;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.NewVault;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych init DIR [--sample] [--json]} */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private final Console console;
  private final NewVault newVault;

  @Parameters(paramLabel = "DIR")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--sample")
  private boolean sample;

  @Option(names = "--json")
  private boolean json;

  InitCommand(Console console, NewVault newVault) {
    this.console = console;
    this.newVault = newVault;
  }

  /** The new vault as the contract writes it; the paths are absolute. */
  record VaultJson(String vault, @Nullable String origin, int files) {}

  @Override
  public Integer call() {
    return switch (sample ? newVault.sample(folder) : newVault.empty(folder)) {
      case NewVault.Outcome.Created created -> {
        print(created);
        yield ExitCode.DONE;
      }
      case NewVault.Outcome.Refused refused -> console.cannot(Sentences.of(refused));
    };
  }

  private void print(NewVault.Outcome.Created created) {
    var origin = created.origin();
    if (json) {
      console
          .out()
          .println(
              Json.write(
                  new VaultJson(
                      created.vault().toString(),
                      origin == null ? null : origin.toString(),
                      created.files())));
    } else if (origin == null) {
      console.say("cli.init.created", created.vault());
    } else {
      console.say("cli.init.sample", created.vault(), origin);
    }
  }
}
