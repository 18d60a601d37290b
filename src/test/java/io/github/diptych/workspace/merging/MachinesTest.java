package io.github.diptych.workspace.merging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.diary.merge.Conflict;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.journal.Journals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machines with a repository each and one remote: whatever they write and whenever they sync, every
 * sentence arrives everywhere, and every repository is whole.
 */
class MachinesTest {
  private static final int HISTORIES = 8;
  private static final int STEPS = 18;
  private static final int MOST_ROUNDS = 12;
  private static final List<String> NOTES =
      List.of("diary/2024/2024-05.md", "README.md", "notes/list.md");

  @TempDir Path home;

  @Test
  void every_sentence_of_every_machine_is_on_all_of_them() throws IOException {
    NativeGit.required();
    run(HISTORIES);
  }

  @Test
  @Tag("slow")
  void nor_is_one_lost_in_many_histories() throws IOException {
    NativeGit.required();
    run(Integer.getInteger("histories", 300));
  }

  private void run(int histories) throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println(histories + " histories of machines, -Dseed=" + seed);
    for (int i = 0; i < histories; i++) {
      new History(Files.createDirectory(home.resolve("history-" + i)), new Random(seed + i)).play();
    }
  }

  private static final class Machine {
    private final TestVault vault;
    private final SyncCycle cycle;
    private final Deciding deciding;

    Machine(Path folder, String remote) throws IOException {
      vault = TestVault.in(Files.createDirectory(folder));
      try (var repository = VaultRepository.init(vault.root())) {
        repository.remote(remote);
      }
      var clock = Clock.fixed(Instant.parse("2024-05-20T10:38:00Z"), ZoneOffset.UTC);
      cycle = new SyncCycle(vault.vault(), VaultSettings.standard(), Lanes.inline(), clock);
      deciding =
          new Deciding(
              vault.vault(),
              VaultSettings.standard().format(),
              new Journals(folder.resolve("state"), Lanes.inline(), new ManualTimer()),
              Lanes.inline());
    }

    SyncOutcome sync() {
      var attempt = cycle.run(null, Credentials.NONE, SyncProgress.NONE).join();
      assertThat(attempt).isInstanceOf(SyncAttempt.Ended.class);
      return ((SyncAttempt.Ended) attempt).outcome();
    }

    String text(String note) {
      return Files.exists(vault.file(note)) ? vault.text(note) : "";
    }

    String all() {
      return NOTES.stream().map(note -> note + "\n" + text(note)).collect(Collectors.joining("\n"));
    }
  }

  private static final class History {
    private final Random chance;
    private final List<Machine> machines = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    History(Path home, Random chance) throws IOException {
      this.chance = chance;
      var remote = TestRemote.in(home);
      for (int i = 0; i < 2 + chance.nextInt(2); i++) {
        machines.add(new Machine(home.resolve("machine-" + i), remote.url()));
      }
    }

    void play() throws IOException {
      for (int i = 0; i < STEPS; i++) {
        Machine machine = machines.get(chance.nextInt(machines.size()));
        if (chance.nextInt(3) == 0) {
          settle(machine);
        } else {
          write(machine);
        }
      }
      meet();
      String text = machines.getFirst().all();
      assertThat(machines).allMatch(machine -> machine.all().equals(text));
      assertThat(sentences).allMatch(text::contains);
      machines.forEach(machine -> NativeGit.fsck(machine.vault.root()));
    }

    private void write(Machine machine) {
      String note = NOTES.get(chance.nextInt(NOTES.size()));
      String text = machine.text(note);
      String sentence = "s" + sentences.size() + "s";
      boolean edits = chance.nextBoolean() && text.contains("。");
      sentences.add(sentence);
      machine.vault.note(note, edits ? edited(text, sentence) : appended(note, text, sentence));
    }

    /** Some sentence gets another one behind it. */
    private String edited(String text, String sentence) {
      int at = text.indexOf('。', chance.nextInt(text.length()));
      int end = (at < 0 ? text.indexOf('。') : at) + 1;
      return text.substring(0, end) + "又" + sentence + "。" + text.substring(end);
    }

    private String appended(String note, String text, String sentence) {
      if (note.startsWith("notes")) {
        return text + "- " + sentence + "。\n";
      }
      String day = "### 2024.05.2" + chance.nextInt(2);
      String entry = sentence + "。 -**2024.05.20 1" + chance.nextInt(3) + ":38**\n";
      return text.contains(day)
          ? text + "\n---\n\n" + entry
          : (text.isEmpty() ? "" : text + "\n") + day + "\n\n" + entry;
    }

    /** Syncs, and decides where it has to, until nothing is left to decide. */
    private SyncOutcome settle(Machine machine) {
      SyncOutcome outcome = machine.sync();
      for (int i = 0; i < MOST_ROUNDS && outcome instanceof SyncOutcome.Conflicted; i++) {
        for (Offer open : machine.deciding.offers().join()) {
          open.journal().decide(both(open.conflict().conflict())).join();
        }
        outcome = machine.sync();
      }
      assertThat(outcome)
          .isInstanceOfAny(
              SyncOutcome.UpToDate.class,
              SyncOutcome.Pushed.class,
              SyncOutcome.Merged.class,
              SyncOutcome.Joined.class);
      return outcome;
    }

    private static String both(Conflict conflict) {
      return Stream.of(conflict.mine(), conflict.theirs())
          .flatMap(Stream::ofNullable)
          .map(String::strip)
          .collect(Collectors.joining("\n\n---\n\n"));
    }

    private void meet() {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        boolean quiet = true;
        for (Machine machine : machines) {
          quiet &= settle(machine) instanceof SyncOutcome.UpToDate;
        }
        if (quiet) {
          return;
        }
      }
      throw new AssertionError("the machines never came to rest");
    }
  }
}
