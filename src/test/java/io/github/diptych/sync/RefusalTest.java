package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What GitHub says with a refused push is understood, as its documentation shows it. */
class RefusalTest {
  private static final String COMMIT = "8728dbe67c1e4c5f0d5a2b3f9d1e7a6c4b2f0e9d";

  @Test
  void a_file_that_is_too_large_is_named_with_its_size() {
    assertThat(
            Refusal.of(
                """
                error: Trace: 4a2c9d1c1b8e6f1f2f7c0d5d3a7a4c27
                error: See https://gh.io/lfs for more information.
                warning: File images/map.png is 61.50 MB; this is larger than GitHub's recommended maximum file size of 50.00 MB
                error: File films/in the park.mov is 100.25 MB; this exceeds GitHub's file size limit of 100.00 MB
                error: GH001: Large files detected. You may want to try Git Large File Storage - https://git-lfs.github.com.
                """))
        .isEqualTo(
            new Refusal.LargeFiles(
                List.of(new Refusal.Large("films/in the park.mov", "100.25")), 100L * 1024 * 1024));
  }

  @Test
  void each_key_is_named_with_its_commit_and_its_line() {
    assertThat(
            Refusal.of(
                """
                error: GH013: Repository rule violations found for refs/heads/main.

                - GITHUB PUSH PROTECTION
                  —————————————————————————————————————————
                    Resolve the following violations before pushing again

                    - Push cannot contain secrets


                     (?) Learn how to resolve a blocked push
                     https://docs.github.com/code-security/secret-scanning/working-with-push-protection

                      —— GitHub Personal Access Token ——————————————————————
                       locations:
                         - commit: %s
                           path: diary/2024-05.md:12
                         - commit: %s
                           path: a b.md:3

                       (?) To push, remove secret from commit(s) or follow this URL to allow the secret.
                       https://github.com/anna/diary/security/secret-scanning/unblock-secret/2abc

                """
                    .formatted(COMMIT, COMMIT)))
        .isEqualTo(
            new Refusal.Secrets(
                List.of(
                    new Refusal.Place(
                        "GitHub Personal Access Token", COMMIT, "diary/2024-05.md", 12),
                    new Refusal.Place("GitHub Personal Access Token", COMMIT, "a b.md", 3))));
  }

  @Test
  void a_rule_of_the_branch_is_told_in_the_servers_words() {
    assertThat(
            Refusal.of(
                """
                error: GH013: Repository rule violations found for refs/heads/main.
                Review all repository rules at https://github.com/anna/diary/rules

                - Changes must be made through a pull request.

                """))
        .isEqualTo(new Refusal.Protected("Changes must be made through a pull request."));
    assertThat(Refusal.of("error: GH006: Protected branch update failed for refs/heads/main.\n"))
        .isEqualTo(new Refusal.Protected(""));
  }

  @Test
  void a_private_address_is_told() {
    assertThat(
            Refusal.of(
                "error: GH007: Your push would publish a private email address.\n"
                    + "You can make your email public or disable this protection by visiting:\n"))
        .isEqualTo(new Refusal.PrivateAddress());
  }

  @Test
  void whatever_else_a_server_says_is_left_in_its_words() {
    assertThat(Refusal.of("no, thank you")).isEqualTo(new Refusal.Said("no, thank you"));
    assertThat(Refusal.of("")).isEqualTo(new Refusal.Said(""));
  }
}
