package io.github.diptych.cli;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.sync.Discarded;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.Revision;
import io.github.diptych.sync.Stillness;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.HistorySentences;
import io.github.diptych.words.RewindSentences;
import io.github.diptych.words.Sentence;
import io.github.diptych.workspace.NoteRewriting;
import io.github.diptych.workspace.NoteRewriting.Outcome;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.history.EntryWords;
import io.github.diptych.workspace.history.HistoryRead;
import io.github.diptych.workspace.history.NoteRestoring;
import io.github.diptych.workspace.history.Rewinding;
import io.github.diptych.workspace.history.VaultHistory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code diptych restore VAULT COMMIT [--note PATH [--entry DAY/PAIR]]}; the entry's number is the
 * one that it had in that commit.
 */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;

  @Parameters(index = "0", paramLabel = "VAULT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Parameters(index = "1", paramLabel = "COMMIT")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String commit;

  @Option(names = "--note", paramLabel = "PATH")
  private @Nullable String note;

  @Option(names = "--entry", paramLabel = "DAY/PAIR")
  private @Nullable String entry;

  RestoreCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return new VaultArgument(console).on(folder, this::restore);
  }

  private int restore(VaultOpening.Ready vault) {
    if (note == null && entry != null) {
      return console.cannot("cli.entry.note");
    }
    if (note != null && !VaultPath.isValid(note)) {
      return console.cannot("cli.note.path", note);
    }
    var history = new VaultHistory(vault.vault(), vault.settings().format(), Lanes.inline());
    return switch (history.find(commit).join()) {
      case HistoryRead.Done<Optional<Revision>>(Optional<Revision> found) ->
          found.isEmpty()
              ? console.cannot("cli.commit.none", commit)
              : restore(vault, history, found.get());
      case HistoryRead<Optional<Revision>> failed ->
          console.cannot(HistorySentences.unread(failed, folder));
    };
  }

  private int restore(VaultOpening.Ready vault, VaultHistory history, Revision revision) {
    return note == null
        ? restoreAll(vault, revision)
        : switch (history.text(revision.id(), note).join()) {
          case HistoryRead.Done<Optional<String>>(Optional<String> then) ->
              then.isPresent() && VaultPath.of(note).isNote()
                  ? restore(vault, VaultPath.of(note), then.get())
                  : restoreFile(vault, revision, note);
          case HistoryRead<Optional<String>> failed ->
              console.cannot(HistorySentences.unread(failed, folder));
        };
  }

  /** What is no text comes back byte for byte. */
  private int restoreFile(VaultOpening.Ready vault, Revision revision, String path) {
    if (entry != null) {
      return console.cannot("restore.missing", path);
    }
    var read = rewinding(vault).restoreFile(revision.id(), path).join();
    boolean done =
        read instanceof HistoryRead.Done<Discarded>(Discarded.Done changed)
            && changed.left().isEmpty();
    return ended(done, RewindSentences.restoredFile(read, path, folder));
  }

  private Rewinding rewinding(VaultOpening.Ready vault) {
    return new Rewinding(vault.vault(), vault.settings(), Lanes.inline(), clock, Stillness.GIVEN);
  }

  private int restoreAll(VaultOpening.Ready vault, Revision revision) {
    HistoryRead<FastForwarded> read = rewinding(vault).restore(revision).join();
    boolean done =
        read instanceof HistoryRead.Done<FastForwarded>(FastForwarded moved)
            && (moved instanceof FastForwarded.Done || moved instanceof FastForwarded.NothingNew);
    return ended(done, RewindSentences.restored(read, folder));
  }

  private int restore(VaultOpening.Ready vault, VaultPath path, String then) {
    Function<String, List<TextEdit>> wish = NoteRestoring.of(then);
    if (entry != null) {
      var format = vault.settings().format();
      Optional<Entry> found = ScopeArgument.find(Diary.parse(then, format), entry);
      if (found.isEmpty()) {
        return console.cannot("cli.entry.none", entry, path.value());
      }
      wish = NoteRestoring.of(then, EntryWords.of(found.get(), then), format);
    }
    Outcome outcome = NoteRewriting.inFile(new NoteFiles(vault.vault()), path, wish);
    boolean done = outcome instanceof Outcome.Done || outcome instanceof Outcome.Outdated;
    return ended(done, RewindSentences.restored(outcome, path));
  }

  private int ended(boolean done, Sentence sentence) {
    if (!done) {
      return console.cannot(sentence);
    }
    console.say(sentence);
    return ExitCode.DONE;
  }
}
