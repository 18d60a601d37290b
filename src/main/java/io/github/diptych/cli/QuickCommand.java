package io.github.diptych.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code diptych quick VAULT} */
@Command(name = "quick")
final class QuickCommand implements Callable<Integer> {
  private final Desktop desktop;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path vault;

  QuickCommand(Desktop desktop) {
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    return desktop.quick(vault);
  }
}
