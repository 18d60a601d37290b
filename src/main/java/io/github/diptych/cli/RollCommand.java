package io.github.diptych.cli;

import io.github.diptych.sync.UnifiedDiff;
import io.github.diptych.vault.Loaded;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.roll.Roll;
import io.github.diptych.workspace.roll.RollOutcome;
import io.github.diptych.workspace.roll.RollPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych roll VAULT [--dry-run]} */
@Command(name = "roll")
final class RollCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--dry-run")
  private boolean dryRun;

  RollCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::roll);
  }

  private int roll(VaultOpening.Ready vault) throws IOException {
    var roll = new Roll(vault);
    return switch (dryRun ? roll.plan() : roll.run()) {
      case RollOutcome.NothingToRoll nothing -> {
        console.say("cli.roll.nothing");
        yield ExitCode.DONE;
      }
      case RollOutcome.Planned(RollPlan plan) -> {
        plan.notes().forEach(this::print);
        say("cli.roll.would", plan);
        yield ExitCode.DONE;
      }
      case RollOutcome.Rolled(RollPlan plan, boolean committed) -> {
        say(committed ? "cli.roll.done" : "cli.roll.written", plan);
        yield ExitCode.DONE;
      }
      case RollOutcome.Failed failed -> console.cannot(Sentences.of(failed));
    };
  }

  private void print(RollPlan.Written note) {
    Loaded.Note before = note.before();
    String mark = note.form().byteOrderMark() ? "\uFEFF" : "";
    console
        .out()
        .print(
            before == null
                ? UnifiedDiff.ofNew(note.path().value(), mark + note.text())
                : UnifiedDiff.of(note.path().value(), mark + before.text(), mark + note.text()));
  }

  private void say(String key, RollPlan plan) {
    for (RollPlan.Month month : plan.months()) {
      console.say("cli.roll.month", month.path().value(), month.days(), month.entries());
    }
    console.say(key, plan.days(), plan.entries(), plan.months().size());
  }
}
