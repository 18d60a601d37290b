package io.github.diptych.cli;

import io.github.diptych.diary.Entry;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Element;
import io.github.diptych.settings.Json;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.DiaryNote;
import io.github.diptych.workspace.EntryParity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych parity VAULT [--json]} */
@Command(name = "parity")
final class ParityCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--json")
  private boolean json;

  ParityCommand(Console console) {
    this.console = console;
  }

  /** A difference as the contract writes it; lines and columns count from 1. */
  record DisparityJson(
      String file,
      LocalDate day,
      int pair,
      String kind,
      @Nullable ElementJson first,
      @Nullable ElementJson second,
      String message) {}

  record ElementJson(int line, int column, int start, int end, String text) {}

  @Override
  public Integer call() {
    return new ReadDiary(console).of(folder, this::compare);
  }

  private int compare(List<DiaryNote> notes) {
    var differences = notes.stream().flatMap(ParityCommand::of).toList();
    if (json) {
      console.out().println(Json.write(differences));
    } else {
      print(differences);
    }
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static Stream<DisparityJson> of(DiaryNote note) {
    var places = new Places(note.diary().text());
    return EntryParity.in(note.diary()).all().stream()
        .flatMap(
            compared ->
                compared.disparities().stream()
                    .map(each -> of(note, compared.entry(), each, places)));
  }

  private static DisparityJson of(DiaryNote note, Entry entry, Disparity each, Places places) {
    String text = note.diary().text();
    Sentence sentence = Sentences.of(each, text, note.diary().format().languages());
    return new DisparityJson(
        note.path().value(),
        entry.day(),
        entry.pair(),
        each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        element(note, each.first(), places),
        element(note, each.second(), places),
        sentence.inBoth());
  }

  private static @Nullable ElementJson element(
      DiaryNote note, Optional<Element> element, Places places) {
    String text = note.diary().text();
    return element
        .map(Element::span)
        .map(
            span -> {
              var place = places.of(span.start());
              return new ElementJson(
                  place.line(),
                  place.column(),
                  note.inFile(span.start()),
                  note.inFile(span.end()),
                  span.in(text));
            })
        .orElse(null);
  }

  private void print(List<DisparityJson> differences) {
    for (DisparityJson each : differences) {
      var where = each.first() == null ? each.second() : each.first();
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s:%d:%d: %s [%s]%n",
              each.file(),
              where == null ? 1 : where.line(),
              where == null ? 1 : where.column(),
              each.message(),
              each.kind());
    }
    console.say("cli.parity.count", differences.size());
  }
}
