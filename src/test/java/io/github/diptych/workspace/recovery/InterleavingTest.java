package io.github.diptych.workspace.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.workspace.Desk;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.TextChange;
import io.github.diptych.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Typing, saving, other programs and kills in any order, against a model that knows but one thing:
 * which words were typed and taken back by nobody. Each of them is in the file, in the window, or
 * in what the next start finds.
 */
class InterleavingTest {
  private static final String NOTE = "a.md";

  @TempDir private Path temporary;

  @Test
  void no_word_is_lost_in_a_hundred_random_orders() throws Exception {
    run(100);
  }

  @Test
  @Tag("slow")
  void no_word_is_lost_in_five_hundred_random_orders() throws Exception {
    run(500);
  }

  private void run(int orders) throws Exception {
    long seed = System.nanoTime();
    for (int order = 0; order < orders; order++) {
      new Story(
              temporary.resolve("" + order), new Random(seed + order), "seed " + seed + "+" + order)
          .run(30);
    }
  }

  /** One order of events. */
  private static final class Story {
    private final Random random;
    private final String shown;
    private final List<String> events = new ArrayList<>();
    private final Set<String> typed = new LinkedHashSet<>();
    private List<Found.Undecided> undecided = List.of();
    private final TestRemote.Writer anna;
    private Desk desk;
    private Workspace workspace;
    private int words;

    Story(Path home, Random random, String shown) throws IOException {
      this.random = random;
      this.shown = shown;
      Files.createDirectories(home);
      desk = Desk.in(home);
      desk.vault.note(NOTE, "one\ntwo\nthree\n");
      var remote = TestRemote.in(home);
      try (var repository = VaultRepository.init(desk.vault.root())) {
        repository.remote(remote.url());
      }
      anna = remote.writer("anna");
      workspace = desk.workspace();
      document();
    }

    void run(int steps) throws IOException {
      for (int step = 0; step < steps; step++) {
        step();
        nothingIsLost();
      }
    }

    private void step() throws IOException {
      switch (random.nextInt(13)) {
        case 0, 1, 2, 3 -> type();
        case 4 -> save();
        case 5 -> quiet();
        case 6 -> othersAppend();
        case 7 -> othersReplace();
        case 8 -> othersDelete();
        case 9 -> othersRename();
        case 10 -> kill();
        case 11 -> pull();
        default -> reopen();
      }
    }

    private OpenDocument document() {
      var opened = workspace.openOrBegin(desk.vault.path(NOTE)).join();
      return ((Workspace.Opened.Document) opened).document();
    }

    private void type() {
      events.add("type");
      var document = document();
      String word = "w" + words++ + ".\n";
      String text = document.text();
      int line = text.indexOf('\n', random.nextInt(text.length() + 1)) + 1;
      document.edited(new TextChange(line, "", word));
      typed.add(word);
      desk.goBy(Duration.ofMillis(300));
    }

    private void save() {
      events.add("save");
      document().save().join();
    }

    private void quiet() {
      events.add("quiet");
      desk.goBy(Duration.ofMillis(1500));
    }

    private void othersAppend() throws IOException {
      events.add("others append");
      if (isThere()) {
        desk.vault.note(NOTE, desk.vault.text(NOTE) + "o" + words++ + "\n");
        look();
      }
    }

    /** What was in the file is theirs to take away. */
    private void othersReplace() throws IOException {
      events.add("others replace");
      givenUp(isThere() ? desk.vault.text(NOTE) : "");
      desk.vault.note(NOTE, "p" + words++ + "\n");
      look();
    }

    private void othersDelete() throws IOException {
      events.add("others delete");
      if (isThere()) {
        givenUp(desk.vault.text(NOTE));
        Files.delete(desk.vault.file(NOTE));
        look();
      }
    }

    private void othersRename() throws IOException {
      events.add("others rename");
      if (isThere()) {
        givenUp(desk.vault.text(NOTE));
        Files.move(desk.vault.file(NOTE), desk.vault.file("renamed-" + words++ + ".md"));
        look();
      }
    }

    /** Another machine has written, and this one syncs as its window does. */
    private void pull() throws IOException {
      events.add("pull");
      anna.pulls();
      Path hers = anna.folder().resolve(NOTE);
      String before = Files.exists(hers) ? Files.readString(hers) : "";
      anna.writes(NOTE, before + "a" + words++ + "\n").pushes();
      var cycle =
          new SyncCycle(
              desk.vault.vault(), VaultSettings.standard(), Lanes.inline(), Clock.systemUTC());
      workspace.saveAll().join();
      var attempt =
          cycle.run(null, none -> false, this::still, Credentials.NONE, SyncProgress.NONE).join();
      assertThat(attempt).isInstanceOf(SyncAttempt.Ended.class);
    }

    private CompletableFuture<Void> still(Supplier<CompletableFuture<Void>> move) {
      return workspace
          .saveAll()
          .thenCompose(saved -> move.get())
          .thenCompose(moved -> workspace.takeFromDisk());
    }

    private void look() {
      if (random.nextBoolean()) {
        workspace.takeFromDisk().join();
      }
    }

    private void kill() {
      events.add("kill");
      desk = desk.afterKill();
      begin();
    }

    private void reopen() throws IOException {
      events.add("reopen");
      workspace.saveAll().join();
      workspace.close();
      begin();
    }

    private void begin() {
      workspace = desk.workspace();
      undecided =
          new Recovery(workspace)
              .look().join().stream()
                  .filter(Found.Undecided.class::isInstance)
                  .map(Found.Undecided.class::cast)
                  .toList();
      if (!undecided.isEmpty() && random.nextInt(3) == 0) {
        decide(undecided.getFirst());
      }
    }

    private void decide(Found.Undecided one) {
      var left = new ArrayList<>(undecided);
      left.remove(one);
      var recovery = new Recovery(workspace);
      switch (random.nextInt(3)) {
        case 0 -> {
          events.add("drop");
          givenUp(one.typed());
          recovery.drop(one).join();
        }
        case 1 -> {
          events.add("take");
          givenUp(document().text());
          recovery.take(one, one.typed()).join();
        }
        default -> {
          events.add("later");
          left.add(one);
        }
      }
      undecided = left;
    }

    private void givenUp(String text) {
      typed.removeIf(text::contains);
    }

    private boolean isThere() {
      return Files.exists(desk.vault.file(NOTE));
    }

    private void nothingIsLost() throws IOException {
      var there = new StringBuilder(isThere() ? desk.vault.text(NOTE) : "");
      workspace.document(desk.vault.path(NOTE)).ifPresent(open -> there.append(open.text()));
      undecided.forEach(one -> there.append(one.typed()));
      assertThat(typed)
          .as("%s, after %s", shown, events)
          .allSatisfy(word -> assertThat(there).contains(word));
    }
  }
}
