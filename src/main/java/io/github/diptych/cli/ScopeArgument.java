package io.github.diptych.cli;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.vault.LineEnds;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.history.EntryWords;
import io.github.diptych.workspace.history.Scope;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --note PATH} and {@code --entry DAY/PAIR} name, or a sentence that they name none.
 */
final class ScopeArgument {
  private static final Pattern ENTRY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/\\d{1,6}");

  private final Console console;
  private final VaultOpening.Ready vault;

  ScopeArgument(Console console, VaultOpening.Ready vault) {
    this.console = console;
    this.vault = vault;
  }

  /**
   * @param entry such as {@code 2024-05-20/3}, as {@code entries} numbers them
   */
  Optional<Scope> of(@Nullable String note, @Nullable String entry) {
    if (note == null) {
      return entry == null ? Optional.of(new Scope.OfVault()) : none("cli.entry.note");
    }
    if (!VaultPath.isValid(note)) {
      return none("cli.note.path", note);
    }
    VaultPath path = VaultPath.of(note);
    return entry == null ? Optional.of(new Scope.OfNote(path)) : entry(path, entry);
  }

  private Optional<Scope> entry(VaultPath path, String entry) {
    return switch (new NoteFiles(vault.vault()).load(path)) {
      case Loaded.Note loaded -> {
        String text = LineEnds.toEditor(loaded.text());
        Optional<Entry> found = find(Diary.parse(text, vault.settings().format()), entry);
        yield found.isEmpty()
            ? none("cli.entry.none", entry, path.value())
            : Optional.of(new Scope.OfEntry(path, EntryWords.of(found.get(), text)));
      }
      case Loaded unread -> {
        console.warn(Sentences.unread(path, unread));
        yield Optional.empty();
      }
    };
  }

  /** The entry of a diary that is called so; empty if none is. */
  static Optional<Entry> find(Diary diary, String entry) {
    return diary.entries().stream()
        .filter(each -> ENTRY.matcher(entry).matches())
        .filter(each -> (each.day() + "/" + each.pair()).equals(entry))
        .findFirst();
  }

  private Optional<Scope> none(String key, Object... arguments) {
    console.warn(key, arguments);
    return Optional.empty();
  }
}
