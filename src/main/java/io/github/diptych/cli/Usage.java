package io.github.diptych.cli;

import io.github.diptych.words.Words;
import picocli.CommandLine;

/** What {@code --help} says of each command, from the message bundles. */
final class Usage {
  private final CommandLine line;

  Usage(CommandLine line) {
    this.line = line;
  }

  void describe() {
    describe(line, "cli.help");
    line.getSubcommands().forEach((name, command) -> describe(command, "cli.help." + name));
  }

  private static void describe(CommandLine command, String key) {
    command.getCommandSpec().usageMessage().description(Words.both(key));
  }
}
