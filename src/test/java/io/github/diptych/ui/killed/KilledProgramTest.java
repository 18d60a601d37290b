package io.github.diptych.ui.killed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.NoteText;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.JournalFolder;
import io.github.diptych.vault.journal.LeftJournal;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.picture.PictureFetch;
import io.github.diptych.workspace.recovery.Found;
import io.github.diptych.workspace.recovery.Recovery;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program under a typing robot, killed at random moments: what the next start has is
 * always the beginning of what was typed, and lacks at most what was typed in the last second.
 */
@EnabledOnOs(OS.LINUX)
class KilledProgramTest {
  private static final String NOTE = "README.md";
  private static final String BEGINNING = "### 2024.05.20 Mon\n\n早。 -**2024.05.20 10:38**\n\n";
  private static final long SECOND = 1_000;

  /** Of the slow test; fewer at a time where there is less of it. */
  private static final int KILLS = Integer.getInteger("diptych.kills", 200);

  @TempDir private Path temporary;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final List<Long> lacking = new ArrayList<>();

  /**
   * Twenty kills with two starts: two are kills, the second of them of a program that has just
   * recovered what the first one left; eighteen are moments at which the running program stands
   * still, with all that is in its files.
   */
  @Test
  void twenty_kills_lose_at_most_a_second() throws Exception {
    var vault = vault("vault");
    Path home = temporary.resolve("home");
    int typed = 0;
    try (var program = start(vault, home, typed)) {
      for (int moment = 0; moment < 18; moment++) {
        typed += random.nextInt(1, 30);
        program.awaitTyped(typed);
        long at = program.freeze();
        Path left = copy(vault, home);
        typed = program.goOn().typed().getLast().count();
        check(read(left, vault), program, at);
      }
      long at = program.kill();
      typed = check(read(copy(vault, home), vault), program, at);
    }
    try (var again = start(vault, home, typed)) {
      again.awaitTyped(typed + 1);
      long at = again.kill();
      check(recovered(vault, home), again, at);
    }
    assertThat(lacking).hasSize(20);
  }

  /** The same with nothing but kills: about a quarter of an hour. */
  @Test
  @Tag("slow")
  void two_hundred_kills_lose_at_most_a_second() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      var vault = vault("vault-" + kill);
      Path home = temporary.resolve("home-" + kill);
      try (var program = start(vault, home, 0)) {
        program.awaitTyped(random.nextInt(1, 80));
        long at = program.kill();
        check(recovered(vault, home), program, at);
      }
    }
    lacking.sort(null);
    System.out.printf(
        "%d kills: %d ms were lacking at most, %d ms in the middle%n",
        KILLS, lacking.getLast(), lacking.get(KILLS / 2));
    assertThat(lacking).hasSize(KILLS).allMatch(each -> each <= SECOND);
  }

  private TestVault vault(String name) {
    return TestVault.in(temporary.resolve(name)).note(NOTE, BEGINNING);
  }

  private RunningProgram start(TestVault vault, Path home, int from) throws IOException {
    return RunningProgram.start(vault.root(), home, seed, from);
  }

  /**
   * Looks at what was left.
   *
   * @return how many letters there are again
   */
  private int check(String again, RunningProgram program, long killed) {
    var typed = program.typed();
    int all = typed.getLast().count();
    String shown = "seed " + seed + ", moment " + lacking.size() + ", " + all + " letters";
    assertThat(again).as(shown).startsWith(BEGINNING);
    String letters = again.substring(BEGINNING.length());
    assertThat(TypingRobot.letters(seed, all + 1_000)).as(shown).startsWith(letters);
    long lacks =
        typed.stream()
            .filter(each -> each.count() > letters.length() && each.millis() <= killed)
            .mapToLong(each -> killed - each.millis())
            .max()
            .orElse(0);
    lacking.add(lacks);
    assertThat(lacks).as(shown).isLessThanOrEqualTo(SECOND + program.stall());
    return letters.length();
  }

  /** What the next start has. */
  private static String recovered(TestVault vault, Path home) {
    var lanes = Lanes.inline();
    var timer = new ManualTimer();
    var workspace =
        new Workspace(
            (VaultOpening.Ready) VaultOpening.of(vault.root()),
            lanes,
            timer,
            Clock.systemUTC(),
            new PictureFetch(InetAddress::isLoopbackAddress, Duration.ofSeconds(1)),
            new Journals(home.resolve("state"), lanes, timer));
    List<Found> found = new Recovery(workspace).look().join();
    assertThat(found).allMatch(Found.Restored.class::isInstance);
    var opened = (Workspace.Opened.Document) workspace.open(VaultPath.of(NOTE)).join();
    return opened.document().text();
  }

  /** The same of copies, which are not where the journal says. */
  private static String read(Path left, TestVault vault) throws IOException {
    String file = Files.readString(left.resolve("vault").resolve(NOTE));
    var journals = new JournalFolder(left.resolve("home/state/journal"));
    for (LeftJournal journal : journals.claim(vault.vault().root(), (unread, why) -> {})) {
      var text = journal.text();
      assertThat(file)
          .isIn(
              text.base().toString(),
              text.attempted().map(NoteText::toString).orElse(""),
              text.text().toString());
      return text.text().toString();
    }
    return file;
  }

  private Path copy(TestVault vault, Path home) throws IOException {
    Path left = temporary.resolve("left-" + lacking.size());
    copy(vault.root(), left.resolve("vault"));
    copy(home, left.resolve("home"));
    return left;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all.filter(it -> !it.equals(from))::iterator) {
        Files.copy(each, to.resolve(from.relativize(each)));
      }
    }
  }
}
