package io.github.diptych.cli;

import io.github.diptych.settings.Json;
import io.github.diptych.sync.HistoryPage;
import io.github.diptych.sync.Revision;
import io.github.diptych.sync.Version;
import io.github.diptych.task.Lanes;
import io.github.diptych.words.HistorySentences;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.history.HistoryRead;
import io.github.diptych.workspace.history.Scope;
import io.github.diptych.workspace.history.VaultHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych log VAULT [--note PATH [--entry DAY/PAIR]] [-n N] [--json]} */
@Command(name = "log")
final class LogCommand implements Callable<Integer> {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** A shell waits until all are there. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Console console;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--note", paramLabel = "PATH")
  private @Nullable String note;

  @Option(names = "--entry", paramLabel = "DAY/PAIR")
  private @Nullable String entry;

  @Option(names = "-n", paramLabel = "N", defaultValue = "50")
  private int most;

  @Option(names = "--json")
  private boolean json;

  LogCommand(Console console) {
    this.console = console;
  }

  /** A commit as the contract writes it. */
  record CommitJson(
      String id, List<String> parents, String author, String at, String message, String path) {
    static CommitJson of(Version version) {
      Revision revision = version.revision();
      return new CommitJson(
          revision.id(),
          revision.parents(),
          revision.author(),
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(revision.at()),
          revision.message(),
          version.path());
    }
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::log);
  }

  private int log(VaultOpening.Ready vault) {
    Optional<Scope> scope = new ScopeArgument(console, vault).of(note, entry);
    if (scope.isEmpty()) {
      return ExitCode.CANNOT_RUN;
    }
    var history = new VaultHistory(vault.vault(), vault.settings().format(), Lanes.inline());
    try (var pages = history.pages(scope.get())) {
      return switch (pages.next(Math.max(1, most), PATIENCE).join()) {
        case HistoryRead.Done<HistoryPage>(HistoryPage page) -> list(page);
        case HistoryRead<HistoryPage> failed ->
            console.cannot(HistorySentences.unread(failed, folder));
      };
    }
  }

  private int list(HistoryPage page) {
    if (json) {
      console.out().println(Json.write(page.versions().stream().map(CommitJson::of).toList()));
      return ExitCode.DONE;
    }
    page.versions().forEach(this::print);
    if (page.versions().isEmpty()) {
      console.say("history.none");
    } else if (page.more()) {
      console.say("cli.log.more", page.versions().size());
    }
    return ExitCode.DONE;
  }

  private void print(Version version) {
    Revision revision = version.revision();
    console
        .out()
        .println(
            revision.shortId()
                + "  "
                + MINUTE.format(revision.at())
                + "  "
                + revision.author()
                + "  "
                + revision.subject());
  }
}
