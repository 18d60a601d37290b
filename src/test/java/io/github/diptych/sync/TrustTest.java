package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No program that a vault names runs, unless the writer trusts just that one on this machine. */
@DisabledOnOs(OS.WINDOWS)
class TrustTest {
  private static final List<String> HOOKS =
      List.of("pre-commit", "commit-msg", "post-commit", "pre-push");

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_and_its_remote() {
    story = SyncStory.connected(home);
    story.writes("a.md", "早\n").syncs();
  }

  @AfterEach
  void both_are_whole() {
    story.close();
  }

  private String program(String name) {
    return story.folder.resolve(name).toString();
  }

  private VaultPrograms programs() {
    return reopened(repository -> repository.trust().programs());
  }

  private TrustGiven given() {
    return reopened(repository -> repository.trust().given());
  }

  private void trusts() {
    VaultPrograms programs = programs();
    try {
      story.vault.trust().give(programs, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Look<T> {
    T at(VaultRepository repository);
  }

  private <T> T reopened(Look<T> look) {
    if (VaultRepository.open(story.folder) instanceof Opened.Ready(VaultRepository repository)) {
      try (repository) {
        return look.at(repository);
      }
    }
    throw new AssertionError("it cannot be opened");
  }

  /** A filter that makes all letters large on the way in and small on the way out. */
  private void hasFilter() {
    story
        .configures("[filter \"up\"]\nclean = tr a-z A-Z\nsmudge = tr A-Z a-z")
        .writes(".gitattributes", "*.txt filter=up\n");
  }

  /** A hook that says something and ends so. */
  private void hasHook(String name, String words, int exit) {
    story.canary(".git/hooks/" + name);
    story.writes(".git/hooks/" + name, "#!/bin/sh\necho '" + words + "' >&2\nexit " + exit + "\n");
  }

  @Test
  void nothing_that_a_vault_names_runs_in_a_whole_sync_that_merges() {
    List<Path> traces =
        Stream.concat(
                HOOKS.stream().flatMap(hook -> Stream.of(".git/hooks/" + hook, "hooks/" + hook)),
                Stream.of(
                    "clean", "smudge", "driver", "textconv", "monitor", "ssh", "helper", "ask"))
            .map(story::canary)
            .toList();
    String config = story.reads(".git/config");
    story.writes(".git/more", "[filter \"more\"]\nclean = " + program("clean") + "\n");
    story.configures(
        """
        [core]
          hooksPath = hooks
          fsmonitor = %1$s/monitor
          sshCommand = %1$s/ssh
          askPass = %1$s/ask
        [include]
          path = more
        [filter "evil"]
          clean = %1$s/clean
          smudge = %1$s/smudge
        [merge "evil"]
          driver = %1$s/driver
        [diff "evil"]
          textconv = %1$s/textconv
          command = %1$s/textconv
        [diff]
          external = %1$s/textconv
        [credential]
          helper = %1$s/helper
        [remote "origin"]
          uploadpack = %1$s/ssh
          receivepack = %1$s/ssh
        """
            .formatted(story.folder));
    story.writes(".gitattributes", "*.md merge=evil diff=evil\n*.txt filter=evil\n");
    story.writes(
        ".git/info/exclude", "clean\nsmudge\ndriver\ntextconv\nmonitor\nssh\nhelper\nask\n");
    story.remote.writer("anna").writes("hers.txt", "hers\n").writes("b.md", "x\n").pushes();
    story.writes("a.md", "晚\n").writes("b.md", "y\n").merges((p, b, m, t) -> whole(m));

    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(story.reads("hers.txt")).isEqualTo("hers\n");
    assertThat(traces).allSatisfy(trace -> assertThat(trace).doesNotExist());
    assertThat(given()).isEqualTo(TrustGiven.NOT_ASKED);
    // The git program, which looks at the vault last, would run them.
    story.writes(".git/config", config);
  }

  private static FileMerge.Outcome whole(byte[] mine) {
    return new FileMerge.Outcome.Whole(new String(mine, StandardCharsets.UTF_8));
  }

  @Test
  void each_program_that_would_run_is_named() {
    hasFilter();
    hasHook("pre-push", "", 0);

    assertThat(programs().programs())
        .containsExactly(
            new Program(Program.Kind.FILTER, "up.clean", "tr a-z A-Z"),
            new Program(Program.Kind.FILTER, "up.smudge", "tr A-Z a-z"),
            new Program(Program.Kind.HOOK, "pre-push", program(".git/hooks/pre-push")));
  }

  @Test
  void a_vault_without_any_needs_no_trust() {
    assertThat(given()).isEqualTo(TrustGiven.NOT_NEEDED);
    assertThat(programs().programs()).isEmpty();
  }

  @Test
  void hooks_that_are_trusted_run() {
    List<Path> traces = HOOKS.stream().map(hook -> story.canary(".git/hooks/" + hook)).toList();
    trusts();

    assertThat(story.writes("a.md", "晚\n").syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(traces).allSatisfy(trace -> assertThat(trace).exists());
  }

  @Test
  void a_filter_that_is_trusted_runs_both_ways() {
    hasFilter();
    trusts();

    story.writes("a.txt", "loud\n").syncs();
    story.remote.writer("anna").pulls().writes("b.txt", "HERS\n").pushes();
    story.syncs();

    assertThat(story.remote.text("a.txt")).contains("LOUD\n");
    assertThat(story.reads("b.txt")).isEqualTo("hers\n");
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void a_hook_that_refuses_is_told_in_its_words_and_nothing_is_committed() {
    hasHook("pre-commit", "no commits on Mondays", 1);
    trusts();
    story.writes("a.md", "晚\n");
    String before = story.everything();

    assertThat(story.syncs())
        .isInstanceOfSatisfying(
            SyncOutcome.CannotSync.class,
            cannot -> {
              assertThat(cannot.reason()).isEqualTo(CannotSyncReason.HOOK);
              assertThat(cannot.detail()).contains("no commits on Mondays");
            });

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void one_that_refuses_a_push_is_told_in_its_words_and_the_commit_stays() {
    hasHook("pre-push", "not from here", 1);
    trusts();

    assertThat(story.writes("a.md", "晚\n").syncs())
        .isInstanceOfSatisfying(
            SyncOutcome.CannotSync.class,
            cannot -> {
              assertThat(cannot.reason()).isEqualTo(CannotSyncReason.HOOK);
              assertThat(cannot.detail()).contains("not from here");
            });

    assertThat(story.status().ahead()).isEqualTo(1);
  }

  @Test
  void a_hook_that_has_changed_is_not_trusted_any_more() throws IOException {
    story.canary(".git/hooks/pre-commit");
    trusts();
    Path trace = story.canary(".git/hooks/pre-commit-of-another");
    Files.writeString(
        story.folder.resolve(".git/hooks/pre-commit"), "#!/bin/sh\ntouch '" + trace + "'\n");

    story.writes("a.md", "晚\n").commits();

    assertThat(trace).doesNotExist();
    assertThat(given()).isEqualTo(TrustGiven.NOT_ASKED);
  }

  @Test
  void a_hook_that_comes_with_the_commits_of_others_does_not_run_in_the_same_sync() {
    Path first = story.canary("hooks/pre-push");
    story.configures("[core]\nhooksPath = hooks").syncs();
    trusts();
    Path trace = home.resolve("canary-of-hers");
    story
        .remote
        .writer("anna")
        .pulls()
        .writes("hooks/pre-push", "#!/bin/sh\ntouch '" + trace + "'\n")
        .pushes();

    story.writes("a.md", "晚\n").syncs();

    assertThat(story.reads("hooks/pre-push")).contains("canary-of-hers");
    assertThat(trace).doesNotExist();
    assertThat(first).doesNotExist();
  }

  @Test
  void a_filter_that_is_added_is_asked_about_with_the_rest() {
    hasFilter();
    trusts();
    assertThat(given()).isEqualTo(TrustGiven.YES);

    Path trace = story.canary("evil");
    story.configures("[filter \"evil\"]\nclean = " + program("evil"));
    story.writes(".gitattributes", "*.txt filter=evil\n").writes("a.txt", "x").commits();

    assertThat(trace).doesNotExist();
    assertThat(given()).isEqualTo(TrustGiven.NOT_ASKED);
  }

  @Test
  void a_vault_cannot_trust_itself() {
    hasHook("pre-commit", "", 0);
    VaultPrograms programs = programs();

    story.configures(
        "[diptych \"" + story.folder + "\"]\ntrusted = " + programs.fingerprint() + "\n");

    assertThat(given()).isEqualTo(TrustGiven.NOT_ASKED);
  }

  @Test
  void what_was_refused_is_not_asked_about_again_and_does_not_run() throws IOException {
    Path trace = story.canary(".git/hooks/pre-commit");

    story.vault.trust().give(programs(), false);

    assertThat(given()).isEqualTo(TrustGiven.NO);
    story.writes("a.md", "晚\n").commits();
    assertThat(trace).doesNotExist();
  }
}
