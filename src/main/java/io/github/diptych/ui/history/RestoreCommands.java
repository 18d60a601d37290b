package io.github.diptych.ui.history;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.sync.Version;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.HistorySentences;
import io.github.diptych.words.RewindSentences;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.NoteRewriting;
import io.github.diptych.workspace.NoteRewriting.Outcome;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.history.EntryWords;
import io.github.diptych.workspace.history.HistoryRead;
import io.github.diptych.workspace.history.NoteRestoring;
import io.github.diptych.workspace.history.VaultHistory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives a note, or an entry of one, the words that it had in a commit: where the note is open, as
 * one step to undo. On the UI thread.
 */
final class RestoreCommands {
  private static final String TOPIC = "history";

  private final Workspace workspace;
  private final VaultHistory history;
  private final NoteRewriting rewriting;
  private final NoticeModel notices;
  private final Words words;

  RestoreCommands(Workspace workspace, VaultHistory history, NoticeModel notices, Words words) {
    this.workspace = workspace;
    this.history = history;
    this.rewriting = new NoteRewriting(workspace);
    this.notices = notices;
    this.words = words;
  }

  /**
   * The whole note.
   *
   * @param path as it is called now
   */
  void note(Version version, VaultPath path) {
    restore(version.revision().id(), version.path(), path, NoteRestoring::of);
  }

  /**
   * A note under the name that it had, whether it is there now or not.
   *
   * @param commit 40 hexadecimal digits
   */
  void note(String commit, VaultPath path) {
    restore(commit, path.value(), path, NoteRestoring::of);
  }

  /** The entry that the history is of. */
  void entry(Version version, VaultPath path) {
    EntryWords.of(version)
        .ifPresent(
            entry ->
                restore(
                    version.revision().id(),
                    version.path(),
                    path,
                    then -> NoteRestoring.of(then, entry, workspace.settings().format())));
  }

  private void restore(
      String commit,
      String pathThen,
      VaultPath path,
      Function<String, Function<String, List<TextEdit>>> wish) {
    workspace
        .lanes()
        .mind(
            history
                .text(commit, pathThen)
                .thenAccept(
                    read -> {
                      switch (read) {
                        case HistoryRead.Done<Optional<String>>(Optional<String> then) ->
                            then.ifPresentOrElse(
                                text -> rewrite(path, wish.apply(text)),
                                () -> tell(Tone.WARNING, Sentence.of("restore.missing", path)));
                        case HistoryRead<Optional<String>> failed ->
                            tell(
                                Tone.WARNING,
                                HistorySentences.unread(failed, workspace.vault().root()));
                      }
                    }));
  }

  private void rewrite(VaultPath path, Function<String, List<TextEdit>> wish) {
    workspace
        .lanes()
        .mind(
            rewriting
                .rewrite(path, wish)
                .thenAccept(
                    outcome ->
                        tell(
                            outcome instanceof Outcome.Done ? Tone.SUCCESS : Tone.WARNING,
                            RewindSentences.restored(outcome, path))));
  }

  private void tell(Tone tone, Sentence sentence) {
    notices.show(Notice.of(TOPIC, tone, sentence.in(words)));
  }
}
