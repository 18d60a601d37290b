package io.github.diptych.workspace.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.Snapshots;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.merging.Written.Begun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.transport.RefSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the writer writes and decides where another machine wrote, too: on the disk soon, offered
 * again whatever becomes of the conflict, and nowhere lost.
 */
class DecidingTest {
  private static final String NOTE = "list.md";
  private static final String OTHER = "other.md";
  private static final Duration PART_OF_A_SECOND = Duration.ofMillis(300);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-05-20T10:38:00Z"), ZoneOffset.UTC);

  @TempDir Path home;
  private final ManualTimer timer = new ManualTimer();
  private final List<Journals.Trouble> troubles = new ArrayList<>();
  private TestRemote remote;
  private TestVault vault;
  private Journals journals;
  private Shelf shelf = Shelf.NONE;

  @BeforeEach
  void both_write_in_two_notes() throws IOException {
    remote = TestRemote.in(home);
    vault = TestVault.in(home).note(NOTE, "one\n").note(OTHER, "two\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
    journals = new Journals(home.resolve("state"), Lanes.inline(), timer);
    journals.onTrouble(troubles::add);
    shelf =
        (note, text) -> journals.giveUp(vault.vault(), VaultPath.of(note), text, CLOCK.instant());
    syncs();
    vault.note(NOTE, "ours one\n").note(OTHER, "ours two\n");
    theyWrite("hers one\n", "hers two\n");
    assertThat(syncs()).isInstanceOf(SyncOutcome.Conflicted.class);
  }

  private SyncOutcome syncs() {
    var cycle =
        new SyncCycle(
            vault.vault(), VaultSettings.standard(), Lanes.inline(), CLOCK, Optional::empty, shelf);
    var attempt = cycle.run(null, Credentials.NONE, SyncProgress.NONE).join();
    return ((SyncAttempt.Ended) attempt).outcome();
  }

  private void theyWrite(String note, String other) {
    remote.writer("anna").writes(NOTE, note).writes(OTHER, other).pushes();
  }

  /** As a program has it that was just started. */
  private Deciding deciding() {
    return new Deciding(vault.vault(), VaultSettings.standard().format(), journals, Lanes.inline());
  }

  private Offer offer(Deciding deciding, String note) {
    return deciding.offers().join().stream()
        .filter(each -> each.conflict().note().equals(note))
        .findFirst()
        .orElseThrow();
  }

  private void types(String note, Begun sides) {
    offer(deciding(), note).journal().typed(sides);
    timer.advance(PART_OF_A_SECOND);
  }

  private void decides(String note, String text) {
    offer(deciding(), note).journal().decide(text).join();
  }

  private Begun offered(String note) {
    return offer(deciding(), note).says();
  }

  private List<String> earlier(String note) throws IOException {
    var texts = new ArrayList<String>();
    var all = new Snapshots(home.resolve("state/snapshots"));
    for (var each : all.of(vault.vault().root(), VaultPath.of(note))) {
      texts.add(each.text());
    }
    return texts;
  }

  private Path decided() {
    return vault.file(".git/diptych/branch-main/decided");
  }

  private List<String> kept() throws IOException {
    if (!Files.isDirectory(decided())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(decided())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void what_is_typed_in_a_side_is_there_for_the_next_program() {
    types(NOTE, new Begun("ours one, and", null));

    assertThat(offered(NOTE)).isEqualTo(new Begun("ours one, and", null));
    assertThat(offered(OTHER)).isEqualTo(Begun.NOTHING);
  }

  @Test
  void a_writer_who_never_pauses_is_not_waited_for() {
    var journal = offer(deciding(), NOTE).journal();
    String typed = "";
    for (int i = 0; i < 20; i++) {
      typed += "x";
      journal.typed(new Begun(typed, null));
      timer.advance(Duration.ofMillis(50));
    }

    assertThat(offered(NOTE).mine()).hasSizeGreaterThanOrEqualTo(16);
  }

  @Test
  void where_the_other_side_is_edited_again_the_side_that_was_written_in_keeps_its_words() {
    types(NOTE, new Begun("ours one, and", null));
    theyWrite("hers anew\n", "hers two\n");
    syncs();

    var offer = offer(deciding(), NOTE);

    assertThat(offer.conflict().conflict().theirs()).isEqualTo("hers anew");
    assertThat(offer.says()).isEqualTo(new Begun("ours one, and", null));
  }

  @Test
  void words_in_the_other_side_are_kept_when_it_is_edited_again() {
    types(NOTE, new Begun(null, "hers one, and ours"));
    theyWrite("hers anew\n", "hers two\n");
    syncs();

    assertThat(offered(NOTE)).isEqualTo(new Begun(null, "hers one, and ours"));
  }

  @Test
  void a_decision_whose_conflict_has_changed_is_offered_again_with_its_words() {
    decides(NOTE, "both of us");
    theyWrite("hers anew\n", "hers two\n");
    assertThat(syncs()).isEqualTo(new SyncOutcome.Conflicted(List.of(NOTE, OTHER)));

    assertThat(offered(NOTE)).isEqualTo(new Begun("both of us", null));
  }

  @Test
  void a_decision_for_the_others_old_words_gives_way_to_their_new_ones() {
    decides(NOTE, "hers one");
    theyWrite("hers anew\n", "hers two\n");
    syncs();

    assertThat(offered(NOTE)).isEqualTo(Begun.NOTHING);
  }

  @Test
  void who_goes_on_with_what_was_offered_again_has_it_once() throws IOException {
    decides(NOTE, "both of us");
    theyWrite("hers anew\n", "hers two\n");
    syncs();

    types(NOTE, new Begun("both of us, anew", null));

    assertThat(offered(NOTE)).isEqualTo(new Begun("both of us, anew", null));
    assertThat(kept()).hasSize(1);
  }

  @Test
  void once_the_merge_has_what_was_decided_nothing_of_it_is_kept() throws IOException {
    types(NOTE, new Begun("both of us", null));
    decides(NOTE, "both of us");
    decides(OTHER, "ours two");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(vault.text(NOTE)).isEqualTo("both of us\n");
    assertThat(kept()).isEmpty();
    assertThat(earlier(NOTE)).isEmpty();
  }

  @Test
  void what_was_decided_for_the_conflict_as_it_was_is_not_lost_with_the_merge() throws IOException {
    decides(NOTE, "both of us");
    decides(OTHER, "ours two");
    theyWrite("hers anew\n", "hers two\n");
    syncs();
    decides(NOTE, "hers anew");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(vault.text(NOTE)).isEqualTo("hers anew\n");
    assertThat(earlier(NOTE)).containsExactly("hers anew\n\nboth of us\n");
    assertThat(kept()).isEmpty();
  }

  @Test
  void what_was_typed_in_the_side_that_was_not_taken_is_among_the_earlier_versions_in_its_place()
      throws IOException {
    types(NOTE, new Begun("ours one, and", null));
    decides(NOTE, "hers one");
    decides(OTHER, "ours two");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(vault.text(NOTE)).isEqualTo("hers one\n");
    assertThat(earlier(NOTE)).containsExactly("ours one, and\n");
    assertThat(kept()).isEmpty();
  }

  @Test
  void where_another_machine_decided_what_was_written_here_goes_to_the_earlier_versions()
      throws IOException {
    types(NOTE, new Begun("ours one, and", null));
    anotherMachineMergesWith("theirs alone\n");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Merged.class);

    assertThat(vault.text(NOTE)).isEqualTo("theirs alone\n");
    assertThat(earlier(NOTE)).containsExactly("theirs alone\n\nours one, and\n");
    assertThat(kept()).isEmpty();
  }

  @Test
  void without_a_place_for_earlier_versions_it_stays() throws IOException {
    types(NOTE, new Begun("ours one, and", null));
    anotherMachineMergesWith("theirs alone\n");
    shelf = Shelf.NONE;

    assertThat(syncs()).isInstanceOf(SyncOutcome.Merged.class);

    assertThat(kept()).hasSize(1);
  }

  @Test
  void words_for_a_note_that_is_gone_stay_for_nobody_would_look_for_its_versions()
      throws IOException {
    types(NOTE, new Begun("ours one, and", null));
    anotherMachineMergesWith(null);

    assertThat(syncs()).isInstanceOf(SyncOutcome.Merged.class);

    assertThat(vault.file(NOTE)).doesNotExist();
    assertThat(kept()).hasSize(1);
  }

  @Test
  void a_sync_of_another_branch_leaves_what_was_written() throws IOException {
    types(NOTE, new Begun("ours one, and", null));
    decides(OTHER, "hers two");
    Path head = vault.file(".git/HEAD");
    Files.copy(vault.file(".git/refs/heads/main"), vault.file(".git/refs/heads/trip"));
    Files.writeString(head, "ref: refs/heads/trip\n");
    assertThat(syncs()).isInstanceOf(SyncOutcome.Pushed.class);
    assertThat(syncs()).isInstanceOf(SyncOutcome.UpToDate.class);
    Files.writeString(head, "ref: refs/heads/main\n");

    assertThat(offered(NOTE)).isEqualTo(new Begun("ours one, and", null));
    assertThat(kept()).hasSize(2);
  }

  @Test
  void what_cannot_be_kept_there_stays_and_is_kept_by_a_later_sync() throws IOException {
    types(NOTE, new Begun("ours one, and", null));
    anotherMachineMergesWith("theirs alone\n");
    Path state = Files.createDirectories(home.resolve("state"));
    Path snapshots = Files.writeString(state.resolve("snapshots"), "in the way");
    syncs();
    assertThat(kept()).hasSize(1);
    Files.delete(snapshots);

    syncs();

    assertThat(kept()).isEmpty();
    assertThat(earlier(NOTE)).hasSize(1);
  }

  @Test
  void what_is_damaged_there_holds_nothing_up_and_stays() throws IOException {
    decides(NOTE, "both of us");
    decides(OTHER, "ours two");
    Files.writeString(decided().resolve("f00-1.decided"), "?");
    Files.writeString(decided().resolve("f00-1.begun"), "");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(kept()).containsExactlyInAnyOrder("f00-1.decided", "f00-1.begun");
  }

  @Test
  void where_nothing_can_be_written_it_is_told_once_tried_again_and_the_words_are_there()
      throws IOException {
    Files.createDirectories(decided().resolveSibling(""));
    Files.deleteIfExists(decided());
    Files.writeString(decided(), "in the way");
    var deciding = deciding();
    offer(deciding, NOTE).journal().typed(new Begun("begun", null));
    timer.advance(Duration.ofSeconds(10));

    assertThat(troubles)
        .singleElement()
        .satisfies(told -> assertThat(told.about()).isEqualTo(Journals.Trouble.About.CONFLICT));
    assertThat(offer(deciding, NOTE).says()).isEqualTo(new Begun("begun", null));

    Files.delete(decided());
    timer.advance(Duration.ofSeconds(3));
    assertThat(offered(NOTE)).isEqualTo(new Begun("begun", null));
  }

  @Test
  void what_waits_to_be_written_is_written_when_the_program_ends() {
    offer(deciding(), NOTE).journal().typed(new Begun("last words", null));

    journals.close();

    assertThat(offered(NOTE)).isEqualTo(new Begun("last words", null));
  }

  /** It has our commit by another way, and its writer decides. */
  private void anotherMachineMergesWith(@Nullable String text) throws IOException {
    var anna = remote.writer("anna");
    try (var git = Git.open(anna.folder().toFile())) {
      git.fetch()
          .setRemote(vault.root().toString())
          .setRefSpecs(new RefSpec("HEAD:refs/heads/from-us"))
          .call();
      git.merge()
          .include(git.getRepository().resolve("refs/heads/from-us"))
          .setStrategy(MergeStrategy.OURS)
          .call();
    } catch (GitAPIException fault) {
      throw new IOException(fault);
    }
    (text == null ? anna.deletes(NOTE) : anna.writes(NOTE, text)).pushes();
  }
}
