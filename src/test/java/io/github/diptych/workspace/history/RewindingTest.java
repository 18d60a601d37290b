package io.github.diptych.workspace.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.sync.Discarded;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.Revision;
import io.github.diptych.sync.Stillness;
import io.github.diptych.sync.Switched;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.Desk;
import io.github.diptych.workspace.NoteRewriting;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back with notes open, which follow. */
class RewindingTest {
  @TempDir Path home;
  private Desk desk;
  private VaultRepository repository;
  private Workspace workspace;
  private OpenDocument open;

  @BeforeEach
  void an_open_note_with_a_past() throws IOException {
    TestRemote.withoutThisMachinesGit("[user]\nname = Writer\nemail = writer@example.org\n");
    desk = Desk.in(home);
    desk.vault.note("a.md", "one\n");
    repository = VaultRepository.init(desk.vault.root());
    repository.commit("one", SyncProgress.NONE);
    desk.vault.note("a.md", "two\n");
    repository.commit("two", SyncProgress.NONE);
    workspace = desk.workspace();
    open = Desk.document(workspace, "a.md");
  }

  @AfterEach
  void close() throws IOException {
    workspace.close();
    repository.close();
  }

  /** As a window does: saves, moves, and has the notes take it. */
  private Stillness still() {
    return move ->
        workspace
            .saveAll()
            .thenCompose(saved -> move.get())
            .thenCompose(done -> workspace.takeFromDisk());
  }

  private Rewinding rewinding() {
    return new Rewinding(
        desk.vault.vault(), workspace.settings(), desk.lanes, Clock.systemUTC(), still());
  }

  private Revision revision(String name) throws IOException {
    return repository.past().history().find(name).orElseThrow();
  }

  private int commits() throws IOException {
    try (var walk = repository.past().history().walk()) {
      return walk.next(100, () -> false).versions().size();
    }
  }

  private static <T> T done(HistoryRead<T> read) {
    assertThat(read).isInstanceOf(HistoryRead.Done.class);
    return ((HistoryRead.Done<T>) read).value();
  }

  @Test
  void the_open_note_follows_a_restored_vault_in_one_step() throws IOException {
    var edits = new ArrayList<Integer>();
    var listening = open.onOutsideEdits(each -> edits.add(each.size()));

    assertThat(done(rewinding().restore(revision("HEAD~1")).join()))
        .isEqualTo(new FastForwarded.Done(1));

    assertThat(open.text()).isEqualTo("one\n");
    assertThat(edits).containsExactly(1);
    assertThat(commits()).isEqualTo(3);
    listening.cancel();
  }

  @Test
  void what_was_just_typed_is_committed_before_the_vault_is_restored() throws IOException {
    Desk.type(open, "typed ");

    done(rewinding().restore(revision("HEAD~1")).join());

    assertThat(commits()).isEqualTo(4);
    String before =
        new String(
            repository.past().history().content(revision("HEAD~1").id(), "a.md").orElseThrow());
    assertThat(before).isEqualTo("typed two\n");
    assertThat(open.text()).isEqualTo("one\n");
  }

  @Test
  void a_note_that_is_restored_is_one_edit_of_the_open_document_and_no_commit() throws IOException {
    var edits = new ArrayList<String>();
    var listening = open.onEdited(edit -> edits.add(edit.replacement()));

    var outcome =
        new NoteRewriting(workspace)
            .rewrite(VaultPath.of("a.md"), NoteRestoring.of("one\n"))
            .join();

    assertThat(outcome).isEqualTo(new NoteRewriting.Outcome.Done());
    assertThat(edits).containsExactly("one");
    assertThat(desk.vault.text("a.md")).isEqualTo("one\n");
    assertThat(commits()).isEqualTo(2);
    listening.cancel();
  }

  @Test
  void what_was_typed_is_discarded_and_comes_back_into_the_open_note() {
    Desk.type(open, "typed ");

    assertThat(done(rewinding().discard(List.of("a.md")).join()))
        .isEqualTo(new Discarded.Done(1, List.of()));
    assertThat(open.text()).isEqualTo("two\n");
    assertThat(done(rewinding().changes().join())).isEmpty();

    var discard = done(rewinding().discarded().join()).getFirst();
    done(rewinding().bringBack(discard).join());

    assertThat(open.text()).isEqualTo("typed two\n");
    assertThat(done(rewinding().discarded().join())).isEmpty();
  }

  @Test
  void what_was_written_since_is_merged_with_what_comes_back() {
    desk.vault.note("list.md", "a\n\nb\n\nc\n");
    repository.commit("list", SyncProgress.NONE);
    desk.vault.note("list.md", "a\n\nb\n\nc and more\n");
    done(rewinding().discard(List.of("list.md")).join());
    desk.vault.note("list.md", "a, too\n\nb\n\nc\n");

    var discard = done(rewinding().discarded().join()).getFirst();
    done(rewinding().bringBack(discard).join());

    assertThat(desk.vault.text("list.md")).isEqualTo("a, too\n\nb\n\nc and more\n");
  }

  @Test
  void what_was_typed_keeps_the_branch_as_it_is() throws IOException {
    Desk.type(open, "typed ");

    assertThat(done(rewinding().switchTo("nowhere").join()))
        .isEqualTo(new Switched.Unknown("nowhere"));

    assertThat(open.text()).isEqualTo("typed two\n");
    assertThat(desk.vault.text("a.md")).isEqualTo("typed two\n");
  }

  @Test
  void the_last_commit_gets_what_was_typed_since() throws IOException {
    Desk.type(open, "typed ");

    done(rewinding().amend("two, and typed", true).join());

    assertThat(commits()).isEqualTo(2);
    assertThat(revision("HEAD").message()).isEqualTo("two, and typed");
    assertThat(done(rewinding().changes().join())).isEmpty();
    assertThat(done(rewinding().unpushed().join())).contains(revision("HEAD"));
  }

  @Test
  void what_looks_like_a_key_is_in_no_commit_that_nobody_was_asked_about() throws IOException {
    Desk.type(open, "gh" + "p_" + "a1B2".repeat(9) + " ");

    assertThat(done(rewinding().restore(revision("HEAD~1")).join()))
        .isInstanceOf(FastForwarded.Refused.class);

    assertThat(commits()).isEqualTo(2);
    assertThat(open.text()).endsWith(" two\n");
  }
}
