package io.github.diptych.words;

import io.github.diptych.diary.change.ChangeKind;
import io.github.diptych.sync.FileChange;
import io.github.diptych.sync.Opened;
import io.github.diptych.workspace.history.HistoryRead;
import java.nio.file.Path;

/** What is said of what was committed before. */
public final class HistorySentences {
  private HistorySentences() {}

  /**
   * Why a history could not be read.
   *
   * @throws IllegalArgumentException if it was
   */
  public static Sentence unread(HistoryRead<?> read, Path vault) {
    return switch (read) {
      case HistoryRead.Done<?> done -> throw new IllegalArgumentException("it was read");
      case HistoryRead.NotARepository<?> none ->
          Sentence.of("vault.unsupported.NOT_A_REPOSITORY", vault);
      case HistoryRead.Unsupported<?>(Opened.Reason reason, String detail) ->
          Sentence.of("vault.unsupported." + reason, detail);
      case HistoryRead.Unreadable<?>(String detail) -> Sentence.of("history.unreadable", detail);
    };
  }

  /** What became of an entry, in a word. */
  public static Sentence of(ChangeKind kind) {
    return Sentence.of("history.kind." + kind);
  }

  /** What became of a file, with its name. */
  public static Sentence of(FileChange file) {
    if (file.before() == null) {
      return Sentence.of("history.file.new", file.path());
    }
    if (file.now() == null) {
      return Sentence.of("history.file.gone", file.path());
    }
    return file.isRenamed()
        ? Sentence.of("history.file.renamed", file.before(), file.now())
        : Sentence.of("history.file.changed", file.path());
  }
}
