package io.github.diptych.workspace.merging;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.Vault;
import io.github.diptych.workspace.journal.Journals;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the writer has to decide about before a sync can merge, with all that was written for it
 * before. On the home thread, where its futures complete.
 */
public final class Deciding {
  private final Vault vault;
  private final DiaryFormat format;
  private final Journals journals;
  private final Lanes lanes;
  private final Map<About, ConflictJournal> begun = new HashMap<>();

  public Deciding(Vault vault, DiaryFormat format, Journals journals, Lanes lanes) {
    this.vault = vault;
    this.format = format;
    this.journals = journals;
    this.lanes = lanes;
  }

  private record Seen(Decisions decisions, List<OpenConflict> all, List<OpenConflict> open) {}

  /** Those that are still open; where nothing is left, a sync can merge. */
  public CompletableFuture<List<Offer>> offers() {
    return lanes
        .atHome(lanes.workTree().submit(this::look))
        .thenCompose(
            seen ->
                seen.isEmpty() ? CompletableFuture.completedFuture(List.of()) : offers(seen.get()));
  }

  private Optional<Seen> look() throws IOException {
    if (VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository)) {
      try (repository) {
        var decisions = Decisions.of(repository);
        var merge = new NoteMerge(format, decisions);
        repository.lookAtMerge(merge);
        return Optional.of(new Seen(decisions, merge.all(), merge.open()));
      }
    }
    return Optional.empty();
  }

  private CompletableFuture<List<Offer>> offers(Seen seen) {
    return lanes
        .atHome(lanes.journal().submit(() -> kept(seen.decisions())))
        .thenApply(
            kept -> {
              var matching = new Matching(seen.all().stream().map(About::of).toList(), kept);
              return seen.open().stream().map(each -> offer(each, seen, matching)).toList();
            });
  }

  private static List<Kept> kept(Decisions decisions) {
    decisions.tidy();
    return decisions.all();
  }

  private Offer offer(OpenConflict open, Seen seen, Matching matching) {
    var about = About.of(open);
    var found = matching.of(about);
    var journal =
        begun.computeIfAbsent(
            about, none -> new ConflictJournal(open, seen.decisions(), journals, lanes));
    journal.goesOnFrom(found.from());
    return new Offer(open, journal.unwritten().orElse(found.says()), journal);
  }
}
