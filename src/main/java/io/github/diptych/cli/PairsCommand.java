package io.github.diptych.cli;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.settings.Json;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DiaryNote;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych pairs VAULT [--json] [--untranslated]}: which block goes with which. */
@Command(name = "pairs")
final class PairsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--untranslated")
  private boolean untranslated;

  PairsCommand(Console console) {
    this.console = console;
  }

  /** A pair as the contract writes it; a line counts from 1, and a draft is no second half. */
  record PairJson(
      String file, LocalDate day, int pair, HalfJson first, @Nullable HalfJson second) {}

  record HalfJson(
      @Nullable String language, @Nullable LocalDateTime signedAt, int line, int start, int end) {}

  @Override
  public Integer call() {
    return new ReadDiary(console).of(folder, this::list);
  }

  private int list(List<DiaryNote> notes) {
    var pairs = notes.stream().flatMap(this::pairs).toList();
    if (json) {
      console.out().println(Json.write(pairs));
    } else {
      print(pairs, EntriesCommand.isBilingual(notes));
    }
    return ExitCode.DONE;
  }

  private Stream<PairJson> pairs(DiaryNote note) {
    var places = new Places(note.diary().text());
    return note.diary().entries().stream()
        .filter(entry -> !untranslated || note.diary().isUntranslated(entry))
        .map(entry -> pair(note, entry, places));
  }

  private static PairJson pair(DiaryNote note, Entry entry, Places places) {
    return new PairJson(
        note.path().value(),
        entry.day(),
        entry.pair(),
        half(note, entry.first(), places),
        EntriesCommand.translation(note, entry)
            .map(block -> half(note, block, places))
            .orElse(null));
  }

  private static HalfJson half(DiaryNote note, Block block, Places places) {
    var signature = block.signature();
    return new HalfJson(
        Optional.ofNullable(block.language()).map(Language::code).orElse(null),
        signature == null ? null : signature.at(),
        places.of(block.span().start()).line(),
        note.inFile(block.span().start()),
        note.inFile(block.span().end()));
  }

  private void print(List<PairJson> pairs, boolean bilingual) {
    for (PairJson pair : pairs) {
      var second = pair.second();
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s:%d  %s  %d  %s  %s%n",
              pair.file(),
              pair.first().line(),
              pair.day(),
              pair.pair(),
              half(pair.first()),
              second == null ? alone(bilingual) : half(second));
    }
    if (bilingual) {
      long alone = pairs.stream().filter(pair -> pair.second() == null).count();
      console.say("cli.entries.count", pairs.size(), alone);
    } else {
      console.say("status.entries", pairs.size());
    }
  }

  private static String alone(boolean bilingual) {
    return bilingual ? Words.both("cli.entries.untranslated") : "";
  }

  private static String half(HalfJson half) {
    return Optional.ofNullable(half.language()).orElse("--")
        + " "
        + Optional.ofNullable(half.signedAt()).map(Object::toString).orElse("-");
  }
}
