package io.github.diptych.cli;

import io.github.diptych.diary.Finding;
import io.github.diptych.settings.Json;
import io.github.diptych.vault.Loaded;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.VaultCheck.CheckedNote;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych check VAULT [--json]} */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--json")
  private boolean json;

  CheckCommand(Console console) {
    this.console = console;
  }

  /** A finding as the contract writes it; line and column count from 1, columns in UTF-16 units. */
  record FindingJson(String file, int line, int column, String kind, String message, boolean fix) {
    static FindingJson of(CheckedNote note, Finding finding, Places places) {
      var place = places.of(finding.span().start());
      return new FindingJson(
          note.path(),
          place.line(),
          place.column(),
          finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          Sentences.of(finding).inBoth(),
          finding.fixable());
    }

    private static String text(Loaded loaded) {
      return switch (loaded) {
        case Loaded.Note note -> note.text();
        case Loaded.ReadOnly readOnly -> readOnly.text();
        case Loaded.Unreadable unreadable -> "";
      };
    }
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::check);
  }

  private int check(VaultOpening.Ready vault) throws IOException {
    var findings = vault.check().all().stream().flatMap(CheckCommand::of).toList();
    if (json) {
      console.out().println(Json.write(findings));
    } else {
      print(findings);
    }
    return findings.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static Stream<FindingJson> of(CheckedNote note) {
    var places = new Places(FindingJson.text(note.loaded()));
    return note.findings().stream().map(finding -> FindingJson.of(note, finding, places));
  }

  private void print(List<FindingJson> findings) {
    for (FindingJson finding : findings) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s:%d:%d: %s [%s]%n",
              finding.file(),
              finding.line(),
              finding.column(),
              finding.message(),
              finding.kind());
    }
    long fixable = findings.stream().filter(FindingJson::fix).count();
    console.say("cli.check.count", findings.size(), fixable);
  }
}
