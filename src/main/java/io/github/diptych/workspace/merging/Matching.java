package io.github.diptych.workspace.merging;

import io.github.diptych.workspace.merging.Written.Begun;
import io.github.diptych.workspace.merging.Written.Decided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was written for each conflict, also where the conflict has changed since: then what
 * was written is of the one that has most of its texts still. Pure.
 */
final class Matching {
  private final List<About> conflicts;
  private final Map<About, Begun> begun = new HashMap<>();
  private final Map<About, List<Kept>> before = new HashMap<>();

  /**
   * What the sides of a conflict are to say.
   *
   * @param from what was written for the conflict as it was, all of which is in these words
   */
  record Found(Begun says, List<Kept> from) {}

  /**
   * @param conflicts all that there are, those that are decided, too
   */
  Matching(List<About> conflicts, List<Kept> kept) {
    this.conflicts = List.copyOf(conflicts);
    kept.stream().sorted(Comparator.comparing(Kept::at).reversed()).forEach(this::add);
  }

  private void add(Kept kept) {
    if (conflicts.contains(kept.about())) {
      if (kept.written() instanceof Begun so) {
        begun.put(kept.about(), so);
      }
      return;
    }
    // Of several versions of one conflict the last that was written for counts.
    nearest(kept.about())
        .map(near -> before.computeIfAbsent(near, none -> new ArrayList<>()))
        .filter(all -> all.isEmpty() || all.getFirst().about().equals(kept.about()))
        .ifPresent(all -> all.add(kept));
  }

  private Optional<About> nearest(About gone) {
    return conflicts.stream()
        .filter(each -> each.shared(gone) > 0)
        .max(
            Comparator.<About>comparingInt(each -> each.shared(gone))
                .thenComparing(each -> each.number() == gone.number())
                .thenComparing(Comparator.comparingInt(About::number).reversed()));
  }

  Found of(About conflict) {
    Begun exact = begun.get(conflict);
    return exact != null
        ? new Found(exact, List.of())
        : together(before.getOrDefault(conflict, List.of()));
  }

  /** A side that was written in keeps its words; what was decided stands here. */
  private static Found together(List<Kept> kept) {
    @Nullable String mine = null;
    @Nullable String theirs = null;
    for (Kept each : kept) {
      if (each.written() instanceof Begun so) {
        mine = so.mine();
        theirs = so.theirs();
      }
    }
    for (Kept each : kept) {
      if (each.written() instanceof Decided(String text)
          && !each.own().isEmpty()
          && !text.equals(mine)
          && !text.equals(theirs)) {
        mine = text;
      }
    }
    var says = new Begun(mine, theirs);
    return new Found(says, kept.stream().filter(each -> isIn(each, says)).toList());
  }

  private static boolean isIn(Kept kept, Begun says) {
    return kept.own().stream()
        .allMatch(words -> says.texts().anyMatch(text -> Kept.has(text, words)));
  }
}
