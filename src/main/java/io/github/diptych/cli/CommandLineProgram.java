package io.github.diptych.cli;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.workspace.NewVault;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The shell's way in: each sub-command is a class; what they say, and how they end, is fixed. */
public final class CommandLineProgram {
  private static final String[] NAMES = {
    "init",
    "entries",
    "pairs",
    "parity",
    "stats",
    "new",
    "render",
    "check",
    "fix",
    "roll",
    "quick",
    "tour",
    "sync",
    "clone",
    "publish",
    "log",
    "diff",
    "restore",
    "unpushed",
    "trust"
  };

  private final Console console;
  private final Clock clock;
  private final Function<String, @Nullable String> environment;
  private final Secrets secrets;
  private final Desktop desktop;
  private final String version;

  /**
   * @param environment the environment's variables
   * @param secrets what the window has kept on this machine
   * @param version of the program
   */
  public CommandLineProgram(
      InputStream in,
      PrintStream out,
      PrintStream err,
      Clock clock,
      Function<String, @Nullable String> environment,
      Secrets secrets,
      Desktop desktop,
      String version) {
    this.console = new Console(in, out, err);
    this.clock = clock;
    this.environment = environment;
    this.secrets = secrets;
    this.desktop = desktop;
    this.version = version;
  }

  @Command(name = "diptych", mixinStandardHelpOptions = true, scope = CommandLine.ScopeType.INHERIT)
  private static final class Root {}

  /** Whether these arguments are for the shell and not for the window. */
  public static boolean isFor(String... arguments) {
    return arguments.length > 0
        && (arguments[0].startsWith("-")
            || arguments[0].equals("help")
            || List.of(NAMES).contains(arguments[0]));
  }

  /** Runs one command; its exit code. */
  public int run(String... arguments) {
    return commandLine(arguments).execute(arguments);
  }

  /** With the one command that is asked for, since looking at all of them takes longer than one. */
  private CommandLine commandLine(String... arguments) {
    var first = arguments.length == 0 ? "" : arguments[0];
    var asked = Arrays.stream(NAMES).filter(first::equals).toList();
    var line = new CommandLine(new Root());
    for (String name : asked.isEmpty() ? List.of(NAMES) : asked) {
      line.addSubcommand(name, command(name));
    }
    if (asked.isEmpty()) {
      line.addSubcommand(new CommandLine.HelpCommand());
    }
    line.getCommandSpec()
        .versionProvider((IVersionProvider) () -> new String[] {"diptych " + version});
    // A diary's text may begin with an @; it is no name of a file with arguments.
    line.setExpandAtFiles(false);
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((wrong, given) -> usage(wrong.getMessage()));
    line.setExecutionExceptionHandler((fault, command, given) -> fault(fault));
    new Usage(line).describe();
    return line;
  }

  private Object command(String name) {
    return switch (name) {
      case "init" -> new InitCommand(console, new NewVault());
      case "entries" -> new EntriesCommand(console);
      case "pairs" -> new PairsCommand(console);
      case "parity" -> new ParityCommand(console);
      case "stats" -> new StatsCommand(console, clock);
      case "new" -> new NewCommand(console, clock);
      case "render" -> new RenderCommand(console);
      case "check" -> new CheckCommand(console);
      case "fix" -> new FixCommand(console);
      case "roll" -> new RollCommand(console);
      case "quick" -> new QuickCommand(desktop);
      case "tour" -> new TourCommand(desktop);
      case "trust" -> new TrustCommand(console);
      case "unpushed" -> new UnpushedCommand(console, clock);
      case "sync" -> new SyncCommand(console, clock, around());
      case "publish" -> new PublishCommand(console, around());
      case "clone" -> new CloneCommand(console, around());
      case "log" -> new LogCommand(console);
      case "diff" -> new DiffCommand(console);
      case "restore" -> new RestoreCommand(console, clock);
      default -> throw new IllegalArgumentException("no command: " + name);
    };
  }

  private Surroundings around() {
    return new Surroundings(environment, secrets);
  }

  private int usage(@Nullable String detail) {
    return console.cannot("cli.usage", String.valueOf(detail).lines().findFirst().orElse(""));
  }

  private int fault(Exception fault) {
    var detail = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    return console.cannot("cli.fault", detail);
  }
}
