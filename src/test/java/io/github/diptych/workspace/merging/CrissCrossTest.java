package io.github.diptych.workspace.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.journal.Journals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two machines that have merged each other's commits, each in its own way, so that what they write
 * next comes from two commits and not from one.
 */
class CrissCrossTest {
  private static final String NOTE = "list.md";

  @TempDir Path home;
  private TestVault ours;
  private Path theirs;

  @BeforeEach
  void a_vault_and_another_machine() throws IOException {
    NativeGit.required();
    var remote = TestRemote.in(home);
    ours = TestVault.in(Files.createDirectory(home.resolve("ours"))).note(NOTE, "base\n\nend\n");
    try (var repository = VaultRepository.init(ours.root())) {
      repository.remote(remote.url());
    }
    syncs();
    theirs = home.resolve("theirs");
    NativeGit.run(home, "clone", "-q", remote.url(), "theirs");
    NativeGit.run(ours.root(), "remote", "add", "theirs", theirs.toString());
    NativeGit.run(theirs, "remote", "add", "ours", ours.root().toString());
  }

  @AfterEach
  void is_whole() {
    NativeGit.fsck(ours.root());
  }

  private SyncOutcome syncs() {
    var attempt = cycle().run(null, Credentials.NONE, SyncProgress.NONE).join();
    return ((SyncAttempt.Ended) attempt).outcome();
  }

  private SyncCycle cycle() {
    var clock = Clock.fixed(Instant.parse("2024-05-20T10:38:00Z"), ZoneOffset.UTC);
    return new SyncCycle(ours.vault(), VaultSettings.standard(), Lanes.inline(), clock);
  }

  /** Each commits a text of its own, and then merges the other's commit into another text. */
  private void cross(String here, String there, String hereMerged, String thereMerged)
      throws IOException {
    commit(ours.root(), here);
    commit(theirs, there);
    String one = NativeGit.run(ours.root(), "rev-parse", "HEAD");
    String other = NativeGit.run(theirs, "rev-parse", "HEAD");
    NativeGit.run(ours.root(), "fetch", "-q", "theirs");
    NativeGit.run(theirs, "fetch", "-q", "ours");
    merge(ours.root(), other, hereMerged);
    merge(theirs, one, thereMerged);
    assertThat(NativeGit.run(ours.root(), "merge-base", "--all", "HEAD", merged()).lines())
        .hasSize(2);
  }

  private String merged() {
    String tip = NativeGit.run(theirs, "rev-parse", "HEAD");
    NativeGit.run(ours.root(), "fetch", "-q", "theirs");
    return tip;
  }

  private static void commit(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve(NOTE), text);
    NativeGit.run(folder, "add", "-A");
    NativeGit.run(folder, "commit", "-q", "-m", "a day");
  }

  private static void merge(Path folder, String commit, String text) throws IOException {
    NativeGit.run(folder, "merge", "-q", "--no-commit", "-s", "ours", commit);
    commit(folder, text);
  }

  private void theyPush() {
    NativeGit.run(theirs, "push", "-q", "origin", "HEAD:main");
  }

  @Test
  void what_both_have_written_since_is_all_there() throws IOException {
    cross(
        "base\n\nfrom one\n\nend\n",
        "from two\n\nbase\n\nend\n",
        "from two\n\nbase\n\nfrom one\n\nend\n",
        "from two\n\nbase\n\nfrom one\n\nend\n");
    commit(theirs, "from two\n\nbase\n\nfrom one\n\nend\n\nlater there\n");
    theyPush();
    ours.note(NOTE, "later here\n\nfrom two\n\nbase\n\nfrom one\n\nend\n");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(ours.text(NOTE))
        .isEqualTo("later here\n\nfrom two\n\nbase\n\nfrom one\n\nend\n\nlater there\n");
  }

  @Test
  void what_one_has_deleted_since_stays_deleted() throws IOException {
    cross(
        "base\n\nfrom one\n\nend\n",
        "from two\n\nbase\n\nend\n",
        "from two\n\nbase\n\nfrom one\n\nend\n",
        "from two\n\nbase\n\nfrom one\n\nend\n");
    commit(theirs, "base\n\nfrom one\n\nend\n");
    theyPush();
    ours.note(NOTE, "from two\n\nbase\n\nend\n");

    assertThat(syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(ours.text(NOTE)).isEqualTo("base\n\nend\n");
  }

  @Test
  void where_they_had_decided_otherwise_it_is_asked_again_and_neither_is_lost() throws IOException {
    cross("ours\n\nend\n", "theirs\n\nend\n", "ours\n\nend\n", "theirs\n\nend\n");
    theyPush();

    assertThat(syncs()).isEqualTo(new SyncOutcome.Conflicted(List.of(NOTE)));

    var deciding =
        new Deciding(
            ours.vault(),
            VaultSettings.standard().format(),
            new Journals(home.resolve("state"), Lanes.inline(), new ManualTimer()),
            Lanes.inline());
    var open = deciding.offers().join();
    assertThat(open).hasSize(1);
    var conflict = open.getFirst().conflict().conflict();
    assertThat(conflict.mine()).contains("ours");
    assertThat(conflict.theirs()).contains("theirs");
    assertThat(conflict.base()).contains("base");
    assertThat(ours.text(NOTE)).isEqualTo("ours\n\nend\n");
  }
}
