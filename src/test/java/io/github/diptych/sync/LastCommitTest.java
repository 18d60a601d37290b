package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last commit is made anew as long as it is here alone. */
class LastCommitTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_with_two_commits() {
    story = SyncStory.connected(home);
    story.writes("a.md", "one\n").syncs();
    story.writes("a.md", "two\n").commits();
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private Committed amends(String message, boolean withChanges) {
    return story.vault.past().lastCommit().amend(message, withChanges);
  }

  private Revision last() throws IOException {
    return story.vault.past().history().find("HEAD").orElseThrow();
  }

  @Test
  void it_gets_another_message_and_keeps_its_files_author_and_time() throws IOException {
    Revision before = last();

    assertThat(amends("another", false)).isInstanceOf(Committed.Done.class);

    assertThat(last().message()).isEqualTo("another");
    assertThat(last())
        .extracting(Revision::parents, Revision::author, Revision::at)
        .containsExactly(before.parents(), before.author(), before.at());
    assertThat(story.status()).extracting(Status::ahead).isEqualTo(1);
  }

  @Test
  void what_was_written_since_goes_into_it_only_if_it_should() throws IOException {
    story.writes("a.md", "three\n").writes("b.md", "b\n");
    amends("another", false);
    assertThat(story.status().changes()).hasSize(2);

    assertThat(amends("and the rest", true)).isInstanceOf(Committed.Done.class);

    assertThat(story.status().changes()).isEmpty();
    assertThat(story.status()).extracting(Status::ahead).isEqualTo(1);
    assertThat(story.vault.past().history().changes(last().id()))
        .containsExactlyInAnyOrder(new FileChange("a.md", "a.md"), new FileChange(null, "b.md"));
  }

  @Test
  void one_that_a_remote_has_stays_as_it_is() throws IOException {
    story.syncs();
    String before = story.everything();

    assertThat(amends("another", true))
        .isEqualTo(new Committed.Refused(CannotSyncReason.ALREADY_PUSHED, ""));

    assertThat(story.everything()).isEqualTo(before);
    assertThat(story.vault.past().lastCommit().unpushed()).isEmpty();
  }

  @Test
  void the_commit_that_it_was_can_still_be_found() throws IOException {
    NativeGit.required();
    String before = last().id();

    amends("another", false);

    assertThat(
            NativeGit.run(
                story.folder, "for-each-ref", "--format=%(objectname)", "refs/diptych/amended"))
        .isEqualTo(before);
  }

  @Test
  void the_same_again_is_no_commit() throws IOException {
    Revision before = last();

    assertThat(amends("a day", true)).isEqualTo(new Committed.NothingToCommit());

    assertThat(last()).isEqualTo(before);
  }

  @Test
  void the_next_sync_pushes_what_it_has_become() {
    amends("another", false);

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.messages()).containsExactly("another", "a day");
  }

  @Test
  void before_the_first_commit_there_is_none() throws IOException {
    try (var empty = VaultRepository.init(home.resolve("empty"))) {
      assertThat(empty.past().lastCommit().amend("first", true))
          .isEqualTo(new Committed.NothingToCommit());
      assertThat(empty.past().lastCommit().unpushed()).isEmpty();
    }
  }
}
