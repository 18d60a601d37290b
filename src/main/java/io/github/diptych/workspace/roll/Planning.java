package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.roll.Cut;
import io.github.diptych.diary.roll.Part;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.VaultNotes;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.roll.RollPlan.Month;
import io.github.diptych.workspace.roll.RollPlan.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a vault and plans its roll. */
final class Planning {
  private final VaultOpening.Ready vault;
  private final VaultSettings settings;
  private final NoteFiles files;
  private final VaultPath page;
  private final Others others;

  /** Which of the notes that only link to the diary may be written. */
  interface Others {
    boolean has(VaultPath note) throws IOException;
  }

  /**
   * @param page the note to be rolled
   */
  Planning(VaultOpening.Ready vault, VaultPath page, Others others) {
    this.vault = vault;
    this.settings = vault.settings();
    this.files = new NoteFiles(vault.vault());
    this.page = page;
    this.others = others;
  }

  RollOutcome plan() throws IOException {
    return switch (files.load(page)) {
      case Loaded.Note note -> plan(note);
      case Loaded.Unreadable gone when gone.reason() == Reason.MISSING ->
          new RollOutcome.NothingToRoll();
      case Loaded unfit -> new RollOutcome.Unread(page, unfit);
    };
  }

  private RollOutcome plan(Loaded.Note note) throws IOException {
    var diary = Diary.parse(note.text(), settings.format());
    var parts = Cut.of(diary, settings::diaryFile);
    var targets = targets(parts);
    if (!diary.isDiary() || targets.contains(page.value())) {
      return new RollOutcome.NothingToRoll();
    }
    Map<String, Loaded.Note> there = new LinkedHashMap<>();
    for (String file : targets) {
      switch (files.load(VaultPath.of(file))) {
        case Loaded.Note known -> there.put(file, known);
        case Loaded.Unreadable gone when gone.reason() == Reason.MISSING -> {}
        case Loaded unfit -> {
          return new RollOutcome.Unread(VaultPath.of(file), unfit);
        }
      }
    }
    return plan(
        new Rolling(page, note, settings.format(), new LinkTargets(vault.vault()), parts, there));
  }

  private RollOutcome plan(Rolling rolling) throws IOException {
    var notes = rolling.notes();
    notes.addAll(notes.size() - 1, linking(rolling, notes));
    var months = rolling.summary();
    var check = new RollCheck(page, notes, settings.format(), rolling.forwarding());
    return check
        .doubled(page, months.stream().map(Month::path).toList())
        .map(RollOutcome.class::cast)
        .or(check::difference)
        .orElseGet(() -> new RollOutcome.Planned(new RollPlan(months, notes)));
  }

  private static Set<String> targets(List<Part> parts) {
    return parts.stream()
        .filter(Part.Goes.class::isInstance)
        .map(part -> ((Part.Goes) part).file())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The other notes that link to what moves, with their links led there. */
  private List<Written> linking(Rolling rolling, List<Written> written) throws IOException {
    var known = written.stream().map(each -> each.path().value()).collect(Collectors.toSet());
    var linking = new ArrayList<Written>();
    for (VaultNotes.Note each :
        (Iterable<VaultNotes.Note>) new VaultNotes(vault.vault()).all()::iterator) {
      if (!known.contains(each.path())
          && each.loaded() instanceof Loaded.Note note
          && note.text().indexOf('#') >= 0) {
        var path = VaultPath.of(each.path());
        String text = rolling.relinked(path, note.text());
        if (!text.equals(note.text()) && others.has(path)) {
          linking.add(new Written(path, note, text, note.form()));
        }
      }
    }
    return linking;
  }
}
