package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.task.Debounce;
import io.github.diptych.vault.LinkTargets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
  @TempDir Path home;
  private Desk desk;
  private Workspace workspace;
  private final List<Preview> shown = new ArrayList<>();
  private int notes;

  @BeforeEach
  void a_vault() {
    desk = Desk.in(home);
    desk.vault
        .image("images/a.png")
        .note("a.md", "# 一\n\n早 ![图](images/a.png)\n")
        .note("b.md", "b\n");
    workspace = desk.workspace();
    workspace.previews().onPreview(shown::add);
  }

  private static String html(Preview preview) {
    return preview.blocks().stream().map(RenderedBlock::html).collect(Collectors.joining());
  }

  private Preview preview(String text) {
    String note = ++notes + ".md";
    desk.vault.note(note, text);
    workspace.previews().now(Desk.document(workspace, note)).join();
    return shown.getLast();
  }

  @Test
  void it_holds_all_that_the_window_shows_of_a_text() {
    var preview = preview("# 一\n\n### 2024.05.20 Mon\n\n早 ok -**2024.05.20 10:38**\n\n##\n");

    assertThat(preview.note()).isEqualTo(desk.vault.path("1.md"));
    assertThat(preview.outline()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(preview.diary().entries()).hasSize(1);
    assertThat(preview.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.EMPTY_HEADING);
    assertThat(preview.count().han()).isEqualTo(2);
    assertThat(preview.count().words()).isEqualTo(5);
    assertThat(preview.styles()).isNotEmpty();
    assertThat(html(preview)).contains("<h1", "早 ok");
  }

  @Test
  void typing_is_previewed_once_after_a_quiet() {
    var note = Desk.document(workspace, "b.md");
    for (String key : List.of("3", "2", "1")) {
      Desk.type(note, key);
      workspace.previews().changed(note);
    }
    assertThat(shown).isEmpty();

    desk.goBy(Duration.ofMillis(60));

    assertThat(shown).singleElement().satisfies(each -> assertThat(html(each)).contains("123b"));
    assertThat(shown.getFirst().revision()).isEqualTo(note.revision());
  }

  @Test
  void a_stale_preview_is_dropped() {
    var note = Desk.document(workspace, "b.md");
    desk.homeWaits();
    workspace.previews().show(note);
    Desk.type(note, "x");

    desk.homeGoesOn();

    assertThat(shown).isEmpty();
    workspace.previews().show(note);
    assertThat(shown).hasSize(1);
  }

  @Test
  void of_two_notes_each_preview_says_whose_it_is() {
    workspace.previews().show(Desk.document(workspace, "a.md"));
    workspace.previews().show(Desk.document(workspace, "b.md"));

    assertThat(shown)
        .extracting(Preview::note)
        .containsExactly(desk.vault.path("a.md"), desk.vault.path("b.md"));
  }

  @Test
  void a_listener_that_left_is_told_nothing() {
    workspace.previews().onPreview(shown::add).cancel();

    workspace.previews().show(Desk.document(workspace, "b.md"));

    assertThat(shown).hasSize(1);
  }

  @Test
  void a_picture_has_a_place_and_comes_later() {
    assertThat(html(preview("![图 \"<b>](images/a.png \"题\")")))
        .contains(
            "<img alt=\"图 &quot;&lt;b&gt;\" class=\"diptych-picture\" data-diptych-note=\"1.md\""
                + " data-diptych-source=\"images/a.png\" title=\"题\">");
    assertThat(html(preview("<img src=\"images/a.png\" width=\"20\">")))
        .contains("data-diptych-source=\"images/a.png\" width=\"20\">");
  }

  @Test
  void a_picture_for_a_theme_has_its_address_beside_the_place() {
    assertThat(
            html(
                preview(
                    "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"b.png\">"
                        + "<img src=\"images/a.png\"></picture>")))
        .contains(
            "<source media=\"(prefers-color-scheme: dark)\" data-diptych-source=\"b.png\" />",
            "data-diptych-source=\"images/a.png\">");
  }

  @Test
  void a_note_that_is_asked_for_again_is_rendered_anew() {
    desk.vault.bytes("v.mp4", new byte[2_000]);
    assertThat(html(preview("[v](v.mp4)"))).contains("2 kB");
    desk.vault.bytes("v.mp4", new byte[5_000]);

    workspace.previews().again(Desk.document(workspace, notes + ".md"));

    assertThat(html(shown.getLast())).contains("5 kB");
  }

  @Test
  void a_block_that_is_too_much_for_a_page_is_shown_as_it_is_written_and_told_of() {
    var pages = new ArrayList<PagePreview>();
    workspace.previews().onPage(pages::add);

    var preview =
        preview(
            "good\n\n" + "<table>" + "<tr><td rowspan=1000>a</td></tr>".repeat(100) + "</table>\n");

    assertThat(preview.partial()).isTrue();
    assertThat(pages.getLast().partial()).isTrue();
    assertThat(html(preview)).contains(">good</p>", "&lt;tr&gt;&lt;td rowspan=1000&gt;");
    assertThat(preview("good\n").partial()).isFalse();
  }

  @Test
  void footnotes_that_are_too_much_for_a_page_are_shown_as_they_are_written_and_told_of() {
    String large = "<table>" + "<tr><td rowspan=1000>a</td></tr>".repeat(100) + "</table>";

    var preview = preview("good[^a]\n\n[^a]: first " + large + "\n\n[^b]: not asked for\n\nend\n");

    assertThat(preview.partial()).isTrue();
    assertThat(preview.blocks().getLast().html())
        .startsWith("<pre class=\"diptych-source\">[^a]: first &lt;table&gt;")
        .doesNotContain("not asked for");
    assertThat(html(preview)).contains("good", ">end</p>");
  }

  @Test
  void what_took_too_long_gets_one_more_try() {
    var pages = new ArrayList<PagePreview>();
    // The first look at the clock is at the beginning, and the second comes too late.
    var previews = previews(pages, look -> look == 1 ? 0 : 1);

    previews.now(Desk.document(workspace, "a.md")).join();

    assertThat(pages).extracting(PagePreview::partial).containsExactly(true, false);
    assertThat(shown).singleElement().matches(preview -> !preview.partial());
    assertThat(html(shown.getFirst())).contains("<h1");
  }

  @Test
  void what_takes_too_long_again_is_shown_as_it_is_written() {
    var pages = new ArrayList<PagePreview>();
    var previews = previews(pages, look -> look);

    previews.now(Desk.document(workspace, "a.md")).join();

    assertThat(pages).extracting(PagePreview::partial).containsExactly(true, true);
    assertThat(shown).singleElement().matches(Preview::partial);
    assertThat(html(shown.getFirst())).contains("# 一").doesNotContain("<h1");
  }

  /** Previews whose clock says so many hours at each look at it, which are counted from 1. */
  private Previews previews(List<PagePreview> pages, IntToLongFunction hours) {
    var opening = (VaultOpening.Ready) VaultOpening.of(desk.vault.root());
    var videos = new VideoTitles(opening.vault(), new LinkTargets(opening.vault()));
    var looks = new AtomicInteger();
    var page =
        new NotePage(
            videos, () -> Duration.ofHours(hours.applyAsLong(looks.incrementAndGet())).toNanos());
    var quiet = new Debounce(Duration.ofMillis(60), desk.timer, desk.lanes.home());
    var previews =
        new Previews(desk.lanes, quiet, opening.settings().format(), opening.check(), page);
    previews.onPage(pages::add);
    previews.onPreview(shown::add);
    return previews;
  }
}
