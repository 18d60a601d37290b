package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A vault larger than anybody's, with names that are composed otherwise, and with links in a circle
 * and out of it: it opens, the window answers, and nothing outside is a part of it.
 */
@FxTest
@DisabledOnOs(OS.WINDOWS)
class LargeVaultTest {
  private static final String NAME = Normalizer.normalize("Tagebücher/é ü.md", Normalizer.Form.NFD);
  private static final String SECRET = "secret of another";

  @TempDir private Path folder;

  @Test
  void two_thousand_files_and_a_circle_of_links_open_and_are_all_there() throws Exception {
    opens(2_000, 500, 1, 60_000);
  }

  @Test
  @Tag("slow")
  void a_hundred_thousand_files_of_ten_gigabytes_open_and_the_window_answers() throws Exception {
    opens(100_000, 10_000, 10, 2_000);
  }

  private void opens(int files, int inOneFolder, int gigabytes, long longestPause)
      throws Exception {
    var vault = made(files, inOneFolder, gigabytes);
    aWindowHasBeenOpen();
    long before = Heap.used();
    long start = System.nanoTime();
    try (var heartbeat = Heartbeat.start();
        var window =
            DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38")) {
      window.opens("one/0.md").awaitText("note 0");
      long shown = since(start);
      Listing listing = Fx.get(() -> window.open().workspace().list()).get(60, TimeUnit.SECONDS);
      Fx.await("the files in the sidebar", () -> filesShown(window) == files + gigabytes + 2);
      long listed = since(start);
      long opening = heartbeat.longest();
      window.putsCaretAt(0).types("Typed. ").awaitSaved().sees("Typed. note 0");
      window.opens(NAME).awaitText("composed otherwise");
      Files.writeString(vault.file("many/1.md"), "by another program\n");
      Files.writeString(vault.file("new.md"), "new\n");
      Fx.await("a new file", () -> filesShown(window) == files + gigabytes + 3);
      System.out.printf(
          "%d files: note after %d ms, all files after %d ms, heap %d MB more, longest pause %d ms"
              + " to open, %d ms then%n",
          files, shown, listed, (Heap.used() - before) >> 20, opening, heartbeat.longest());

      assertThat(vault.text("one/0.md")).startsWith("Typed. note 0");
      assertThat(listing.notes()).contains(VaultPath.of(NAME));
      assertThat(all(listing)).noneMatch(path -> path.contains("out") || path.contains("circle/"));
      assertThat(opening).as("longest pause").isLessThan(longestPause);
    }
  }

  /** What the first window of a program takes is not the vault's doing. */
  private void aWindowHasBeenOpen() {
    var small = TestVault.in(folder.resolve("small")).note("README.md", "# All\n");
    try (var window =
        DiptychWindow.on(small.root(), folder.resolve("small/settings"), "2024-05-21T10:38")) {
      window.opens("README.md").awaitText("All");
    }
  }

  private static List<String> all(Listing listing) {
    return Stream.concat(listing.notes().stream(), listing.others().stream())
        .map(VaultPath::value)
        .toList();
  }

  private static int filesShown(DiptychWindow window) {
    return window.open().parts().files().count();
  }

  /** Files of a thousand to a folder, so many in one, and those that are large as holes. */
  private TestVault made(int files, int inOneFolder, int gigabytes) throws IOException {
    var vault =
        TestVault.in(folder).note(NAME, "composed otherwise\n").note("README.md", "# All\n");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), SECRET);
    vault.folder("one").folder("many");
    for (int i = 0; i < inOneFolder; i++) {
      Files.writeString(vault.file("many/" + i + ".md"), "# note " + i + "\n");
    }
    for (int i = 0; i < files - inOneFolder; i++) {
      String place = i < 1_000 ? "one" : "in/" + i / 10_000 + "/" + i / 1_000;
      vault.folder(place);
      Files.writeString(vault.file(place + "/" + i + ".md"), "note " + i + "\n");
    }
    for (int i = 0; i < gigabytes; i++) {
      try (var large = new RandomAccessFile(vault.file("one/large-" + i + ".bin").toFile(), "rw")) {
        large.setLength(1L << 30);
      }
    }
    vault.link("one/circle", "..").link("in-circle", "one/circle");
    vault.link("out", outside.toString()).link("out.md", outside.resolve("secret.md").toString());
    VaultRepository.init(vault.root()).close();
    return vault;
  }

  private static long since(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
