package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file goes through in pieces: a program with less memory than it commits it and pushes it. The
 * figures of one of 300 MB are in the benchmark.
 */
class BoundedMemoryTest {
  private static final int MEGABYTES = 96;
  private static final String HEAP = "-Xmx48m";

  @TempDir Path home;

  /** The program with little memory: a commit and a push of the vault that is its argument. */
  static final class Small {
    private Small() {}

    public static void main(String[] arguments) throws IOException {
      if (VaultRepository.open(Path.of(arguments[0])) instanceof Opened.Ready(var vault)) {
        try (vault) {
          System.out.println(vault.commit("a film", SyncProgress.NONE));
          System.out.println(vault.push(Credentials.NONE, SyncProgress.NONE));
        }
      }
    }
  }

  /** What no program can make smaller, as a film is. */
  private static void film(Path file) throws IOException {
    var chance = new Random(7);
    var bytes = new byte[1024 * 1024];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < MEGABYTES; i++) {
        chance.nextBytes(bytes);
        out.write(bytes);
      }
    }
  }

  private String inLittleMemory(Path vault) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    HEAP,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Small.class.getName(),
                    vault.toString()))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void a_film_of_twice_the_memory_is_committed_and_pushed() throws Exception {
    try (var story = SyncStory.connected(home)) {
      film(story.folder.resolve("film.mov"));

      assertThat(inLittleMemory(story.folder)).contains("Done[id=", "Done[commits=1]");

      assertThat(story.status().changes()).isEmpty();
    }
  }

  @Test
  void one_for_lfs_is_so_too() throws Exception {
    try (var story = SyncStory.connected(home)) {
      story.writes(".gitattributes", "*.mov filter=lfs -text\n");
      film(story.folder.resolve("film.mov"));

      assertThat(inLittleMemory(story.folder)).contains("Done[id=", "Done[commits=1]");

      assertThat(story.remote.text("film.mov").orElseThrow()).startsWith("version ");
      assertThat(story.status().changes()).isEmpty();
    }
  }
}
