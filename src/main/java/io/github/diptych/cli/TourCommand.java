package io.github.diptych.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code diptych tour DIR} */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
  private final Desktop desktop;

  @Parameters(paramLabel = "DIR")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  TourCommand(Desktop desktop) {
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    return desktop.tour(folder);
  }
}
