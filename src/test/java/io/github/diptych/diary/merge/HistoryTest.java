package io.github.diptych.diary.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two or three machines write and sync by chance, as Git would have them: each knows the state that
 * it synced last, and merges what came since. {@code -Dseed=} repeats a run.
 */
class HistoryTest {
  private static final DiaryFormat FORMAT = DiaryFormat.standard();

  private final Seed seed = Seed.ofThisRun();
  private int merges;
  private int asked;

  @Test
  void every_sentence_that_its_writer_did_not_delete_is_in_the_branch_or_in_an_open_conflict() {
    run(Integer.getInteger("histories", 500));
  }

  @Test
  @Tag("slow")
  void no_sentence_is_lost_in_ten_thousand_histories() {
    run(10_000);
  }

  private void run(int histories) {
    for (int number = 0; number < histories; number++) {
      new History(number).play();
    }
    System.out.printf(
        "%d histories, -Dseed=%d: %d merges, %d conflicts%n",
        histories, seed.value(), merges, asked);
  }

  /** A machine, and the state of the branch that it knows. */
  private static final class Machine {
    private final Writer writer;
    private String known;

    Machine(Writer writer, String known) {
      this.writer = writer;
      this.known = known;
    }

    Writer writer() {
      return writer;
    }
  }

  private final class History {
    private final int number;
    private final Random random;
    private final boolean alike;
    private final List<Machine> machines;
    private final List<Conflict> open = new ArrayList<>();
    private String branch;

    History(int number) {
      this.number = number;
      this.random = seed.round(number);
      this.alike = number % 4 == 0;
      var first = new Writer(random, random.nextBoolean() ? "" : "# 2024-05\n", alike);
      first.write(random.nextInt(12));
      this.branch = first.text();
      this.machines = new ArrayList<>();
      machines.add(new Machine(first, branch));
      for (int i = random.nextInt(2); i >= 0; i--) {
        machines.add(new Machine(new Writer(random, branch, alike), branch));
      }
    }

    void play() {
      for (int step = random.nextInt(8); step >= 0; step--) {
        Machine machine = machines.get(random.nextInt(machines.size()));
        machine.writer().write(random.nextInt(4));
        if (random.nextBoolean()) {
          sync(machine);
        }
      }
      machines.forEach(this::sync);
      machines.forEach(machine -> machine.writer().take(branch));
      check("-Dseed=%d, history %d%n".formatted(seed.value(), number), branch);
    }

    private void sync(Machine machine) {
      Writer writer = machine.writer();
      String base = machine.known;
      String mine = writer.text();
      if (!base.equals(branch) && !mine.equals(branch)) {
        Merged merged = DiaryMerge.of(base, mine, branch, FORMAT);
        String shown = shown(base, mine, branch, merged);
        merges++;
        asked += merged.conflicts().size();
        assertThat(
                DiaryMerge.byEntries(new Versions(plain(base), plain(mine), plain(branch)), FORMAT))
            .as("reads back" + shown)
            .isPresent();
        writer.take(merged.text());
        open.addAll(merged.conflicts());
        check(shown, writer.text());
        open.removeIf(conflict -> random.nextInt(3) == 0 && writer.decide(conflict));
      } else if (mine.equals(base)) {
        writer.take(branch);
      }
      branch = writer.text();
      machine.known = branch;
      check("", branch);
    }

    private void check(String shown, String merged) {
      Set<String> wanted = new HashSet<>();
      machines.forEach(machine -> wanted.addAll(machine.writer().typed()));
      machines.forEach(machine -> wanted.removeAll(machine.writer().deleted()));
      var there = new HashSet<>(Sentences.in(merged));
      machines.forEach(machine -> there.addAll(unsynced(machine)));
      open.forEach(conflict -> there.addAll(sentences(conflict.mine(), conflict.theirs())));
      assertThat(there).as("kept" + shown).containsAll(wanted);
      boolean divided = machines.stream().anyMatch(machine -> machine.writer().hasDivided());
      if (!alike && !divided) { // what was divided here and put apart there can stand twice
        var twice = new ArrayList<>(Sentences.in(merged));
        Set.copyOf(twice).forEach(twice::remove);
        open.forEach(conflict -> twice.removeAll(about(conflict)));
        assertThat(twice).as("once" + shown).isEmpty();
      }
    }

    /** What a machine has not brought to the branch yet. */
    private List<String> unsynced(Machine machine) {
      return Sentences.in(machine.writer().text());
    }

    private String shown(String base, String mine, String theirs, Merged merged) {
      return "%n-Dseed=%d, history %d%n== base%n%s%n== mine%n%s%n== theirs%n%s%n== merged%n%s%n%s"
          .formatted(seed.value(), number, base, mine, theirs, merged.text(), merged.conflicts());
    }
  }

  private static String plain(String text) {
    return text.replace("\uFEFF", "").replace("\r", "");
  }

  private static List<String> about(Conflict conflict) {
    return sentences(conflict.base(), conflict.mine(), conflict.theirs());
  }

  private static List<String> sentences(@Nullable String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .flatMap(text -> Sentences.in(text).stream())
        .toList();
  }
}
