package io.github.diptych.cli;

import io.github.diptych.sync.UnifiedDiff;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.VaultFix;
import io.github.diptych.workspace.VaultFix.FixedNote;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych fix VAULT [--dry-run]} */
@Command(name = "fix")
final class FixCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--dry-run")
  private boolean dryRun;

  FixCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::fix);
  }

  private int fix(VaultOpening.Ready vault) throws IOException {
    var fix = new VaultFix(vault.check(), new NoteFiles(vault.vault()));
    int fixes = 0;
    int exit = ExitCode.DONE;
    for (FixedNote note : fix.plan()) {
      print(note);
      var outcome = dryRun ? new SaveOutcome.Unchanged() : fix.write(note);
      if (outcome instanceof SaveOutcome.ChangedOnDisk || outcome instanceof SaveOutcome.Failed) {
        console.warn(Sentences.unsaved(note.path(), outcome));
        exit = ExitCode.CANNOT_RUN;
      } else {
        fixes += note.steps().size();
      }
    }
    console.say(dryRun ? "cli.fix.would" : "cli.fix.done", fixes);
    return exit;
  }

  private void print(FixedNote note) {
    var mark = note.loaded().form().byteOrderMark() ? "\uFEFF" : "";
    for (var step : note.steps()) {
      console.out().println("# " + Sentences.of(step.finding()).inBoth());
      console
          .out()
          .print(
              UnifiedDiff.of(note.path().value(), mark + step.before(), mark + step.after()));
    }
  }
}
