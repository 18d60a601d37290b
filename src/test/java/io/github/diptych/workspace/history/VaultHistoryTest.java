package io.github.diptych.workspace.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.change.ChangeKind;
import io.github.diptych.diary.change.EntryChange;
import io.github.diptych.sync.FileChange;
import io.github.diptych.sync.HistoryPage;
import io.github.diptych.sync.Revision;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.picture.PictureRead;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of a diary in a real repository, and what each commit did to its entries. */
class VaultHistoryTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String NOTE = "diary/2024/2024-05.md";
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String GAP = "\n\n---\n\n";
  private static final String MORNING = "早上下雨。 -**2024.05.20 08:00**";
  private static final String ENGLISH = "Rain in the morning. -**2024.05.20 08:05**";
  private static final String NOON = "中午吃面，加了两个蛋。 -**2024.05.20 12:00**";

  @TempDir Path home;
  private TestVault vault;
  private VaultRepository repository;

  @BeforeEach
  void a_vault() throws IOException {
    TestRemote.withoutThisMachinesGit("[user]\nname = Writer\nemail = writer@example.org\n");
    vault = TestVault.in(home);
    repository = VaultRepository.init(vault.root());
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private void commits(String message, String... blocks) {
    vault.note(NOTE, DAY + String.join(GAP, blocks) + "\n");
    repository.commit(message, SyncProgress.NONE);
  }

  private VaultHistory history() {
    return new VaultHistory(vault.vault(), DiaryFormat.standard(), Lanes.inline());
  }

  private List<String> subjects(Scope scope) {
    try (var pages = history().pages(scope)) {
      HistoryPage page = done(pages.next(100, LONG).join());
      return page.versions().stream().map(version -> version.revision().subject()).toList();
    }
  }

  private Scope entry(String path, int number) {
    String text = vault.text(path);
    var entry = Diary.parse(text, DiaryFormat.standard()).entries().get(number);
    return new Scope.OfEntry(VaultPath.of(path), EntryWords.of(entry, text));
  }

  private List<FileDiff> changes(String name) {
    Revision revision = done(history().find(name).join()).orElseThrow();
    return done(history().changes(revision, () -> false).join());
  }

  private static <T> T done(HistoryRead<T> read) {
    assertThat(read).isInstanceOf(HistoryRead.Done.class);
    return ((HistoryRead.Done<T>) read).value();
  }

  @Test
  void an_entrys_history_has_the_commits_in_which_a_word_of_it_changed() {
    commits("morning", MORNING);
    commits("noon", MORNING, NOON);
    commits("morning in english", MORNING, ENGLISH, NOON);
    commits("noon again", MORNING, ENGLISH, NOON.replace("面", "饭"));
    commits("morning edited", MORNING.replace("雨", "雪"), ENGLISH, NOON.replace("面", "饭"));

    assertThat(subjects(entry(NOTE, 0)))
        .containsExactly("morning edited", "morning in english", "morning");
    assertThat(subjects(entry(NOTE, 1))).containsExactly("noon again", "noon");
    assertThat(subjects(new Scope.OfVault())).hasSize(5);
    assertThat(subjects(new Scope.OfNote(VaultPath.of(NOTE)))).hasSize(5);
  }

  @Test
  void an_entry_that_was_moved_is_followed_to_where_it_was() {
    commits("written", MORNING, ENGLISH, NOON);
    commits("turned round", NOON, MORNING, ENGLISH);

    assertThat(subjects(entry(NOTE, 1))).containsExactly("written");
  }

  @Test
  void an_entry_that_was_rolled_into_a_month_is_followed_into_the_readme() {
    vault.note("README.md", DAY + MORNING + GAP + ENGLISH + GAP + NOON + "\n");
    repository.commit("in the readme", SyncProgress.NONE);
    vault.note("README.md", "# My diary\n\n- [May](" + NOTE + ")\n");
    commits("rolled", MORNING, ENGLISH, NOON);
    commits("edited", MORNING, ENGLISH.replace("Rain", "Snow"), NOON);

    assertThat(subjects(entry(NOTE, 0))).containsExactly("edited", "in the readme");
  }

  @Test
  void an_entry_that_is_not_committed_yet_has_no_history() {
    commits("morning", MORNING);
    vault.note(NOTE, DAY + MORNING + GAP + NOON + "\n");

    assertThat(subjects(entry(NOTE, 1))).isEmpty();
  }

  @Test
  void an_entry_that_was_edited_since_the_last_commit_keeps_its_history() {
    commits("morning", MORNING);
    vault.note(NOTE, DAY + MORNING.replace("雨", "大雨") + "\n");

    assertThat(subjects(entry(NOTE, 0))).containsExactly("morning");
  }

  @Test
  void a_commit_tells_what_it_did_to_entries() {
    commits("morning", MORNING);
    commits("noon", MORNING, NOON);

    assertThat(changes("HEAD"))
        .singleElement()
        .isInstanceOfSatisfying(
            FileDiff.Text.class,
            text ->
                assertThat(text.changes().changes())
                    .extracting(EntryChange::kind)
                    .containsExactly(ChangeKind.NEW));
  }

  @Test
  void line_ends_that_another_program_turned_are_no_change_of_words() {
    commits("morning", MORNING);
    vault.note(NOTE, "\uFEFF" + vault.text(NOTE).replace("\n", "\r\n"));
    repository.commit("turned", SyncProgress.NONE);

    assertThat(changes("HEAD"))
        .singleElement()
        .isInstanceOfSatisfying(
            FileDiff.Text.class, text -> assertThat(text.changes().changes()).isEmpty());
  }

  @Test
  void a_picture_is_there_as_it_was_and_as_it_is() {
    vault.bytes("a.png", TestVault.png(0xFF0000));
    repository.commit("red", SyncProgress.NONE);
    vault.bytes("a.png", TestVault.png(0x0000FF)).bytes("b.png", new byte[] {1, 2});
    repository.commit("blue", SyncProgress.NONE);

    List<FileDiff> changes = changes("HEAD");

    assertThat(changes).hasSize(2).allMatch(each -> each instanceof FileDiff.Picture);
    var picture = (FileDiff.Picture) changes.getFirst();
    assertThat(picture.before().orElseThrow()).isInstanceOf(PictureRead.Shown.class);
    assertThat(picture.now().orElseThrow())
        .isInstanceOf(PictureRead.Shown.class)
        .isNotEqualTo(picture.before().orElseThrow());
    var broken = (FileDiff.Picture) changes.getLast();
    assertThat(broken.before()).isEmpty();
    assertThat(broken.now().orElseThrow()).isInstanceOf(PictureRead.Refused.class);
  }

  @Test
  void what_is_no_text_is_only_named() {
    vault.bytes("film.mov", new byte[] {0, 1, 2});
    repository.commit("film", SyncProgress.NONE);

    assertThat(changes("HEAD"))
        .containsExactly(new FileDiff.Other(new FileChange(null, "film.mov")));
  }

  @Test
  void what_is_not_committed_yet_is_told_the_same_way() {
    commits("morning", MORNING);
    vault.note(NOTE, DAY + MORNING + GAP + NOON + "\n").note("new.md", "new\n");

    assertThat(done(history().uncommitted().join()))
        .extracting(FileDiff::file)
        .containsExactly(new FileChange(NOTE, NOTE), new FileChange(null, "new.md"));
  }

  @Test
  void a_folder_that_is_no_repository_is_said_to_be_none() {
    vault = TestVault.in(home.resolve("plain")).note("a.md", "a");

    try (var pages = history().pages(new Scope.OfVault())) {
      assertThat(pages.next(10, LONG).join())
          .isEqualTo(new HistoryRead.NotARepository<HistoryPage>());
    }
  }

  @Test
  void who_has_no_patience_gets_what_is_found_and_the_rest_afterwards() {
    commits("morning", MORNING);
    commits("noon", MORNING, NOON);

    try (var pages = history().pages(new Scope.OfVault())) {
      assertThat(done(pages.next(10, Duration.ofSeconds(-1)).join()))
          .isEqualTo(new HistoryPage(List.of(), true));
      assertThat(done(pages.next(10, LONG).join()).versions()).hasSize(2);
    }
  }

  @Test
  void pages_that_are_closed_let_the_repository_go() {
    commits("morning", MORNING);
    var pages = history().pages(new Scope.OfVault());
    assertThat(done(pages.next(10, LONG).join()).more()).isFalse();

    pages.close();

    assertThat(done(pages.next(10, LONG).join()).versions()).isEmpty();
  }
}
