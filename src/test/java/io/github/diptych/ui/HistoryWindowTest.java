package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Y;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed before, looked at in the real window. */
@FxTest
class HistoryWindowTest {
  private static final String NOTE = "README.md";
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String MORNING = "早上下雨。 -**2024.05.20 08:00**\n\n---\n\n";
  private static final String NOON = "中午吃面，加了两个蛋。 -**2024.05.20 12:00**\n";

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void a_diary_with_a_past() throws IOException {
    TestRemote.withoutThisMachinesGit("[user]\nname = Writer\nemail = writer@example.org\n");
    vault = TestVault.in(folder).note(NOTE, DAY + MORNING + NOON).bytes("a.png", TestVault.png(1));
    try (var repository = VaultRepository.init(vault.root())) {
      repository.commit("both", SyncProgress.NONE);
      vault.note(NOTE, DAY + MORNING.replace("雨", "雪") + NOON);
      repository.commit("snow", SyncProgress.NONE);
      vault.note("list.md", "milk\n").bytes("a.png", TestVault.png(0xFF));
      repository.commit("a list and a picture", SyncProgress.NONE);
    }
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens(NOTE);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Stream<Node> inWindow(String selector) {
    var root = window.stage().getScene().getRoot();
    root.applyCss();
    root.layout();
    return root.lookupAll(selector).stream();
  }

  private List<String> texts(String selector) {
    return Fx.get(
        () ->
            inWindow(selector)
                .map(
                    node -> node instanceof Text text ? text.getText() : ((Labeled) node).getText())
                .toList());
  }

  private void awaitCommits(String... subjects) {
    Fx.await(
        "the commits " + List.of(subjects),
        () -> texts(".past-cell:filled .past-title").equals(List.of(subjects)));
  }

  private void awaitWords(String selector, String words) {
    Fx.await(words + " in " + selector, () -> texts(selector).contains(words));
  }

  @Test
  void the_vaults_commits_are_listed_and_the_newest_is_shown() {
    window.presses(Y, SHORTCUT, SHIFT);

    awaitCommits("a list and a picture", "snow", "both");
    awaitWords(".words-new", "milk\n");
    assertThat(texts(".past-detail")).anyMatch(each -> each.contains("Writer"));
  }

  @Test
  void a_picture_stands_beside_what_it_was() {
    window.fires("history.vault");

    Fx.await("two pictures", () -> pictures().count() == 2);
    assertThat(Fx.get(() -> pictures().map(HistoryWindowTest::colour).toList()))
        .containsExactly(Color.web("#000001"), Color.web("#0000ff"));
  }

  private Stream<ImageView> pictures() {
    return inWindow(".changes-picture .image-view").map(ImageView.class::cast);
  }

  private static Color colour(ImageView view) {
    return view.getImage().getPixelReader().getColor(0, 0);
  }

  @Test
  void by_keys_alone_another_commit_is_chosen_its_change_read_and_the_window_left() {
    window.fires("history.vault");
    awaitCommits("a list and a picture", "snow", "both");
    assertThat(Fx.get(Fx::focused)).isInstanceOf(ListView.class);

    window.presses(DOWN);
    awaitWords(".words-gone", "雨");
    assertThat(texts(".words-new")).contains("雪");
    window.presses(ENTER);
    assertThat(Fx.get(Fx::focused)).isInstanceOf(ScrollPane.class);
    window.presses(ESCAPE);

    Fx.await("the note again", () -> inWindow(".changes").findAny().isEmpty());
  }

  @Test
  void of_a_note_its_own_commits_are_listed() {
    window.fires("history.note");

    awaitCommits("snow", "both");
  }

  @Test
  void of_the_entry_at_the_caret_its_own_commits_are_listed() {
    window.putsCaretAt(vault.text(NOTE).indexOf("加了")).fires("history.entry");

    awaitCommits("both");
    awaitWords(".words-new", NOON.strip());
    assertThat(texts(".words-new")).doesNotContain(MORNING);
  }

  @Test
  void where_the_caret_is_in_no_entry_that_is_said() {
    window.opens("list.md").fires("history.entry");

    awaitWords(
        ".sidebar-none", "The caret is in no entry of a diary. Put it into one, then ask again.");
  }
}
