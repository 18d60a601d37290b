package io.github.diptych.cli;

import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.Streak;
import io.github.diptych.diary.lookback.TagCount;
import io.github.diptych.diary.lookback.Tally;
import io.github.diptych.settings.Json;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.lookback.VaultPast;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych stats VAULT [--json]} */
@Command(name = "stats")
final class StatsCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--json")
  private boolean json;

  StatsCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** What the contract writes: the characters are 字, the words those of other scripts. */
  record StatsJson(Tally total, StreakJson streak, List<MonthJson> months, List<TagCount> tags) {}

  /** In days; {@code longestFrom} is null if nothing was ever written. */
  record StreakJson(int now, int longest, @Nullable LocalDate longestFrom) {}

  record MonthJson(String month, int entries, int days, int han, int words, int untranslated) {}

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::count);
  }

  private int count(VaultOpening.Ready vault) throws IOException {
    var found = new VaultPast(vault).all();
    found.unread().forEach(note -> console.warn(Sentences.unread(note.path(), note.loaded())));
    if (found.readable() == 0 && !found.unread().isEmpty()) {
      return ExitCode.CANNOT_RUN;
    }
    var stats = stats(found.past());
    if (json) {
      console.out().println(Json.write(stats));
    } else {
      print(stats, vault.settings().format().isBilingual());
    }
    return ExitCode.DONE;
  }

  private StatsJson stats(Past past) {
    Streak streak = past.streak(LocalDate.now(clock));
    return new StatsJson(
        past.total(),
        new StreakJson(streak.now(), streak.longest(), streak.longestFrom()),
        past.months().entrySet().stream()
            .map(month -> month(month.getKey().toString(), month.getValue()))
            .toList(),
        past.tags());
  }

  private static MonthJson month(String month, Tally tally) {
    return new MonthJson(
        month, tally.entries(), tally.days(), tally.han(), tally.words(), tally.untranslated());
  }

  private void print(StatsJson stats, boolean bilingual) {
    if (!stats.months().isEmpty()) {
      console.say(bilingual ? "cli.stats.columns" : "cli.stats.columns.alone");
    }
    for (MonthJson month : stats.months()) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s  %5d  %3d  %8d  %8d%s%n",
              month.month(),
              month.entries(),
              month.days(),
              month.han(),
              month.words(),
              bilingual ? String.format(Locale.ROOT, "  %5d", month.untranslated()) : "");
    }
    for (TagCount tag : stats.tags()) {
      console.say("cli.stats.tag", tag.tag(), tag.entries());
    }
    console.say("cli.stats.streak", stats.streak().now(), stats.streak().longest());
    Tally total = stats.total();
    console.say(
        bilingual ? "cli.stats.total" : "cli.stats.total.alone",
        total.entries(),
        total.days(),
        total.han(),
        total.words(),
        total.untranslated());
  }
}
