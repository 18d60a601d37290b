package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.sync.ChangedFile.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that Git gives an index or a work tree and that are served like any other. */
class IndexFormsTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_with_many_notes() {
    NativeGit.required();
    story = SyncStory.connected(home);
    for (int i = 0; i < 20; i++) {
      story.writes("diary/2024/note-" + i + ".md", "text " + i + "\n");
    }
    story.writes("a.md", "one\n").writes("gone.md", "gone\n").syncs();
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private String git(String... arguments) {
    return NativeGit.run(story.folder, arguments);
  }

  private int indexVersion() throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(story.folder.resolve(".git/index")), 4, 4).getInt();
  }

  private void isServed() {
    story.reopens();
    story
        .writes("diary/2024/note-7.md", "changed\n")
        .writes("新/new.md", "new\n")
        .deletes("gone.md");

    assertThat(story.status().changes())
        .containsExactly(
            new ChangedFile("diary/2024/note-7.md", Kind.MODIFIED),
            new ChangedFile("gone.md", Kind.DELETED),
            new ChangedFile("新/new.md", Kind.ADDED));
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(git("status", "--porcelain")).isEmpty();
    assertThat(git("-c", "core.quotePath=false", "ls-files"))
        .contains("diary/2024/note-7.md", "新/new.md")
        .doesNotContain("gone.md");
    NativeGit.fsck(story.folder);
    story.remote.writer("anna").writes("a.md", "hers\n").pushes();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(git("status", "--porcelain")).isEmpty();
  }

  @Test
  void an_index_of_version_4() throws IOException {
    git("update-index", "--index-version", "4");
    assertThat(indexVersion()).isEqualTo(4);

    isServed();
  }

  @Test
  void an_index_with_a_cache_of_what_is_not_tracked() throws IOException {
    git("config", "core.untrackedCache", "true");
    git("update-index", "--force-untracked-cache");
    git("status", "--porcelain");
    assertThat(Files.readString(story.folder.resolve(".git/index"), StandardCharsets.ISO_8859_1))
        .contains("UNTR");

    isServed();

    story.writes("later.md", "later\n");
    assertThat(git("status", "--porcelain")).isEqualTo("?? later.md");
    assertThat(story.status().changes())
        .isEqualTo(List.of(new ChangedFile("later.md", Kind.ADDED)));
  }

  @Test
  void a_work_tree_that_is_linked_to_another_repository() throws IOException {
    Path tree = home.resolve("tree");
    git("worktree", "add", "-q", "-b", "side", tree.toString());
    try (VaultRepository linked = ((Opened.Ready) VaultRepository.open(tree)).repository()) {
      Files.writeString(tree.resolve("a.md"), "of the side\n");
      Files.writeString(tree.resolve("b.md"), "new\n");

      assertThat(linked.status().changes())
          .containsExactly(
              new ChangedFile("a.md", Kind.MODIFIED), new ChangedFile("b.md", Kind.ADDED));
      assertThat(linked.commit("a day", SyncProgress.NONE)).isInstanceOf(Committed.Done.class);
      assertThat(linked.push(Credentials.NONE, SyncProgress.NONE)).isInstanceOf(Pushed.Done.class);
    }
    assertThat(NativeGit.run(tree, "status", "--porcelain")).isEmpty();
    assertThat(story.remote.text("side", "a.md")).contains("of the side\n");
    NativeGit.fsck(tree);
    isServed();
  }
}
