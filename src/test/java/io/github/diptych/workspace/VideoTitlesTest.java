package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.NoteText;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.vault.LinkTargets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoTitlesTest {
  @TempDir Path home;
  private Desk desk;
  private Workspace workspace;
  private String html = "";

  @BeforeEach
  void a_vault_with_a_video() {
    desk = Desk.in(home);
    desk.vault.bytes("videos/湖 a.mp4", new byte[2_340_000]).note("a.md", "a\n");
    workspace = desk.workspace();
    workspace
        .previews()
        .onPreview(
            preview ->
                html =
                    preview.blocks().stream()
                        .map(RenderedBlock::html)
                        .collect(Collectors.joining()));
  }

  private String preview(String text) {
    desk.vault.note("b.md", text);
    workspace.previews().now(Desk.document(workspace, "b.md")).join();
    return html.strip();
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ, YouTube · dQw4w9WgXcQ",
    "https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ, YouTube · dQw4w9WgXcQ",
    "https://youtu.be/dQw4w9WgXcQ?t=3, YouTube · dQw4w9WgXcQ",
    "https://m.youtube.com/shorts/abc_-1, YouTube · abc_-1",
    "https://www.bilibili.com/video/BV1xx411c7mD/?p=2, Bilibili · BV1xx411c7mD",
    "https://b23.tv/abc123, Bilibili · abc123"
  })
  void a_video_elsewhere_has_its_service_and_number_below_the_plain_link(
      String address, String line) {
    assertThat(preview("看 " + address + "\n"))
        .contains("</a><span class=\"diptych-video\">" + line + "</span>");
  }

  @Test
  void the_title_that_a_link_gives_is_the_videos() {
    assertThat(preview("[看](https://youtu.be/x \"月晕 & \\\"halo\\\"\")\n"))
        .contains("<span class=\"diptych-video\">YouTube · 月晕 &amp; &quot;halo&quot;</span>");
  }

  @Test
  void a_video_of_the_vault_has_its_name_and_size() {
    assertThat(preview("[湖](videos/湖%20a.mp4)\n"))
        .contains("</a><span class=\"diptych-video\">湖 a.mp4 · 2.3 MB</span>");
  }

  @Test
  void what_is_said_of_a_file_changes_with_it() throws IOException {
    preview("[湖](videos/湖%20a.mp4) [b](videos/b.mp4)\n");

    desk.vault.bytes("videos/湖 a.mp4", new byte[5_000]);
    workspace.previews().lookAgain();
    assertThat(html).contains("湖 a.mp4 · 5 kB").doesNotContain("2.3 MB", "b.mp4 ·");

    desk.vault.bytes("videos/b.mp4", new byte[7_000]);
    workspace.previews().lookAgain();
    assertThat(html).contains("b.mp4 · 7 kB");

    Files.delete(desk.vault.file("videos/b.mp4"));
    workspace.previews().lookAgain();
    assertThat(html).contains("湖 a.mp4 · 5 kB").doesNotContain("b.mp4 ·");
  }

  @Test
  void a_page_stays_while_what_it_says_of_files_is_so() {
    var titles = new VideoTitles(workspace.vault(), new LinkTargets(workspace.vault()));
    var page = new NotePage(titles, System::nanoTime);
    var note = desk.vault.path("b.md");
    var before = page.of(note, NoteText.of("[湖](videos/湖%20a.mp4)\n"));

    page.filesChanged();
    assertThat(page.of(note, before.text())).isSameAs(before);

    desk.vault.bytes("videos/湖 a.mp4", new byte[5_000]);
    assertThat(page.of(note, before.text())).as("nobody said so").isSameAs(before);
    page.filesChanged();
    assertThat(page.of(note, before.text())).isNotSameAs(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](videos/missing.mp4)",
        "[a](../../outside.mp4)",
        "[a](https://www.youtube.com/@someone)",
        "[a](https://example.org/youtube.com/watch?v=1)",
        "`https://youtu.be/x`",
        "[a](https://example.org/a.mp4)"
      })
  void what_is_no_video_or_not_known_has_no_line(String text) {
    assertThat(preview(text + "\n")).doesNotContain("diptych-video");
  }
}
