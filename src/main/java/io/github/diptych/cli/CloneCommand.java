package io.github.diptych.cli;

import io.github.diptych.sync.Cloned;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.CloneFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych clone ADDRESS [DIR] [--trust-host FINGERPRINT]} */
@Command(name = "clone")
final class CloneCommand implements Callable<Integer> {
  private final Console console;
  private final Surroundings around;

  @Parameters(index = "0", paramLabel = "ADDRESS")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String address;

  @Parameters(index = "1", arity = "0..1", paramLabel = "DIR")
  private @Nullable Path folder;

  @Option(names = "--trust-host", paramLabel = "FINGERPRINT")
  private @Nullable String trusted;

  CloneCommand(Console console, Surroundings around) {
    this.console = console;
    this.around = around;
  }

  @Override
  public Integer call() {
    Path into = folder == null ? Path.of(CloneFolder.name(address)) : folder;
    var proof = new Proof(around, trusted).of(Credentials.host(address));
    return switch (cloned(into, proof)) {
      case Cloned.Done(Path made) -> {
        console.say("cli.clone.done", made);
        yield ExitCode.DONE;
      }
      case Cloned.Failed(SyncOutcome.Failure failure) -> {
        console.warn(Proof.sentence(failure));
        yield SyncCommand.code(failure);
      }
      case Cloned other -> console.cannot(Sentences.of(other));
    };
  }

  /** On a lane: what waits for a server that has fallen silent cannot be ended elsewhere. */
  private Cloned cloned(Path into, Credentials proof) {
    try (var lanes = Lanes.start(Runnable::run)) {
      return lanes
          .network()
          .submit(() -> VaultRepository.clone(address, into, proof, SyncProgress.NONE))
          .join();
    }
  }
}
