package io.github.diptych.cli;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.settings.Json;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DiaryNote;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
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

  /** A pair as the contract writes it; a line counts from 1. */
  record PairJson(
      String file, LocalDate day, int pair, HalfJson first, @Nullable HalfJson second) {}

  record HalfJson(
      @Nullable String language, @Nullable LocalDateTime signedAt, int line, int start, int end) {}

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::list);
  }

  private int list(VaultOpening.Ready vault) throws IOException {
    var notes = new ReadDiary(console).of(vault);
    if (notes.isEmpty()) {
      return ExitCode.CANNOT_RUN;
    }
    var pairs = notes.get().stream().flatMap(this::pairs).toList();
    if (json) {
      console.out().println(Json.write(pairs));
    } else {
      print(pairs);
    }
    return ExitCode.DONE;
  }

  private Stream<PairJson> pairs(DiaryNote note) {
    return note.diary().entries().stream()
        .filter(entry -> !untranslated || entry.second() == null)
        .map(entry -> pair(note, entry));
  }

  private static PairJson pair(DiaryNote note, Entry entry) {
    return new PairJson(
        note.path().value(),
        entry.day(),
        entry.pair(),
        half(note, entry.first()),
        Optional.ofNullable(entry.second()).map(block -> half(note, block)).orElse(null));
  }

  private static HalfJson half(DiaryNote note, Block block) {
    int before = note.loaded().form().byteOrderMark() ? 1 : 0;
    var signature = block.signature();
    return new HalfJson(
        Optional.ofNullable(block.language()).map(Language::code).orElse(null),
        signature == null ? null : signature.at(),
        Place.of(note.diary().text(), block.span().start()).line(),
        block.span().start() + before,
        block.span().end() + before);
  }

  private void print(List<PairJson> pairs) {
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
              second == null ? Words.both("cli.entries.untranslated") : half(second));
    }
    long alone = pairs.stream().filter(pair -> pair.second() == null).count();
    console.say("cli.entries.count", pairs.size(), alone);
  }

  private static String half(HalfJson half) {
    return Optional.ofNullable(half.language()).orElse("--")
        + " "
        + Optional.ofNullable(half.signedAt()).map(Object::toString).orElse("-");
  }
}
