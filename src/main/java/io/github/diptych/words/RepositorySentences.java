package io.github.diptych.words;

import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Condition;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.HeldLock;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Remark;
import io.github.diptych.sync.Restoration;
import io.github.diptych.sync.Restored;
import io.github.diptych.sync.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a vault's repository, and what came of mending it. */
public final class RepositorySentences {
  /** Of a commit's message. */
  private static final int SAID = 60;

  private RepositorySentences() {}

  /** What is said beside the outcome of a sync. */
  public static Sentence of(Remark remark) {
    return switch (remark) {
      case Remark.ReadersNotKnown(String repository) -> Sentence.of("remark.readers", repository);
      case Remark.ContentsLost(List<String> paths, boolean again) ->
          Sentence.of("remark.lost", paths.size(), paths.getFirst());
    };
  }

  /** Why something cannot be done as things are. */
  public static Sentence cannot(CannotSyncReason reason, String detail) {
    return reason == CannotSyncReason.UNFINISHED
        ? unfinished(detail)
        : Sentence.of("sync.cannot." + reason, detail);
  }

  private static Sentence unfinished(String detail) {
    return Arrays.stream(Status.Unfinished.values())
        .filter(each -> each != Status.Unfinished.NOTHING && each.name().equals(detail))
        .findFirst()
        .map(each -> Sentence.of("sync.unfinished." + each))
        .orElse(Sentence.of("sync.cannot." + CannotSyncReason.UNFINISHED));
  }

  /** What the writer should know of a repository; empty if all is well. */
  public static Optional<Sentence> of(Condition condition) {
    return switch (condition) {
      case Condition.Fine _ -> Optional.empty();
      case Condition.NoRepository _ -> Optional.empty();
      case Condition.LookedAt(Opened.Reason reason, String detail, var restoration) ->
          Optional.of(
              restoration.isPresent()
                  ? Sentence.of("repository.damaged", detail)
                  : Sentence.of("vault.unsupported." + reason, detail));
      case Condition.Detached(Optional<String> branch) ->
          Optional.of(
              branch
                  .map(name -> Sentence.of("repository.detached", name))
                  .orElse(Sentence.of("sync.cannot." + CannotSyncReason.DETACHED)));
      case Condition.Unfinished(Status.Unfinished what) ->
          Optional.of(cannot(CannotSyncReason.UNFINISHED, what.name()));
    };
  }

  /**
   * What restoring would do.
   *
   * @param zone of the times that are said
   */
  public static Sentence of(Restoration restoration, ZoneId zone, Words words) {
    var at = LocalDateTime.ofInstant(restoration.at(), zone);
    return Sentence.of(
        "restore.text",
        restoration.shortBranch(),
        Excerpt.of(restoration.subject(), SAID),
        new DayNames(words).of(at.toLocalDate()),
        String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()));
  }

  /**
   * Which locks would be removed.
   *
   * @param zone of the times that are said
   */
  public static Sentence of(List<HeldLock> locks, ZoneId zone) {
    return Sentence.of(
        "lock.text",
        locks.stream()
            .map(lock -> lock.name() + " (" + minute(lock.since(), zone) + ")")
            .collect(Collectors.joining(", ")));
  }

  private static String minute(Instant at, ZoneId zone) {
    return DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm", Locale.ROOT)
        .format(LocalDateTime.ofInstant(at, zone));
  }

  public static Sentence of(Restored restored) {
    return switch (restored) {
      case Restored.Done _ -> Sentence.of("restore.done");
      case Restored.Refused(CannotSyncReason reason, String detail) -> cannot(reason, detail);
    };
  }

  /** What came of going back to a branch. */
  public static Sentence reattached(FastForwarded reattached) {
    return switch (reattached) {
      case FastForwarded.Done _ -> Sentence.of("repository.reattached");
      case FastForwarded.NothingNew _ -> Sentence.of("repository.reattached");
      case FastForwarded.Cancelled _ -> Sentence.of("sync.cancelled");
      case FastForwarded.Diverged _ -> Sentence.of("sync.cannot." + CannotSyncReason.DETACHED);
      case FastForwarded.InTheWay(List<String> paths) ->
          cannot(CannotSyncReason.FILES_IN_THE_WAY, String.join(", ", paths));
      case FastForwarded.Refused(CannotSyncReason reason, String detail) -> cannot(reason, detail);
    };
  }
}
