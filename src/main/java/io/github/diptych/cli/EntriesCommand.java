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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych entries VAULT [--json]} */
@Command(name = "entries")
final class EntriesCommand implements Callable<Integer> {
  private static final int LETTERS_SHOWN = 40;

  private final Console console;

  @Parameters(paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(names = "--json")
  private boolean json;

  EntriesCommand(Console console) {
    this.console = console;
  }

  /** An entry as the contract writes it; offsets are UTF-16 units of the file's text. */
  record EntryJson(
      String file, LocalDate day, int pair, BlockJson first, @Nullable BlockJson second) {}

  record BlockJson(
      @Nullable String language,
      @Nullable LocalDateTime signedAt,
      int start,
      int end,
      String text) {}

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::list);
  }

  private int list(VaultOpening.Ready vault) throws IOException {
    var notes = new ReadDiary(console).of(vault);
    if (notes.isEmpty()) {
      return ExitCode.CANNOT_RUN;
    }
    var entries = notes.get().stream().flatMap(EntriesCommand::entries).toList();
    if (json) {
      console.out().println(Json.write(entries));
    } else {
      print(entries);
    }
    return ExitCode.DONE;
  }

  private static Stream<EntryJson> entries(DiaryNote note) {
    int before = note.loaded().form().byteOrderMark() ? 1 : 0;
    return note.diary().entries().stream().map(entry -> entry(note, entry, before));
  }

  /** A byte order mark is a unit of the file that the text does not have. */
  private static EntryJson entry(DiaryNote note, Entry entry, int before) {
    var text = note.diary().text();
    return new EntryJson(
        note.path().value(),
        entry.day(),
        entry.pair(),
        block(entry.first(), text, before),
        Optional.ofNullable(entry.second()).map(block -> block(block, text, before)).orElse(null));
  }

  private static BlockJson block(Block block, String text, int before) {
    var signature = block.signature();
    return new BlockJson(
        Optional.ofNullable(block.language()).map(Language::code).orElse(null),
        signature == null ? null : signature.at(),
        block.span().start() + before,
        block.span().end() + before,
        block.span().in(text));
  }

  private void print(List<EntryJson> entries) {
    for (EntryJson entry : entries) {
      console.out().println(entry.file() + "  " + entry.day() + "  " + entry.pair());
      print(entry.first());
      var second = entry.second();
      if (second == null) {
        console.out().println("    " + Words.both("cli.entries.untranslated"));
      } else {
        print(second);
      }
    }
    long untranslated = entries.stream().filter(entry -> entry.second() == null).count();
    console.say("cli.entries.count", entries.size(), untranslated);
  }

  private void print(BlockJson block) {
    var text = block.text().replaceAll("\\s+", " ");
    boolean whole = text.codePointCount(0, text.length()) <= LETTERS_SHOWN;
    var shown = whole ? text : text.substring(0, text.offsetByCodePoints(0, LETTERS_SHOWN)) + "…";
    console
        .out()
        .println(
            "    "
                + Optional.ofNullable(block.language()).orElse("--")
                + "  "
                + Optional.ofNullable(block.signedAt()).map(Object::toString).orElse("-")
                + "  "
                + shown);
  }
}
