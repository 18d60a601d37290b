package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One vault and other writers at one remote. */
class SyncCycleTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-05-20T10:38:00Z"), ZoneOffset.UTC);

  @TempDir Path home;
  private TestRemote remote;
  private TestVault vault;

  @BeforeEach
  void a_vault_and_a_remote() throws IOException {
    remote = TestRemote.in(home);
    vault = TestVault.in(home).note("a.md", "早\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
  }

  private SyncCycle cycle() throws IOException {
    return new SyncCycle(vault.vault(), VaultSettings.standard(), Lanes.inline(), CLOCK);
  }

  private SyncAttempt syncs() throws IOException {
    return cycle().run(null, Credentials.NONE, SyncProgress.NONE).join();
  }

  private static SyncAttempt ended(SyncOutcome outcome) {
    return new SyncAttempt.Ended(outcome);
  }

  @Test
  void what_was_written_is_committed_and_pushed() throws IOException {
    assertThat(syncs()).isEqualTo(ended(new SyncOutcome.Pushed(1)));

    assertThat(remote.text("a.md")).contains("早\n");
    assertThat(remote.messages()).containsExactly("2024.05.20: 1 note");
    assertThat(syncs()).isEqualTo(ended(new SyncOutcome.UpToDate()));
  }

  @Test
  void what_others_wrote_is_taken_over() throws IOException {
    syncs();
    remote.writer("anna").writes("b.md", "hers\n").pushes();

    assertThat(syncs()).isEqualTo(ended(new SyncOutcome.Merged(1)));
    assertThat(vault.text("b.md")).isEqualTo("hers\n");
  }

  @Test
  void what_two_machines_wrote_is_joined() throws IOException {
    syncs();
    remote.writer("anna").writes("b.md", "hers\n").pushes();
    vault.note("a.md", "mine\n");

    assertThat(syncs()).isEqualTo(ended(new SyncOutcome.Joined(1, 2, List.of())));

    assertThat(vault.text("b.md")).isEqualTo("hers\n");
    assertThat(remote.text("a.md")).contains("mine\n");
  }

  @Test
  void a_vault_knows_how_it_stands() throws IOException {
    syncs();
    vault.note("c.md", "c");

    var standing = cycle().standing().join().orElseThrow();

    assertThat(standing.status().changes()).hasSize(1);
    assertThat(standing.host()).as("a folder asks for no token").isEmpty();
  }

  @Test
  void a_folder_that_is_no_repository_is_said_to_be_none() throws IOException {
    vault = TestVault.in(home.resolve("plain")).note("a.md", "a");

    assertThat(syncs()).isEqualTo(new SyncAttempt.NotARepository());
    assertThat(cycle().standing().join()).isEmpty();
  }
}
