package io.github.diptych.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes entries of a day's blocks: each in the first language with the next in the second. */
final class Pairing {
  private final LocalDate day;
  private final List<Language> languages;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable Block open;

  private Pairing(LocalDate day, List<Language> languages) {
    this.day = day;
    this.languages = languages;
  }

  static List<Entry> of(LocalDate day, List<Block> blocks, List<Language> languages) {
    var pairing = new Pairing(day, languages);
    blocks.forEach(pairing::add);
    pairing.close();
    return pairing.entries;
  }

  private void add(Block block) {
    Block waiting = open;
    if (waiting != null && completes(block)) {
      open = null;
      entry(waiting, block);
      return;
    }
    close();
    if (opens(block)) {
      open = block;
    } else {
      entry(block, null);
    }
  }

  private void close() {
    if (open != null) {
      entry(open, null);
      open = null;
    }
  }

  private void entry(Block first, @Nullable Block second) {
    entries.add(new Entry(day, entries.size() + 1, first, second));
  }

  private boolean opens(Block block) {
    return languages.size() > 1
        && (block.language() == null || block.language() == languages.get(0));
  }

  private boolean completes(Block block) {
    return block.language() == null || block.language() != languages.get(0);
  }
}
