package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.faulty.Faults;
import io.github.diptych.faulty.Strace;
import io.github.diptych.faulty.Traced;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JGit forces nothing unless it is told to, and a vault must not tell it otherwise. */
class ForcedWritesTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_that_wants_nothing_forced() {
    story = SyncStory.alone(home);
    story.writes("a.md", "one").commits();
    story.configures("[core]\n\tfsyncobjectfiles = false\n\tfsyncreffiles = false").reopens();
  }

  @AfterEach
  void is_whole() {
    // Git complains of the old name at whatever it does.
    story.writes(
        ".git/config", story.reads(".git/config").replaceAll("(?i)\\s+fsync\\w+ = .*", ""));
    story.close();
  }

  private static void isForced(Config config) {
    assertThat(config.getBoolean("core", "fsyncobjectfiles", false)).isTrue();
    assertThat(config.getBoolean("core", "fsyncreffiles", false)).isTrue();
  }

  @Test
  void objects_and_branches_are_set_to_be_forced() throws IOException {
    try (var repository = GuardedRepository.of(story.folder)) {
      isForced(repository.getConfig());
    }
  }

  @Test
  void so_they_are_after_another_program_has_changed_the_configuration() throws IOException {
    try (var repository = GuardedRepository.of(story.folder)) {
      isForced(repository.getConfig());
      NativeGit.run(story.folder, "config", "core.fsyncObjectFiles", "false");
      NativeGit.run(story.folder, "config", "user.name", "Anna");

      assertThat(repository.getConfig().getString("user", null, "name")).isEqualTo("Anna");
      isForced(repository.getConfig());
    }
  }

  @Test
  void each_object_and_the_branch_are_forced_before_they_have_their_names() throws Exception {
    Strace.assumed(home);
    story.writes("a.md", "two").writes("new/b.md", "new");

    List<Faults.Call> calls =
        Traced.of(story.folder, new Strace(home).calls(story::commits)).calls();

    Path objects = story.folder.resolve(".git/objects");
    List<Path> named =
        calls.stream()
            .filter(call -> call.name().equals("move") && call.file().startsWith(objects))
            .map(Faults.Call::from)
            .toList();
    Set<Path> forced =
        calls.stream()
            .filter(call -> call.name().equals("force"))
            .map(Faults.Call::file)
            .collect(Collectors.toSet());
    // Two notes, two folders and the commit.
    assertThat(named).hasSize(5);
    assertThat(forced)
        .containsAll(named)
        .contains(story.folder.resolve(".git/refs/heads/main.lock"));
  }
}
