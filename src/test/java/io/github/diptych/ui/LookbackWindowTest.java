package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.H;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.lookback.PastPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking back on the diary, in the real window. */
@FxTest
class LookbackWindowTest {
  private static final String MAY = "diary/2024/2024-05.md";
  private static final String BEFORE = "diary/2023/2023-05.md";

  private static final String WRITTEN =
      """
      # 2024-05

      ### 2024.05.04 Sat

      海边的风很大。 #海 -**2024.05.04 18:20**

      ---

      A strong wind by the sea. #sea -**2024.05.04 18:31**

      ---

      ### 2024.05.20 Mon

      山上有雾。明天再去。 #山 -**2024.05.20 08:12**

      ---

      - [ ] 买牛奶

      -**2024.05.20 09:00**

      ---

      - [ ] milk

      -**2024.05.20 09:01**
      """;

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault =
        TestVault.in(folder)
            .note(MAY, WRITTEN)
            .note(BEFORE, "### 2023.05.21 Sun\n\n去年的今天。 #海 -**2023.05.21 07:00**\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    Fx.await(
        "the whole diary",
        () -> window.open().parts().past().pastProperty().get().entries().size() == 4);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private DiptychWindow looksAt(PastPage page) {
    return window.fires(
        switch (page) {
          case TIMELINE -> "past.timeline";
          case YEAR -> "past.year";
          case ON_THIS_DAY -> "past.day";
          case TAGS -> "past.tags";
          case OPEN -> "past.open";
          case UNTRANSLATED -> "past.untranslated";
        });
  }

  /** What the lists show, from above; laid out first. */
  private List<String> shown() {
    Parent panel = (Parent) Objects.requireNonNull(window.stage().getScene().lookup(".past"));
    panel.applyCss();
    panel.layout();
    return panel.lookupAll(".past-title").stream()
        .filter(LookbackWindowTest::isSeen)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private static boolean isSeen(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible)
        && node.getScene() != null;
  }

  private void sees(String... words) {
    Fx.await(List.of(words) + " in the panel", () -> shown().containsAll(List.of(words)));
  }

  private boolean isShowing() {
    return Fx.get(() -> window.open().parts().sheets().isDisplay());
  }

  private void awaitCaretAt(String words) {
    Fx.await("the caret at " + words, () -> window.caret() == window.text().indexOf(words));
  }

  @Test
  void the_timeline_shows_all_entries_the_latest_first() {
    window.presses(H, SHORTCUT, SHIFT);

    sees("Monday, May 20, 2024", "山上有雾。明天再去。 #山", "海边的风很大。 #海", "去年的今天。 #海");
    var days = Fx.get(this::shown).stream().filter(each -> each.contains(", ")).toList();
    assertThat(days)
        .containsExactly("Monday, May 20, 2024", "Saturday, May 4, 2024", "Sunday, May 21, 2023");
  }

  @Test
  void enter_goes_to_an_entry_and_the_keyboard_to_its_text() {
    looksAt(PastPage.TIMELINE).presses(DOWN).presses(ENTER);

    awaitCaretAt("山上有雾");
    assertThat(isShowing()).isFalse();
    window.types("x").awaitText("x山上有雾");
  }

  @Test
  void an_entry_of_another_note_opens_it() {
    looksAt(PastPage.ON_THIS_DAY);
    sees("Sunday, May 21, 2023", "去年的今天。 #海");

    window.presses(DOWN).presses(ENTER);

    Fx.await("the other note", () -> window.note().equals(BEFORE));
    awaitCaretAt("去年");
  }

  @Test
  void escape_leaves_the_note_as_it_was() {
    int caret = window.caret();
    looksAt(PastPage.TIMELINE).presses(ESCAPE);

    assertThat(isShowing()).isFalse();
    assertThat(window.caret()).isEqualTo(caret);
    window.types("x");
    assertThat(window.text()).isEqualTo(WRITTEN + "x");
  }

  @Test
  void a_month_in_the_list_says_how_much_was_written_in_it() {
    looksAt(PastPage.TIMELINE);

    sees("May 2024", "May 2023");
    var details =
        Fx.get(
            () ->
                window.stage().getScene().getRoot().lookupAll(".past-side .past-detail").stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList());
    assertThat(details).contains("3 entries, 1 untranslated · 19 字 · 18 words");
  }

  @Test
  void the_year_is_a_map_of_its_days_that_the_keyboard_goes_about_in() {
    looksAt(PastPage.YEAR);
    Fx.await("the map", () -> days(".heat-0") == 364);
    assertThat(Fx.get(() -> days(".heat"))).isEqualTo(366);

    // From the 21st of May, a week and ten days back.
    window.presses(LEFT).presses(LEFT);
    for (int i = 0; i < 3; i++) {
      window.presses(UP);
    }
    window.presses(ENTER);

    awaitCaretAt("海边");
  }

  @Test
  void what_comes_from_elsewhere_leaves_the_keyboard_at_its_day() {
    looksAt(PastPage.YEAR);
    Fx.await("the map", () -> days(".heat-0") == 364);
    window.presses(LEFT).presses(LEFT).presses(UP).presses(UP).presses(UP);

    anotherEntryComes();

    Fx.await("its day in the map", () -> days(".heat-0") == 363);
    window.presses(ENTER);
    awaitCaretAt("海边");
  }

  @Test
  void what_comes_from_elsewhere_leaves_the_entry_chosen_in_a_list() {
    looksAt(PastPage.TIMELINE).presses(DOWN).presses(DOWN).presses(DOWN).presses(DOWN);

    anotherEntryComes();

    sees("今天的云。");
    window.presses(ENTER);
    awaitCaretAt("海边");
  }

  private void anotherEntryComes() {
    vault.note("diary/2024/2024-06.md", "### 2024.05.22 Wed\n\n今天的云。 -**2024.05.22 07:00**\n");
  }

  private int days(String styleClass) {
    return window.stage().getScene().getRoot().lookupAll(styleClass).size();
  }

  @Test
  void a_tag_shows_its_entries() {
    looksAt(PastPage.TAGS);
    sees("#海", "#sea", "#山");

    Fx.await("the first tag's entries", () -> shown().contains("去年的今天。 #海"));
    assertThat(Fx.get(this::shown)).doesNotContain("山上有雾。明天再去。 #山");
  }

  @Test
  void what_waits_for_its_other_language_is_listed() {
    looksAt(PastPage.UNTRANSLATED);

    sees("山上有雾。明天再去。 #山", "去年的今天。 #海");
    assertThat(Fx.get(this::shown)).doesNotContain("海边的风很大。 #海");
  }

  @Test
  void a_task_is_ticked_off_in_both_languages_and_can_be_taken_back() {
    looksAt(PastPage.OPEN);
    sees("买牛奶");

    window.presses(HOME).presses(DOWN).presses(SPACE);

    window.awaitText("- [x] 买牛奶").awaitText("- [x] milk").awaitSaved();
    assertThat(window.onDisk(MAY)).isEqualTo(WRITTEN.replace("[ ]", "[x]"));
    sees("买牛奶");
    window.presses(SPACE).awaitText("- [ ] milk");
    assertThat(window.text()).isEqualTo(WRITTEN);
  }

  @Test
  void a_sentence_of_tomorrow_is_offered_and_becomes_a_task_when_the_writer_says_so() {
    looksAt(PastPage.OPEN);
    sees("明天再去。");
    assertThat(window.text()).isEqualTo(WRITTEN);

    window.clicks("Make it a task");

    window.awaitText("- [ ] 明天再去。\n\n山上有雾。");
    Fx.await(
        "one offer less",
        () -> window.open().parts().past().pastProperty().get().open().size() == 2);
  }

  @Test
  void what_is_ticked_in_the_window_can_be_undone_there() {
    looksAt(PastPage.OPEN);
    sees("买牛奶");
    window.presses(HOME).presses(DOWN).presses(SPACE).awaitText("- [x] milk");

    window.presses(ESCAPE).presses(Z, SHORTCUT);

    assertThat(window.text()).isEqualTo(WRITTEN);
  }

  @Test
  void any_entry_is_gone_to_by_chance() {
    window.opens(BEFORE).putsCaretAt(0);

    window.fires("past.any");

    Fx.await(
        "an entry",
        () ->
            Stream.of("海边", "山上", "- [ ] 买", "去年")
                .anyMatch(words -> window.text().indexOf(words) == window.caret()));
  }

  @Test
  void what_was_learnt_of_the_diary_is_kept_for_the_next_time() {
    window.leaves();

    assertThat(folder.resolve("settings/cache")).isNotEmptyDirectory();
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-22T10:38");
  }
}
