package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever takes a lock leaves a record before, so that a kill there leaves no stranger's. */
class LockRecordTest {
  @TempDir Path home;
  private SyncStory story;
  private Path records;

  @BeforeEach
  void a_vault_that_was_just_opened() {
    story = SyncStory.connected(home);
    story.writes("a.md", "one").syncs();
    story.writes("a.md", "two").commits();
    story.reopens();
    records = story.folder.resolve(".git/diptych/locks");
    assertThat(records).isEmptyDirectory();
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private void isRecorded() {
    assertThat(records).isNotEmptyDirectory();
  }

  @Test
  void taking_back_what_was_staged() throws IOException {
    story.vault.unstage(List.of("a.md"));
    isRecorded();
  }

  @Test
  void leaving_out() throws IOException {
    story.vault.leavingOut().leaveOut(List.of("a.md"));
    isRecorded();
  }

  @Test
  void joining_commits() {
    assertThat(story.vault.remaking().join(List.of())).isInstanceOf(Remade.Done.class);
    isRecorded();
  }

  @Test
  void taking_commits_apart() {
    assertThat(story.vault.remaking().takeApart(1)).isNotInstanceOf(Remade.Refused.class);
    isRecorded();
  }

  @Test
  void the_address_of_the_remote() throws IOException {
    story.vault.remote(story.remote.url());
    isRecorded();
  }

  @Test
  void before_the_configuration_is_changed() throws IOException {
    var recorded = new AtomicBoolean();
    try (var repository = GuardedRepository.of(story.folder)) {
      VaultConfig.change(repository, config -> recorded.set(hasRecord()));
    }
    assertThat(recorded).isTrue();
  }

  private boolean hasRecord() {
    try (var files = Files.list(records)) {
      return files.findAny().isPresent();
    } catch (IOException e) {
      return false;
    }
  }
}
