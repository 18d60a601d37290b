package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.picture.PictureFetch;
import io.github.diptych.workspace.picture.Reach;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two notes in one window, of which one is made to take for ever. On real lanes. */
class HostilePreviewTest {
  private static final int TIMES = 40_000;

  @TempDir Path folder;
  private final ExecutorService home = Executors.newSingleThreadExecutor();
  private final Lanes lanes = Lanes.start(home);
  private final ManualTimer timer = new ManualTimer();
  private final List<Preview> shown = new CopyOnWriteArrayList<>();
  private TestVault vault;
  private Workspace workspace;

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(folder).note("b.md", "# ordinary\n\ntext\n");
    workspace =
        new Workspace(
            (VaultOpening.Ready) VaultOpening.of(vault.root()),
            lanes,
            timer,
            Clock.systemUTC(),
            new PictureFetch(Reach.everywhere(), Duration.ofSeconds(1)),
            new Journals(folder.resolve("state"), lanes, timer));
    workspace.previews().onPreview(shown::add);
  }

  @AfterEach
  void close() {
    lanes.close();
    home.shutdownNow();
  }

  private OpenDocument open(String path) throws Exception {
    var opened = atHome(() -> workspace.open(VaultPath.of(path))).get(60, TimeUnit.SECONDS);
    return ((Workspace.Opened.Document) opened).document();
  }

  private <T> CompletableFuture<T> atHome(Supplier<CompletableFuture<T>> work) {
    return CompletableFuture.supplyAsync(work, home).thenCompose(future -> future);
  }

  private static String html(Preview preview) {
    return preview.blocks().stream().map(RenderedBlock::html).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"> ", "a <?", "www.a", "[a](<b", "a***", "<div>", "[", "![", "`a``", "$a$$"})
  void an_ordinary_note_is_previewed_while_a_hostile_one_is_under_way(String part)
      throws Exception {
    vault.note("a.md", "# hostile\n\n" + part.repeat(TIMES) + "\n");
    var hostile = open("a.md");
    var ordinary = open("b.md");
    var first = atHome(() -> workspace.previews().now(hostile));

    long start = System.nanoTime();
    atHome(() -> workspace.previews().now(ordinary)).get(60, TimeUnit.SECONDS);
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    assertThat(shown).isNotEmpty();
    assertThat(shown.getLast().note()).isEqualTo(VaultPath.of("b.md"));
    assertThat(html(shown.getLast())).contains("ordinary");
    assertThat(milliseconds).as("%s: milliseconds for the ordinary note", part).isLessThan(10_000);
    assertThat(first).isDone();
  }

  @Test
  void what_takes_too_long_is_shown_as_it_is_written_and_said_to_be() throws Exception {
    vault.note(
        "a.md",
        "# good\n\n"
            + "<table>"
            + "<tr><td rowspan=1000>a</td></tr>".repeat(100)
            + "</table>\n\nafter\n");

    var hostile = open("a.md");
    atHome(() -> workspace.previews().now(hostile)).get(60, TimeUnit.SECONDS);

    assertThat(shown.getLast().partial()).isTrue();
    assertThat(html(shown.getLast()))
        .contains("good</h1>", "&lt;tr&gt;&lt;td rowspan=1000&gt;", ">after</p>");
  }
}
