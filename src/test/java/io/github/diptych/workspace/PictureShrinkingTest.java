package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Answer;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that GitHub would refuse becomes smaller under its name; what it was stays here. */
class PictureShrinkingTest {
  /** In bytes; 51 MiB. */
  private static final long LARGE = 51L * 1024 * 1024;

  @TempDir Path home;
  private TestRemote remote;
  private TestVault vault;
  private SyncCycle cycle;

  @BeforeEach
  void a_vault_with_a_large_picture() throws IOException {
    remote = TestRemote.in(home);
    vault = TestVault.in(home).note("a.md", "![map](map.png)\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
    cycle =
        new SyncCycle(vault.vault(), VaultSettings.standard(), Lanes.inline(), Clock.systemUTC());
    ImageIO.write(
        new BufferedImage(4_500, 300, BufferedImage.TYPE_INT_RGB),
        "png",
        vault.file("map.png").toFile());
    // What follows the picture's end is no part of it, but of the file.
    try (var file = new RandomAccessFile(vault.file("map.png").toFile(), "rw")) {
      file.setLength(LARGE);
    }
  }

  private SyncAttempt syncs() {
    return cycle.run(null, Credentials.NONE, SyncProgress.NONE).join();
  }

  @Test
  void the_smaller_one_goes_and_the_link_shows_it() throws IOException {
    assertThat(syncs())
        .isInstanceOfSatisfying(
            SyncAttempt.Ended.class,
            ended ->
                assertThat(((SyncOutcome.Held) ended.outcome()).concerns().getFirst().answers())
                    .startsWith(Answer.SHRINK));

    assertThat(cycle.answer(Answer.SHRINK, List.of("map.png")).join()).isTrue();

    assertThat(syncs()).isEqualTo(new SyncAttempt.Ended(new SyncOutcome.Pushed(1)));
    BufferedImage smaller = ImageIO.read(vault.file("map.png").toFile());
    assertThat(smaller.getWidth()).isEqualTo(4_000);
    assertThat(smaller.getHeight()).isEqualTo(267);
    assertThat(remote.text("map.png")).isPresent();
    assertThat(remote.text("map.original.png")).isEmpty();
    assertThat(vault.file("map.original.png")).hasSize(LARGE);
  }

  @Test
  void what_is_no_picture_stays_as_it_is() throws IOException {
    Files.writeString(vault.file("map.png"), "no picture");

    assertThat(cycle.answer(Answer.SHRINK, List.of("map.png")).join()).isFalse();

    assertThat(vault.text("map.png")).isEqualTo("no picture");
    assertThat(vault.file("map.original.png")).doesNotExist();
  }
}
