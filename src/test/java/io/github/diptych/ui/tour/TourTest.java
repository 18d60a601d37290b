package io.github.diptych.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour is played to its end, and is worth looking at. */
@FxTest
class TourTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A window without a word in it has a few hundred at most. */
  private static final int MANY_COLOURS = 600;

  @Test
  void every_step_has_its_picture_and_the_entry_is_on_the_remote(@TempDir Path folder)
      throws Exception {
    TestRemote.withoutThisMachinesGit("[user]\nname = Tour\nemail = tour@example.org\n");
    var now = LocalDateTime.parse("2026-11-23T21:40").atZone(ZONE).toInstant();

    var outcome =
        Fx.get(() -> new TourApp(folder, Clock.fixed(now, ZONE)).play(new Stage()))
            .get(120, TimeUnit.SECONDS);

    assertThat(outcome).isEqualTo(new TourApp.Outcome.Played(14));
    assertThat(folder.toFile().listFiles((in, name) -> name.endsWith(".png")))
        .hasSize(14)
        .allSatisfy(
            picture ->
                assertThat(colours(picture)).as(picture.getName()).isGreaterThan(MANY_COLOURS));
    assertThat(onRemote(folder, "2026-11.md"))
        .contains("### 2026.11.23 Mon", "**第一次自己对好了焦**", "**for the first time I focused")
        .contains("](../../images/2026/11/20261123-214000.png)")
        .doesNotContain("/Users/");
  }

  private static long colours(File picture) throws Exception {
    var image = ImageIO.read(picture);
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return IntStream.of(pixels).distinct().count();
  }

  private static String onRemote(Path folder, String note) throws Exception {
    try (var all = Files.walk(folder, 2)) {
      Path origin = all.filter(file -> file.toString().endsWith(".git")).findFirst().orElseThrow();
      try (var git = Git.open(origin.toFile());
          var walk = new TreeWalk(git.getRepository())) {
        walk.addTree(git.getRepository().resolve("HEAD^{tree}"));
        walk.setRecursive(true);
        walk.setFilter(PathSuffixFilter.create(note));
        assertThat(walk.next()).isTrue();
        return new String(git.getRepository().open(walk.getObjectId(0)).getBytes(), "UTF-8");
      }
    }
  }
}
