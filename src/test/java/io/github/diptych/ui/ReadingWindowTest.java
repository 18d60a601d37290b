package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.TestVault;
import io.github.diptych.diary.Span;
import io.github.diptych.settings.MachineSettingsFile;
import io.github.diptych.settings.ReadingSettings;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.editor.EditorPane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one does in the preview, and what it does to the rest of the window. */
@FxTest
class ReadingWindowTest {
  private static final String LONG =
      IntStream.range(0, 200)
          .mapToObj(i -> "## Heading " + i + "\n\nParagraph " + i + " 第" + i + "段。\n\n")
          .collect(Collectors.joining());
  private static final String LINKS =
      """
      # Links

      [page](https://github.com/a) [note](other.md#two) [own](#end) [pdf](files/a%20b.pdf)
      [program](files/run.sh) [folder](files/) [dead](nowhere.md) [script](javascript:alert(1))

      - [ ] open
      - [x] done

      Some **bold** words.

      # End
      """;

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault =
        TestVault.in(folder)
            .note("long.md", LONG)
            .note("links.md", LINKS)
            .note("other.md", "# One\n\n" + "x\n\n".repeat(100) + "# Two\n\nthe second\n");
    vault.bytes("files/a b.pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
    vault.bytes("files/run.sh", "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
    vault.bytes("gbk.md", new byte[] {'-', ' ', '[', ' ', ']', ' ', (byte) 0xbe, (byte) 0xc9});
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void the_preview_follows_the_editor() {
    window.opens("long.md").sees("Paragraph 199");
    wheel(editor());

    Fx.run(() -> editorPane().scroll().align(LONG.indexOf("## Heading 100")));

    awaitPreviewAt(LONG.indexOf("## Heading 100"));
  }

  @Test
  void the_editor_follows_the_preview() {
    window.opens("long.md").sees("Paragraph 199");
    wheel(preview());

    script("document.querySelectorAll('h2')[120].scrollIntoView()");

    int wanted = LONG.indexOf("## Heading 120");
    Fx.await(
        "the editor at heading 120", () -> Math.abs(editorPane().scroll().top() - wanted) < 40);
  }

  @Test
  void both_reach_their_ends_together() {
    window.opens("long.md").sees("Paragraph 199");
    wheel(editor());

    Fx.run(() -> editorPane().scroll().align(LONG.length()));
    Fx.await("the end of the page", () -> fromEnd() < 3);

    Fx.run(() -> editorPane().scroll().align(0));
    Fx.await("the beginning of the page", () -> number("scrollY") < 1);
  }

  @Test
  void what_scrolls_apart_does_not_follow() {
    window.opens("long.md").sees("Paragraph 199");
    window.fires("preview.together");
    wheel(preview());
    double before = Fx.get(() -> editorPane().scroll().top());

    script("window.told = 0; addEventListener('scroll', () => setTimeout(() => told = 1, 50))");
    script("document.querySelectorAll('h2')[120].scrollIntoView()");
    Fx.await("the scroll", () -> Integer.valueOf(1).equals(evaluate("told")));

    assertThat(Fx.get(() -> editorPane().scroll().top())).isCloseTo(before, within(1.0));
    Fx.await("remembered", () -> !kept().together());
  }

  @Test
  void typing_at_a_place_that_is_in_view_leaves_the_preview_where_it_is() {
    window.opens("long.md").sees("Paragraph 199");
    int at = LONG.indexOf("Paragraph 100");
    wheel(editor());
    Fx.run(
        () -> {
          editorPane().caretTo(at);
          editorPane().scroll().align(LONG.indexOf("## Heading 98"));
          editorPane().focus();
        });
    awaitPreviewAt(LONG.indexOf("## Heading 98"));
    double before = number("scrollY");

    window.types("fresh words ").sees("fresh words");

    assertThat(Fx.get(() -> number("scrollY"))).isCloseTo(before, within(2.0));
  }

  @Test
  void the_preview_follows_an_editor_that_is_typed_in_before_it_was_laid_out() {
    window.opens("long.md").sees("Paragraph 199");
    wheel(editor());
    Fx.run(() -> editorPane().scroll().align(LONG.indexOf("## Heading 100")));
    awaitPreviewAt(LONG.indexOf("## Heading 100"));

    Fx.run(
        () -> {
          editorPane().focus();
          Fx.press(KeyCode.HOME, KeyCode.SHORTCUT);
          Fx.type("fresh ");
        });

    Fx.await("the beginning of the page", () -> number("scrollY") < 5);
  }

  @Test
  void the_status_bar_and_the_outline_follow_the_caret() {
    window.opens("long.md").sees("Paragraph 199");

    window.putsCaretAt(LONG.indexOf("Paragraph 100")).presses(KeyCode.RIGHT);

    Fx.await(
        "line 403",
        () ->
            window
                .open()
                .parts()
                .status()
                .positionProperty()
                .get()
                .equals(Optional.of(new StatusModel.Position(403, 2))));
    Fx.await(
        "heading 100",
        () ->
            window.open().parts().outline().node() instanceof ListView<?> list
                && list.getSelectionModel().getSelectedIndex() == 100);
  }

  @Test
  void a_click_in_the_preview_puts_the_caret_there() {
    window.opens("links.md").sees("bold");

    clickOn("strong");

    int bold = LINKS.indexOf("bold");
    Fx.await("the caret in the word", () -> window.caret() >= bold && window.caret() <= bold + 4);
    assertThat(Fx.focused().getStyleClass()).contains("diptych-editor");
  }

  @Test
  void a_click_on_a_task_box_toggles_one_character_and_undo_takes_it_back() {
    window.opens("links.md").sees("open");
    window.putsCaretAt(3);

    script("document.querySelectorAll('input')[0].click()");
    window.awaitText("- [x] open");
    assertThat(window.caret()).isEqualTo(3);
    Fx.await(
        "ticked", () -> Boolean.TRUE.equals(evaluate("document.querySelector('input').checked")));

    script("document.querySelectorAll('input')[1].click()");
    window.awaitText("- [ ] done");

    window.fires("edit.undo").awaitText("- [x] done");
    window.fires("edit.undo").awaitText("- [ ] open");
    assertThat(window.text()).isEqualTo(LINKS);
  }

  @Test
  void a_task_box_of_a_read_only_note_stays_as_it_is() {
    window.opens("gbk.md");
    Fx.await("a page", () -> preview().lookup("WebView") != null);
    Fx.await("a box", () -> number("document.querySelectorAll('input').length") == 1);
    String before = window.text();

    script("document.querySelector('input').click()");

    assertThat(window.text()).isEqualTo(before);
  }

  @Test
  void a_web_page_is_opened_after_a_question() {
    window.opens("links.md").sees("page");

    clickLink("page");
    assertThat(window.browsed()).isEmpty();
    window.clicks("Open");

    Fx.await("opened", () -> window.browsed().contains("https://github.com/a"));
    clickLink("page");
    window.clicks("Cancel");
    assertThat(window.browsed()).hasSize(1);
  }

  @Test
  void a_host_that_is_always_opened_is_remembered_and_asked_about_no_more() {
    window.opens("links.md").sees("page");

    clickLink("page");
    window.clicks("Always for this host");
    Fx.await("opened", () -> window.browsed().size() == 1);
    clickLink("page");

    Fx.await("opened again", () -> window.browsed().size() == 2);
    Fx.await("kept", () -> kept().openHosts().contains("github.com"));
  }

  @Test
  void the_address_of_a_page_can_be_copied_instead() {
    window.opens("links.md").sees("page");

    clickLink("page");
    window.clicks("Copy address");

    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("https://github.com/a");
    assertThat(window.browsed()).isEmpty();
  }

  @Test
  void a_link_to_a_heading_of_another_note_opens_it_there() {
    window.opens("links.md").sees("page");

    clickLink("note");

    Fx.await("the other note", () -> window.note().equals("other.md"));
    window.sees("the second");
    int two = vault.text("other.md").indexOf("# Two");
    Fx.await("the caret at its heading", () -> window.caret() == two);
    Fx.await(
        "the heading in view",
        () -> {
          double top = number("document.querySelectorAll('h1')[1].getBoundingClientRect().top");
          return top >= 0 && top < number("innerHeight");
        });
  }

  @Test
  void a_link_to_a_heading_of_the_note_jumps_in_both() {
    window.opens("links.md").sees("page");

    clickLink("own");

    Fx.await("the caret at the end", () -> window.caret() == LINKS.indexOf("# End"));
    assertThat(window.browsed()).isEmpty();
  }

  @Test
  void another_file_is_opened_by_the_system_after_one_question() {
    window.opens("links.md").sees("page");

    clickLink("pdf");
    window.clicks("Open");
    Fx.await("opened", () -> window.browsed().size() == 1);
    clickLink("pdf");

    Fx.await("opened again", () -> window.browsed().size() == 2);
    assertThat(window.browsed().getLast()).startsWith("file:").endsWith("/files/a%20b.pdf");
  }

  @Test
  void what_could_run_is_not_opened() {
    window.opens("links.md").sees("page");

    clickLink("program");

    window.isTold("could run as a program");
    assertThat(window.browsed()).isEmpty();
  }

  @Test
  void a_folder_is_shown_in_the_sidebar() {
    window.opens("links.md").sees("page");
    Fx.run(() -> window.open().parts().withSidebar().set(false));

    clickLink("folder");

    Fx.await("the sidebar", () -> window.open().parts().withSidebar().get());
  }

  @Test
  void a_dead_link_and_one_of_another_kind_are_refused_in_a_sentence() {
    window.opens("links.md").sees("page");

    clickLink("dead");
    window.isTold("leads nowhere");

    Fx.run(() -> window.open().follow("javascript:alert(1)"));
    window.isTold("does not follow links of this kind: javascript:alert(1)");
    assertThat(window.browsed()).isEmpty();
  }

  @Test
  void the_address_under_the_pointer_is_in_the_status_bar() {
    window.opens("links.md").sees("page");

    script(
        "document.querySelector('a[href^=https]')"
            + ".dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))");

    Fx.await(
        "the address",
        () ->
            window
                .open()
                .parts()
                .status()
                .pointedAtProperty()
                .get()
                .filter("https://github.com/a"::equals)
                .isPresent());
  }

  @Test
  void words_are_found_by_keys_alone() {
    window.opens("long.md").sees("Paragraph 199");
    window.fires("preview.find").types("paragraph 1");
    awaitCount("1 of 111");

    window.presses(KeyCode.ENTER);
    awaitCount("2 of 111");
    window.presses(KeyCode.ENTER, KeyCode.SHIFT);
    awaitCount("1 of 111");

    window.presses(KeyCode.ESCAPE);
    assertThat(Fx.get(() -> node(".find-bar").isVisible())).isFalse();
  }

  @Test
  void a_patch_brings_the_count_up_to_date() {
    window.opens("links.md").sees("bold");
    window.fires("preview.find").types("bold");
    awaitCount("1 of 1");

    Fx.run(
        () -> {
          editorPane().caretTo(LINKS.length());
          editorPane().insert("More bold words.\n");
        });

    awaitCount("1 of 2");
  }

  @Test
  void the_preview_is_zoomed_by_keys_and_wheel_and_it_is_remembered() {
    window.opens("links.md").sees("bold");
    Fx.run(() -> window.open().parts().preview().focus());

    window.presses(KeyCode.EQUALS, KeyCode.SHORTCUT);
    assertThat(zoom()).isEqualTo(1.1);
    Fx.run(() -> scroll(preview(), 40, true));
    assertThat(zoom()).isEqualTo(1.25);
    Fx.await("kept", () -> kept().zoom() == 1.25);

    window.presses(KeyCode.MINUS, KeyCode.SHORTCUT).presses(KeyCode.DIGIT0, KeyCode.SHORTCUT);
    assertThat(zoom()).isEqualTo(1);
  }

  @Test
  void where_there_is_no_printer_it_says_so() {
    window.opens("links.md").sees("bold");

    window.fires("preview.print");

    window.isTold("There is no printer.");
  }

  @Test
  void the_whole_note_is_copied_as_it_looks() {
    window.opens("links.md").sees("bold");

    window.fires("edit.copy-rich");

    Fx.await("copied", () -> Clipboard.getSystemClipboard().hasHtml());
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getHtml()))
        .contains("<h1 style=")
        .contains("<strong>bold</strong> words.")
        .doesNotContain("data-diptych");
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).contains("bold words.");
  }

  @Test
  void the_editors_selection_is_copied_as_it_looks() {
    window.opens("links.md").sees("bold");
    Fx.run(
        () -> {
          Clipboard.getSystemClipboard().clear();
          int at = LINKS.indexOf("**bold**");
          editorPane().select(new Span(at, at + 8));
          editorPane().focus();
        });

    window.fires("edit.copy-rich");

    Fx.await("copied", () -> Clipboard.getSystemClipboard().hasHtml());
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getHtml()))
        .contains("<p style=\"margin:0 0 16px;\"><strong>bold</strong></p>")
        .doesNotContain("words");
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("bold\n");
  }

  @Test
  void a_selection_of_the_preview_is_copied_by_the_usual_keys() {
    window.opens("links.md").sees("bold");
    Fx.run(() -> window.open().parts().preview().focus());
    script("getSelection().selectAllChildren(document.querySelector('strong'))");

    window.presses(KeyCode.C, KeyCode.SHORTCUT);

    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("bold");
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getHtml())).contains("bold</div>");
  }

  @Test
  void a_pane_that_comes_into_sight_is_where_the_other_was() {
    window.opens("long.md").sees("Paragraph 199");
    Fx.run(() -> layout(Layout.SOURCE));
    wheel(editor());
    Fx.run(() -> editorPane().scroll().align(LONG.indexOf("## Heading 100")));

    Fx.run(() -> layout(Layout.BOTH));

    awaitPreviewAt(LONG.indexOf("## Heading 100"));
  }

  private void layout(Layout layout) {
    window.open().parts().toolbar().layoutProperty().set(layout);
  }

  private ReadingSettings kept() {
    return new MachineSettingsFile(folder.resolve("settings")).read().settings().reading();
  }

  private double zoom() {
    return Fx.get(() -> window.open().parts().reading().zoomProperty().get());
  }

  private void awaitCount(String count) {
    Fx.await(
        count, () -> node(".find-count") instanceof Label label && label.getText().equals(count));
  }

  private void awaitPreviewAt(int place) {
    Fx.await(
        "the preview at " + place,
        () ->
            window
                .open()
                .parts()
                .preview()
                .reading()
                .top()
                .filter(top -> Math.abs(top - place) < 12)
                .isPresent());
  }

  private double fromEnd() {
    return number("document.documentElement.scrollHeight - innerHeight - scrollY");
  }

  private void clickLink(String words) {
    script(
        "[...document.querySelectorAll('a')].find(a => a.textContent === '" + words + "').click()");
  }

  private void clickOn(String selector) {
    script(
        "{const box = document.querySelector('"
            + selector
            + "').getBoundingClientRect();"
            + "document.querySelector('"
            + selector
            + "').dispatchEvent(new MouseEvent('click',"
            + " {bubbles: true, detail: 1, clientX: box.left + 9, clientY: box.top + 9}))}");
  }

  /** Turns the wheel, by nothing: whose pane leads is settled by it. */
  private void wheel(Node node) {
    Fx.run(() -> scroll(node, 0, false));
  }

  private static void scroll(Node node, double by, boolean shortcut) {
    Event.fireEvent(
        node,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            50,
            50,
            50,
            50,
            false,
            shortcut,
            false,
            shortcut,
            true,
            false,
            0,
            by,
            0,
            by,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private EditorPane editorPane() {
    return window.open().parts().editor();
  }

  private Node editor() {
    return editorPane().node();
  }

  private Node preview() {
    return window.open().parts().preview().node();
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private Object script(String code) {
    return Fx.get(() -> evaluate(code));
  }

  private double number(String code) {
    return ((Number) Fx.get(() -> evaluate(code))).doubleValue();
  }

  private Object evaluate(String code) {
    return ((WebView) preview().lookup("WebView")).getEngine().executeScript(code);
  }
}
