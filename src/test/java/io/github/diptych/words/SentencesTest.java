package io.github.diptych.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Condition;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Restoration;
import io.github.diptych.sync.Status;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.NewVault;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.roll.RollOutcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes of the program's work, there is a sentence for it in both languages. */
class SentencesTest {
  private static final Path PLACE = Path.of("place");
  private static final String DETAIL = "the-detail";

  @ParameterizedTest
  @EnumSource
  void a_note_that_cannot_be_read_says_which_and_why(Reason reason) {
    assertSaid(Sentences.unread("a.md", new Loaded.Unreadable(reason, DETAIL)), "a.md");
  }

  @ParameterizedTest
  @EnumSource
  void a_note_that_cannot_be_saved_says_which_and_why(Reason reason) {
    assertSaid(Sentences.unsaved("a.md", new SaveOutcome.Failed(reason, DETAIL)), "a.md");
  }

  @ParameterizedTest
  @EnumSource
  void a_reason_can_stand_within_another_sentence(Reason reason) {
    assertSaid(Sentences.refused("a.png", new Images.Outcome.Failed(reason, DETAIL)), "a.png");
  }

  @ParameterizedTest
  @EnumSource
  void a_finding_names_what_it_found(Finding.Kind kind) {
    var finding = new Finding(kind, new Span(0, 1), List.of(DETAIL, DETAIL), List.of());

    assertSaid(Sentences.of(finding), "");
  }

  @ParameterizedTest
  @EnumSource
  void a_vault_that_cannot_sync_says_why(CannotSyncReason reason) {
    assertSaid(Sentences.of(new SyncOutcome.CannotSync(reason, DETAIL)), "");
  }

  @ParameterizedTest
  @EnumSource
  void a_rejected_push_says_why_and_what_the_remote_said(SyncOutcome.Why why) {
    assertSaid(Sentences.of(new SyncOutcome.Rejected(why, "")), "");
    assertSaid(Sentences.of(new SyncOutcome.Rejected(why, DETAIL)), DETAIL);
  }

  static Stream<RollOutcome.Failed> failedRolls() {
    var path = VaultPath.of("a.md");
    return Stream.of(
        new RollOutcome.Unread(path, new Loaded.Unreadable(Reason.A_FOLDER, DETAIL)),
        new RollOutcome.Doubled(path, LocalDate.of(2024, 5, 20)),
        new RollOutcome.WouldDiffer(path, "a.md"),
        new RollOutcome.Uncommitted(1, "a.md"),
        new RollOutcome.Ignored(path),
        new RollOutcome.CannotCommit(CannotSyncReason.FILTERED, "a.md"),
        new RollOutcome.Unsupported(Opened.Reason.DAMAGED, "a.md"),
        new RollOutcome.NotSaved(path, new SaveOutcome.Failed(Reason.NO_SPACE, DETAIL)),
        new RollOutcome.HalfDone(List.of(path, VaultPath.of("b.md"))));
  }

  @ParameterizedTest
  @MethodSource("failedRolls")
  void a_diary_that_was_not_rolled_says_where_and_why(RollOutcome.Failed failed) {
    assertSaid(Sentences.of(failed), "a.md");
  }

  @ParameterizedTest
  @EnumSource
  void a_repository_that_is_only_looked_at_says_why(Opened.Reason reason) {
    assertSaid(Sentences.of(new SyncAttempt.Unsupported(reason, DETAIL), PLACE), "");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void what_another_program_left_half_done_says_what_it_is(Status.Unfinished what) {
    assertSaid(RepositorySentences.of(new Condition.Unfinished(what)).orElseThrow(), "git ");
  }

  @ParameterizedTest
  @EnumSource
  void a_repository_that_can_be_restored_says_what_is_damaged(Opened.Reason reason) {
    var to = new Restoration("refs/heads/main", "1".repeat(40), Instant.EPOCH, "a day");
    assertSaid(
        RepositorySentences.of(new Condition.LookedAt(reason, DETAIL, Optional.of(to)))
            .orElseThrow(),
        DETAIL);
    for (Speech speech : Speech.values()) {
      assertSaid(RepositorySentences.of(to, ZoneOffset.UTC, Words.of(speech)), "main");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_phase_of_a_sync_has_a_name(SyncProgress.Phase phase) {
    assertSaid(Sentence.of("sync.phase." + phase), "");
  }

  @ParameterizedTest
  @EnumSource
  void a_change_that_will_go_has_a_name(ChangedFile.Kind kind) {
    assertSaid(Sentence.of("outgoing." + kind.name().toLowerCase(Locale.ROOT)), "");
  }

  @ParameterizedTest
  @MethodSource
  void every_outcome_has_its_sentence(Sentence sentence) {
    assertSaid(sentence, "");
  }

  static Stream<Sentence> every_outcome_has_its_sentence() {
    return Stream.of(
        Sentences.of(new SyncAttempt.NotARepository(), PLACE),
        Sentences.of(new SyncAttempt.Ended(new SyncOutcome.UpToDate()), PLACE),
        Sentences.of(new SyncOutcome.UpToDate()),
        Sentences.of(new SyncOutcome.Pushed(0)),
        Sentences.of(new SyncOutcome.Pushed(1)),
        Sentences.of(new SyncOutcome.Pushed(2)),
        Sentences.of(new SyncOutcome.Merged(1)),
        Sentences.of(new SyncOutcome.Merged(1_000)),
        Sentences.of(new SyncOutcome.Joined(1, 2, List.of())),
        Sentences.of(new SyncOutcome.Joined(1, 2, List.of("images/a-1234567.png"))),
        Sentences.of(new SyncOutcome.Conflicted(List.of("a.md", "b.md"))),
        Sentences.of(new SyncOutcome.Diverged(1, 2)),
        Sentences.of(new SyncOutcome.Offline("example.org", DETAIL)),
        Sentences.of(new SyncOutcome.AuthenticationFailed(true, "example.org")),
        Sentences.of(new SyncOutcome.AuthenticationFailed(false, "example.org")),
        Sentences.of(new SyncOutcome.NoRemote()),
        Sentences.of(new SyncOutcome.Cancelled()),
        Sentences.of(new VaultOpening.Missing(PLACE)),
        Sentences.of(new VaultOpening.NotAFolder(PLACE)),
        Sentences.of(new VaultOpening.Unreadable(PLACE, DETAIL)),
        Sentences.of(new VaultOpening.BadSettings(PLACE, 3, "", "")),
        Sentences.of(new VaultOpening.BadSettings(PLACE, 0, "languages", "fr")),
        Sentences.of(new VaultOpening.LaterVersion(PLACE)),
        Sentences.of(new NewVault.Outcome.NotEmpty(PLACE)),
        Sentences.of(new NewVault.Outcome.NotAFolder(PLACE)),
        Sentences.of(new NewVault.Outcome.Failed(PLACE, DETAIL)),
        Sentences.unsaved("a.md", new SaveOutcome.Unchanged()),
        Sentences.unsaved("a.md", new SaveOutcome.ChangedOnDisk(ContentHash.of(new byte[0]))),
        Sentences.refused("a.png", new Images.Outcome.NotAnImage()),
        Sentences.refused("a.png", new Images.Outcome.TooLarge(200L * 1024 * 1024)),
        Sentences.refused("a.png", new Images.Outcome.Failed(Reason.NO_SPACE, "")),
        Sentences.refused("a.png", new Images.Outcome.Failed(Reason.IO_ERROR, DETAIL)));
  }

  private static void assertSaid(Sentence sentence, String part) {
    assertThat(Arrays.stream(Speech.values()).map(speech -> sentence.in(Words.of(speech))))
        .as(sentence.key())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(
            said -> assertThat(said).isNotBlank().contains(part).doesNotContain("{", "}", "_"));
    assertThat(sentence.inBoth()).contains(" / ");
  }
}
