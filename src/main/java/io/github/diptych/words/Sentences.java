package io.github.diptych.words;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.TemplateFault;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Element;
import io.github.diptych.net.Untrusted;
import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Cloned;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Merging;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.ssh.SshObstacle;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.NewVault;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.TemplateFiles;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.roll.RollOutcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What the program's values say to a person: the same in the window and in the shell. */
public final class Sentences {
  private static final long MEGABYTE = 1024 * 1024;

  /** Code points of what is quoted. */
  private static final int SAID = 60;

  private Sentences() {}

  public static Sentence of(Finding finding) {
    return new Sentence("finding." + finding.kind(), List.copyOf(finding.arguments()));
  }

  /**
   * What one language of an entry has and the other has not.
   *
   * @param text the note's
   * @param languages the first and the second
   */
  public static Sentence of(Disparity disparity, String text, List<Language> languages) {
    var kind = Sentence.of("parity.kind." + disparity.kind());
    return switch (disparity) {
      case Disparity.OnlyFirst(Element element) ->
          Sentence.of("parity.missing", kind, language(languages.getLast()), said(element, text));
      case Disparity.OnlySecond(Element element) ->
          Sentence.of("parity.missing", kind, language(languages.getFirst()), said(element, text));
      case Disparity.Unlike(Element one, Element other) ->
          Sentence.of("parity.unlike", kind, said(one, text), said(other, text));
    };
  }

  private static Sentence language(Language language) {
    return Sentence.of("language." + language.code());
  }

  private static String said(Element element, String text) {
    return switch (element.kind()) {
      case LINK, PICTURE -> element.value();
      case EMPHASIS, HEADING, LIST, CODE, CODE_BLOCK, FORMULA, NUMBER, DATE, TIME ->
          Excerpt.of(element.span().in(text), SAID);
    };
  }

  /**
   * Why a note cannot be edited.
   *
   * @throws IllegalArgumentException if it can be
   */
  public static Sentence unread(Object where, Loaded loaded) {
    return switch (loaded) {
      case Loaded.Note note -> throw new IllegalArgumentException(where + " could be read");
      case Loaded.ReadOnly(String text, Reason reason, var hash) -> unread(where, reason, "");
      case Loaded.Unreadable(Reason reason, String detail) -> unread(where, reason, detail);
    };
  }

  public static Sentence unread(Object where, Reason reason, String detail) {
    return Sentence.of("load." + reason, where, detail);
  }

  /**
   * Why a note was not saved.
   *
   * @throws IllegalArgumentException if it was
   */
  public static Sentence unsaved(Object where, SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved saved -> throw new IllegalArgumentException(where + " was saved");
      case SaveOutcome.Unchanged unchanged -> Sentence.of("save.unchanged", where);
      case SaveOutcome.TakenBack gone -> Sentence.of("save.unchanged", where);
      case SaveOutcome.ChangedOnDisk changed -> Sentence.of("save.changed", where);
      case SaveOutcome.Failed(Reason reason, String detail) ->
          Sentence.of("save." + reason, where, detail);
    };
  }

  /**
   * Why a folder cannot be opened as a vault.
   *
   * @throws IllegalArgumentException if it can be
   */
  public static Sentence of(VaultOpening opening) {
    return switch (opening) {
      case VaultOpening.Ready ready -> throw new IllegalArgumentException("it can be opened");
      case VaultOpening.Missing(Path folder) -> Sentence.of("vault.missing", folder);
      case VaultOpening.NotAFolder(Path file) -> Sentence.of("vault.not-folder", file);
      case VaultOpening.Unreadable(Path file, String detail) ->
          Sentence.of("vault.unreadable", file, detail);
      case VaultOpening.BadSettings(Path file, int line, String field, String value) ->
          field.isEmpty()
              ? Sentence.of("vault.json", file, line)
              : Sentence.of("vault.setting", file, field, value);
      case VaultOpening.LaterVersion(Path file) -> Sentence.of("vault.later", file);
    };
  }

  public static Sentence of(SyncAttempt attempt, Path vault) {
    return switch (attempt) {
      case SyncAttempt.NotARepository none ->
          Sentence.of("vault.unsupported.NOT_A_REPOSITORY", vault);
      case SyncAttempt.Unsupported(Opened.Reason reason, String detail) ->
          Sentence.of("vault.unsupported." + reason, detail);
      case SyncAttempt.Ended(SyncOutcome outcome) -> of(outcome);
    };
  }

  public static Sentence of(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.UpToDate upToDate -> Sentence.of("sync.up-to-date");
      case SyncOutcome.Pushed(int commits) -> Sentence.of("sync.pushed", commits);
      case SyncOutcome.Merged(int commits) -> Sentence.of("sync.merged", commits);
      case SyncOutcome.Joined(int fetched, int pushed, List<String> apart) ->
          apart.isEmpty()
              ? Sentence.of("sync.joined", fetched, pushed)
              : Sentence.of("sync.joined.apart", fetched, pushed, String.join(", ", apart));
      case SyncOutcome.Conflicted(List<String> paths) ->
          Sentence.of("sync.conflicted", paths.size(), String.join(", ", paths));
      case SyncOutcome.Held(List<Concern> concerns) ->
          Sentence.of("sync.held", of(concerns.getFirst()), concerns.size() - 1);
      case SyncOutcome.Diverged(int ahead, int behind) -> Sentence.of("sync.diverged");
      case SyncOutcome.Rejected rejected -> RefusalSentences.of(rejected);
      case SyncOutcome.Offline(String host, String detail) ->
          Sentence.of("sync.offline", host, detail);
      case SyncOutcome.AuthenticationFailed(boolean given, String host) ->
          Sentence.of(given ? "sync.authentication.refused" : "sync.authentication.none", host);
      case SyncOutcome.NotTrusted(Untrusted host) -> GettingInSentences.of(host);
      case SyncOutcome.SshStopped(SshObstacle obstacle) -> GettingInSentences.of(obstacle);
      case SyncOutcome.NoRemote noRemote -> Sentence.of("sync.no-remote");
      case SyncOutcome.Cancelled cancelled -> Sentence.of("sync.cancelled");
      case SyncOutcome.CannotSync(CannotSyncReason reason, String detail) ->
          RepositorySentences.cannot(reason, detail);
    };
  }

  /**
   * Why a vault was not cloned.
   *
   * @throws IllegalArgumentException if it was
   */
  public static Sentence of(Cloned cloned) {
    return switch (cloned) {
      case Cloned.Done(Path folder) -> throw new IllegalArgumentException(folder + " was cloned");
      case Cloned.NotEmpty(Path folder) -> Sentence.of("clone.not-empty", folder);
      case Cloned.NoAddress nothing -> Sentence.of("clone.no-address");
      case Cloned.Failed(SyncOutcome.Failure failure) -> of(failure);
    };
  }

  /** What speaks against committing a file. */
  public static Sentence of(Concern concern) {
    String path = concern.path();
    return switch (concern) {
      case Concern.Large(String file, long bytes, var answers) ->
          Sentence.of("concern.large", path, bytes / MEGABYTE);
      case Concern.TooLarge(String file, long bytes, var answers) ->
          Sentence.of("concern.too-large", path, bytes / MEGABYTE);
      case Concern.TooLargeCommitted(String file, long bytes) ->
          Sentence.of("concern.committed", path, bytes / MEGABYTE);
      case Concern.Secret(String file, int line, String kind) ->
          Sentence.of("concern.secret", path, line, kind);
      case Concern.PrivatePath(String file, int line, String folder) ->
          Sentence.of("concern.private", path, line, folder);
      case Concern.BrokenPicture(String file, int line, String target) ->
          Sentence.of("concern.picture", path, line, Excerpt.of(target, SAID));
      case Concern.NotForWindows windows -> Sentence.of("concern.windows", path);
      case Concern.SameName(String file, String other) ->
          Sentence.of("concern.same-name", path, other);
      case Concern.EveryoneReads(String repository) -> Sentence.of("concern.everyone", repository);
    };
  }

  /** What came of undoing a sync. */
  public static Sentence undone(Merging undone) {
    return switch (undone) {
      case Merging.Done(int commits, List<String> apart) -> Sentence.of("sync.undone", commits);
      case Merging.NotNeeded nothing -> Sentence.of("sync.undo.nothing");
      case Merging.Cancelled cancelled -> Sentence.of("sync.cancelled");
      case Merging.Open(List<String> paths) ->
          Sentence.of("sync.undo.open", String.join(", ", paths));
      case Merging.InTheWay(List<String> paths) ->
          Sentence.of("sync.cannot." + CannotSyncReason.FILES_IN_THE_WAY, String.join(", ", paths));
      case Merging.Refused(CannotSyncReason reason, String detail) ->
          RepositorySentences.cannot(reason, detail);
    };
  }

  /** What the writer should know of a template. */
  public static Sentence of(TemplateFault fault) {
    return Sentence.of(
        "template." + fault.kind(),
        TemplateFiles.path(fault.file()),
        fault.line(),
        Excerpt.of(fault.words(), SAID));
  }

  /** Why a diary was not rolled. */
  public static Sentence of(RollOutcome.Failed failed) {
    return switch (failed) {
      case RollOutcome.Unread(VaultPath path, Loaded loaded) -> unread(path, loaded);
      case RollOutcome.Doubled(VaultPath path, LocalDate day) ->
          Sentence.of("roll.doubled", path, day.toString());
      case RollOutcome.WouldDiffer(VaultPath path, String words) ->
          Sentence.of("roll.differ", path, Excerpt.of(words, SAID));
      case RollOutcome.Uncommitted(int files, String first) ->
          Sentence.of("roll.uncommitted", files, first);
      case RollOutcome.ChangedSince(VaultPath path) -> Sentence.of("roll.changed", path);
      case RollOutcome.Ignored(VaultPath path) -> Sentence.of("roll.ignored", path);
      case RollOutcome.Unsupported(Opened.Reason reason, String detail) ->
          Sentence.of("vault.unsupported." + reason, detail);
      case RollOutcome.CannotCommit(CannotSyncReason reason, String detail) ->
          RepositorySentences.cannot(reason, detail);
      case RollOutcome.NotSaved(VaultPath path, SaveOutcome outcome) -> unsaved(path, outcome);
      case RollOutcome.HalfDone(List<VaultPath> left) ->
          Sentence.of(
              "roll.half", left.stream().map(VaultPath::value).collect(Collectors.joining(", ")));
    };
  }

  public static Sentence of(NewVault.Outcome.Refused refused) {
    return switch (refused) {
      case NewVault.Outcome.NotEmpty(Path folder) -> Sentence.of("vault.not-empty", folder);
      case NewVault.Outcome.NotAFolder(Path file) -> Sentence.of("vault.not-folder", file);
      case NewVault.Outcome.Failed(Path folder, String detail) ->
          Sentence.of("vault.failed", folder, detail);
    };
  }

  /**
   * Why a picture was not taken.
   *
   * @throws IllegalArgumentException if it was
   */
  public static Sentence refused(String name, Images.Outcome outcome) {
    return switch (outcome) {
      case Images.Outcome.Attached attached -> throw new IllegalArgumentException(name);
      case Images.Outcome.NotAnImage no -> Sentence.of("picture.not-image", name);
      case Images.Outcome.TooLarge(long bytes) ->
          Sentence.of("picture.too-large", name, bytes / MEGABYTE, Images.LARGEST / MEGABYTE);
      case Images.Outcome.Failed(Reason reason, String detail) ->
          Sentence.of("picture.failed", name, Sentence.of("reason." + reason, detail));
    };
  }
}
