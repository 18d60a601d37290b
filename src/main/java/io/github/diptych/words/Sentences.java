package io.github.diptych.words;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Element;
import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.workspace.NewVault;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.VaultOpening;
import java.nio.file.Path;
import java.util.List;

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
      case SyncOutcome.Diverged(int ahead, int behind) ->
          Sentence.of("sync.diverged", ahead, behind);
      case SyncOutcome.Rejected(SyncOutcome.Why why, String remoteMessage) ->
          remoteMessage.isEmpty()
              ? Sentence.of("sync.rejected." + why)
              : Sentence.of("sync.rejected.said", remoteMessage);
      case SyncOutcome.Offline(String host, String detail) ->
          Sentence.of("sync.offline", host, detail);
      case SyncOutcome.AuthenticationFailed(boolean given, String host) ->
          Sentence.of(given ? "sync.authentication.refused" : "sync.authentication.none", host);
      case SyncOutcome.NoRemote noRemote -> Sentence.of("sync.no-remote");
      case SyncOutcome.Cancelled cancelled -> Sentence.of("sync.cancelled");
      case SyncOutcome.CannotSync(CannotSyncReason reason, String detail) ->
          Sentence.of("sync.cannot." + reason, detail);
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
