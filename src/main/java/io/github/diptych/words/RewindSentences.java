package io.github.diptych.words;

import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Discarded;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.Switched;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.NoteRewriting;
import io.github.diptych.workspace.history.HistoryRead;
import java.nio.file.Path;
import java.util.List;

/** What is said of what was brought back, put away or made anew. */
public final class RewindSentences {
  private RewindSentences() {}

  /** What came of restoring the vault. */
  public static Sentence restored(HistoryRead<FastForwarded> read, Path vault) {
    return read instanceof HistoryRead.Done<FastForwarded>(FastForwarded moved)
        ? switch (moved) {
          case FastForwarded.Done done -> Sentence.of("restore.vault.done");
          case FastForwarded.NothingNew same -> Sentence.of("restore.vault.same");
          case FastForwarded.Cancelled cancelled -> Sentence.of("sync.cancelled");
          case FastForwarded.Diverged meanwhile -> cannot(CannotSyncReason.LOCKED, "HEAD");
          case FastForwarded.InTheWay(List<String> paths) -> inTheWay(paths);
          case FastForwarded.Refused(CannotSyncReason reason, String detail) ->
              cannot(reason, detail);
        }
        : HistorySentences.unread(read, vault);
  }

  /** What came of restoring a note or an entry of it. */
  public static Sentence restored(NoteRewriting.Outcome outcome, VaultPath note) {
    return switch (outcome) {
      case NoteRewriting.Outcome.Done done -> Sentence.of("restore.note.done", note);
      case NoteRewriting.Outcome.Outdated same -> Sentence.of("restore.note.same", note);
      case NoteRewriting.Outcome.Refused(VaultPath path, var why) -> Sentences.unread(path, why);
      case NoteRewriting.Outcome.NotSaved(VaultPath path, var why) -> Sentences.unsaved(path, why);
    };
  }

  /** What came of restoring a file that is no note. */
  public static Sentence restoredFile(HistoryRead<Discarded> read, String file, Path vault) {
    return read instanceof HistoryRead.Done<Discarded>(Discarded discarded)
        ? switch (discarded) {
          case Discarded.Done(int files, List<String> left, List<String> pointers) ->
              Sentence.of(
                  !left.isEmpty()
                      ? "restore.file.left"
                      : pointers.isEmpty() ? "restore.file.done" : "restore.file.pointer",
                  file);
          case Discarded.Nothing nothing -> Sentence.of("restore.file.same", file);
          case Discarded.Open(List<String> paths) -> Sentence.of("restore.file.left", file);
          case Discarded.Refused(CannotSyncReason reason, String detail) -> cannot(reason, detail);
        }
        : HistorySentences.unread(read, vault);
  }

  /** What came of discarding changes. */
  public static Sentence discarded(HistoryRead<Discarded> read, Path vault) {
    return discarded("discard.", read, vault);
  }

  /** What came of bringing discarded changes back. */
  public static Sentence broughtBack(HistoryRead<Discarded> read, Path vault) {
    return discarded("discard.back.", read, vault);
  }

  private static Sentence discarded(String what, HistoryRead<Discarded> read, Path vault) {
    return read instanceof HistoryRead.Done<Discarded>(Discarded discarded)
        ? switch (discarded) {
          case Discarded.Done(int files, List<String> left, List<String> pointers) -> {
            if (!left.isEmpty()) {
              yield Sentence.of(what + "left", files, String.join(", ", left));
            }
            yield pointers.isEmpty()
                ? Sentence.of(what + "done", files)
                : Sentence.of("discard.pointers", files, String.join(", ", pointers));
          }
          case Discarded.Nothing nothing -> Sentence.of(what + "nothing");
          case Discarded.Open(List<String> paths) ->
              Sentence.of("discard.back.open", String.join(", ", paths));
          case Discarded.Refused(CannotSyncReason reason, String detail) -> cannot(reason, detail);
        }
        : HistorySentences.unread(read, vault);
  }

  /** What came of making the last commit anew. */
  public static Sentence amended(HistoryRead<Committed> read, Path vault) {
    return read instanceof HistoryRead.Done<Committed>(Committed committed)
        ? switch (committed) {
          case Committed.Done done -> Sentence.of("amend.done");
          case Committed.NothingToCommit nothing -> Sentence.of("amend.nothing");
          case Committed.Cancelled cancelled -> Sentence.of("sync.cancelled");
          case Committed.Refused(CannotSyncReason reason, String detail) -> cannot(reason, detail);
        }
        : HistorySentences.unread(read, vault);
  }

  /** What came of turning to another branch. */
  public static Sentence switched(HistoryRead<Switched> read, Path vault) {
    return read instanceof HistoryRead.Done<Switched>(Switched switched)
        ? switch (switched) {
          case Switched.Done(String branch) -> Sentence.of("branch.done", branch);
          case Switched.Already(String branch) -> Sentence.of("branch.already", branch);
          case Switched.Unknown(String branch) -> Sentence.of("branch.unknown", branch);
          case Switched.Uncommitted(int files) -> Sentence.of("branch.uncommitted", files);
          case Switched.InTheWay(List<String> paths) -> inTheWay(paths);
          case Switched.Refused(CannotSyncReason reason, String detail) -> cannot(reason, detail);
        }
        : HistorySentences.unread(read, vault);
  }

  private static Sentence inTheWay(List<String> paths) {
    return cannot(CannotSyncReason.FILES_IN_THE_WAY, String.join(", ", paths));
  }

  private static Sentence cannot(CannotSyncReason reason, String detail) {
    return Sentence.of("sync.cannot." + reason, detail);
  }
}
