package io.github.diptych.workspace.merging;

import io.github.diptych.sync.Status;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was written for conflicts that are no more, because a merge was made, here or elsewhere.
 * Words that the note has are done with; those that nobody has are put on a shelf first.
 */
public final class LeftWords {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Lanes lanes;
  private final Shelf shelf;

  public LeftWords(Lanes lanes, Shelf shelf) {
    this.lanes = lanes;
    this.shelf = shelf;
  }

  /**
   * Of one note.
   *
   * @param text what the note would be with the words that it lacks; empty if it lacks none
   */
  private record Left(String note, String text, List<Kept> kept) {}

  /** Looks for it after a sync; completes when each is gone or has to stay. */
  public CompletableFuture<Void> clear(VaultRepository repository) {
    var decisions = Decisions.of(repository);
    return lanes
        .workTree()
        .submit(() -> look(repository, decisions.all()))
        .thenCompose(
            left ->
                CompletableFuture.allOf(
                    left.stream()
                        .map(each -> clear(decisions, each))
                        .toArray(CompletableFuture[]::new)));
  }

  private CompletableFuture<?> clear(Decisions decisions, Left left) {
    var safe =
        left.text().isEmpty()
            ? CompletableFuture.completedFuture(true)
            : shelf.keep(left.note(), left.text());
    return safe.thenCompose(
        is -> lanes.journal().submit(() -> is && removed(decisions, left.kept())));
  }

  private static boolean removed(Decisions decisions, List<Kept> kept) throws IOException {
    for (Kept each : kept) {
      decisions.remove(each);
    }
    return true;
  }

  /** While the remote has something that is not here, there may be conflicts. */
  private static List<Left> look(VaultRepository repository, List<Kept> kept) throws IOException {
    if (kept.isEmpty() || !hasAll(repository.status())) {
      return List.of();
    }
    var left = new ArrayList<Left>();
    Map<String, List<Kept>> byNote =
        kept.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.about().note(), LinkedHashMap::new, Collectors.toList()));
    for (var each : byNote.entrySet()) {
      left.addAll(
          repository
              .committed(each.getKey())
              .map(bytes -> of(each.getKey(), text(bytes), each.getValue()))
              .orElseGet(() -> ofGone(each.getKey(), each.getValue())));
    }
    return left;
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** Nobody looks for earlier versions of a note that is gone: words that nobody has stay. */
  private static List<Left> ofGone(String note, List<Kept> kept) {
    List<Kept> done = kept.stream().filter(each -> each.own().isEmpty()).toList();
    return done.isEmpty() ? List.of() : List.of(new Left(note, "", done));
  }

  private static boolean hasAll(Status now) {
    return now.upstream() != null && now.behind() == 0;
  }

  private static List<Left> of(String note, String text, List<Kept> kept) {
    var done = new ArrayList<Kept>();
    var lacking = new ArrayList<Kept>();
    var put = new LinkedHashSet<String>();
    String whole = text.replace("\r\n", "\n").replace('\r', '\n');
    for (Kept each : kept) {
      List<String> lacks = each.own().stream().filter(words -> !Kept.has(text, words)).toList();
      (lacks.isEmpty() ? done : lacking).add(each);
      List<String> more = lacks.stream().filter(put::add).toList();
      whole = more.isEmpty() ? whole : with(whole, each.about(), more);
    }
    return Stream.of(new Left(note, "", done), new Left(note, whole, lacking))
        .filter(each -> !each.kept().isEmpty())
        .toList();
  }

  /** In the place of the version, if it is whole lines of the note's once, or at its end. */
  private static String with(String text, About about, List<String> words) {
    String between = about.day() == null ? "\n\n" : "\n\n---\n\n";
    String all = String.join(between, words);
    for (String version : Arrays.asList(about.theirs(), about.mine())) {
      String there = version == null ? "" : version.replace("\r\n", "\n").strip();
      int at = there.isEmpty() ? -1 : text.indexOf(there);
      if (at >= 0 && text.indexOf(there, at + 1) < 0 && isLines(text, at, at + there.length())) {
        return text.substring(0, at) + all.strip() + text.substring(at + there.length());
      }
    }
    return text.isBlank() ? all : text.stripTrailing() + between + all.strip() + "\n";
  }

  private static boolean isLines(String text, int start, int end) {
    return (start == 0 || text.charAt(start - 1) == '\n')
        && (end == text.length() || text.charAt(end) == '\n');
  }
}
