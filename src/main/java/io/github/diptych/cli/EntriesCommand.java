package io.github.diptych.cli;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.settings.Json;
import io.github.diptych.words.Excerpt;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DiaryNote;
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

  /**
   * An entry as the contract writes it; offsets are UTF-16 units of the file's text, and a draft is
   * no second half.
   */
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
    return new ReadDiary(console).of(folder, this::list);
  }

  private int list(List<DiaryNote> notes) {
    var entries = notes.stream().flatMap(EntriesCommand::entries).toList();
    if (json) {
      console.out().println(Json.write(entries));
    } else {
      print(entries, isBilingual(notes));
    }
    return ExitCode.DONE;
  }

  private static Stream<EntryJson> entries(DiaryNote note) {
    return note.diary().entries().stream().map(entry -> entry(note, entry));
  }

  private static EntryJson entry(DiaryNote note, Entry entry) {
    return new EntryJson(
        note.path().value(),
        entry.day(),
        entry.pair(),
        block(entry.first(), note),
        translation(note, entry).map(block -> block(block, note)).orElse(null));
  }

  /** The second language as its writer has it: a draft that nobody signed is none. */
  static Optional<Block> translation(DiaryNote note, Entry entry) {
    return Optional.ofNullable(entry.second()).filter(block -> !note.diary().isUntranslated(entry));
  }

  /** Whether the diary that was read is one of two languages. */
  static boolean isBilingual(List<DiaryNote> notes) {
    return notes.stream().anyMatch(note -> note.diary().format().isBilingual());
  }

  private static BlockJson block(Block block, DiaryNote note) {
    var signature = block.signature();
    return new BlockJson(
        Optional.ofNullable(block.language()).map(Language::code).orElse(null),
        signature == null ? null : signature.at(),
        note.inFile(block.span().start()),
        note.inFile(block.span().end()),
        block.span().in(note.diary().text()));
  }

  private void print(List<EntryJson> entries, boolean bilingual) {
    for (EntryJson entry : entries) {
      console.out().println(entry.file() + "  " + entry.day() + "  " + entry.pair());
      print(entry.first());
      var second = entry.second();
      if (second != null) {
        print(second);
      } else if (bilingual) {
        console.out().println("    " + Words.both("cli.entries.untranslated"));
      }
    }
    if (bilingual) {
      long untranslated = entries.stream().filter(entry -> entry.second() == null).count();
      console.say("cli.entries.count", entries.size(), untranslated);
    } else {
      console.say("status.entries", entries.size());
    }
  }

  private void print(BlockJson block) {
    console
        .out()
        .println(
            "    "
                + Optional.ofNullable(block.language()).orElse("--")
                + "  "
                + Optional.ofNullable(block.signedAt()).map(Object::toString).orElse("-")
                + "  "
                + Excerpt.of(block.text(), LETTERS_SHOWN));
  }
}
