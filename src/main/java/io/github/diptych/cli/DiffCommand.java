package io.github.diptych.cli;

import io.github.diptych.diary.change.EntryChange;
import io.github.diptych.diary.change.NoteChanges;
import io.github.diptych.diary.change.PartChange;
import io.github.diptych.diary.change.WordPart;
import io.github.diptych.settings.Json;
import io.github.diptych.sync.FileChange;
import io.github.diptych.sync.Revision;
import io.github.diptych.task.Lanes;
import io.github.diptych.words.HistorySentences;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.history.FileDiff;
import io.github.diptych.workspace.history.HistoryRead;
import io.github.diptych.workspace.history.VaultHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diptych diff VAULT [COMMIT] [--note PATH] [--json]} */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Parameters(index = "1", paramLabel = "COMMIT", arity = "0..1")
  private @Nullable String commit;

  @Option(names = "--note", paramLabel = "PATH")
  private @Nullable String note;

  @Option(names = "--json")
  private boolean json;

  DiffCommand(Console console) {
    this.console = console;
  }

  /**
   * A file as the contract writes it.
   *
   * @param changes null of what is no text
   */
  record FileJson(
      @Nullable String before, @Nullable String now, @Nullable List<EntryJson> changes) {
    static FileJson of(FileDiff diff) {
      return new FileJson(
          diff.file().before(),
          diff.file().now(),
          diff instanceof FileDiff.Text(FileChange file, NoteChanges changes)
              ? changes.changes().stream().map(EntryJson::of).toList()
              : null);
    }
  }

  record EntryJson(String kind, @Nullable LocalDate day, List<PartJson> parts) {
    static EntryJson of(EntryChange entry) {
      return new EntryJson(
          entry.kind().name(), entry.day(), entry.parts().stream().map(PartJson::of).toList());
    }
  }

  record PartJson(String kind, List<WordPart> words) {
    static PartJson of(PartChange part) {
      return new PartJson(part.kind().name(), part.words());
    }
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::diff);
  }

  private int diff(VaultOpening.Ready vault) {
    var history = new VaultHistory(vault.vault(), vault.settings().format(), Lanes.inline());
    if (commit == null) {
      return print(history.uncommitted().join());
    }
    return switch (history.find(commit).join()) {
      case HistoryRead.Done<Optional<Revision>>(Optional<Revision> revision) ->
          revision.isEmpty()
              ? console.cannot("cli.commit.none", commit)
              : print(history.changes(revision.get(), () -> false).join());
      case HistoryRead<Optional<Revision>> failed ->
          console.cannot(HistorySentences.unread(failed, folder));
    };
  }

  private int print(HistoryRead<List<FileDiff>> read) {
    if (!(read instanceof HistoryRead.Done<List<FileDiff>>(List<FileDiff> diffs))) {
      return console.cannot(HistorySentences.unread(read, folder));
    }
    var wanted = diffs.stream().filter(this::isWanted).toList();
    if (json) {
      console.out().println(Json.write(wanted.stream().map(FileJson::of).toList()));
    } else if (wanted.isEmpty()) {
      console.say("cli.diff.none");
    } else {
      wanted.forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private boolean isWanted(FileDiff diff) {
    return note == null || note.equals(diff.file().before()) || note.equals(diff.file().now());
  }

  private void print(FileDiff diff) {
    console.say(HistorySentences.of(diff.file()));
    if (diff instanceof FileDiff.Text(FileChange file, NoteChanges changes)) {
      changes.changes().forEach(this::print);
    }
  }

  private void print(EntryChange entry) {
    String day = entry.day() == null ? "" : "  " + entry.day();
    console.out().println("  " + HistorySentences.of(entry.kind()).inBoth() + day);
    for (PartChange part : entry.parts()) {
      marked(part).strip().lines().map(line -> "    " + line).forEach(console.out()::println);
    }
  }

  /** The signs are those of {@code git diff --word-diff}. */
  private static String marked(PartChange part) {
    var text = new StringBuilder();
    for (WordPart word : part.words()) {
      switch (word.kind()) {
        case SAME -> text.append(word.text());
        case REMOVED -> text.append("[-").append(word.text()).append("-]");
        case ADDED -> text.append("{+").append(word.text()).append("+}");
      }
    }
    return text.toString();
  }
}
