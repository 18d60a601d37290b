package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Day;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.roll.Part;
import io.github.diptych.markdown.NamedPlaces;
import io.github.diptych.markdown.NamedPlaces.NamedPlace;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.roll.Forwarding.Moved;
import io.github.diptych.workspace.roll.RollPlan.Month;
import io.github.diptych.workspace.roll.RollPlan.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the notes that a diary is rolled into, as texts; touches no file. */
final class Rolling {
  private final VaultPath page;
  private final Loaded.Note before;
  private final DiaryFormat format;
  private final LinkTargets targets;
  private final List<Part> parts;
  private final String lineEnd;
  private final List<NamedPlace> places;
  private final Definitions definitions;
  private final List<MonthNote> months;
  private final List<Moved> moved = new ArrayList<>();
  private final Forwarding forwarding;
  private final RolledText rolled;

  /**
   * @param page the note that is rolled, and a front page afterwards
   * @param parts all of it
   * @param there those of the notes that take days which are there already, by file
   */
  Rolling(
      VaultPath page,
      Loaded.Note before,
      DiaryFormat format,
      LinkTargets targets,
      List<Part> parts,
      Map<String, Loaded.Note> there) {
    this.page = page;
    this.before = before;
    this.format = format;
    this.targets = targets;
    this.parts = parts;
    this.lineEnd = before.form().lineEnd().text();
    this.places = NamedPlaces.in(before.text());
    this.definitions = new Definitions(before.text());
    this.months = months(there);
    months.forEach(this::move);
    this.forwarding = new Forwarding(places, moved);
    this.rolled = new RolledText(page, before.text(), new Relinking(page, targets, forwarding));
  }

  /** By file, in the order of the diary. */
  private List<MonthNote> months(Map<String, Loaded.Note> there) {
    var runs = new LinkedHashMap<String, List<Part.Goes>>();
    for (Part part : parts) {
      if (part instanceof Part.Goes run) {
        runs.computeIfAbsent(run.file(), file -> new ArrayList<>()).add(run);
      }
    }
    var notes = new ArrayList<MonthNote>();
    runs.forEach(
        (file, all) ->
            notes.add(
                new MonthNote(
                    VaultPath.of(file),
                    there.get(file),
                    all,
                    definitions.neededBy(all.stream().map(Part.Goes::span).toList()),
                    all.getLast().equals(parts.getLast()))));
    return notes;
  }

  /** Finds where the named places of a month are in its note: in their order, at its end. */
  private void move(MonthNote month) {
    String text = month.text(span -> span.in(before.text()), format, lineEnd);
    var headings = NamedPlaces.in(text).stream().filter(NamedPlace::heading).toList();
    var gone = places.stream().filter(place -> isIn(place, month)).toList();
    long count = gone.stream().filter(NamedPlace::heading).count();
    int next = headings.size() - (int) count;
    for (NamedPlace place : gone) {
      boolean found = place.heading() && next >= 0 && next < headings.size();
      moved.add(new Moved(place, month.path(), found ? headings.get(next).name() : place.name()));
      next += place.heading() ? 1 : 0;
    }
  }

  private static boolean isIn(NamedPlace place, MonthNote month) {
    return month.runs().stream().anyMatch(run -> run.span().contains(place.at()));
  }

  Forwarding forwarding() {
    return forwarding;
  }

  /** What is written of the diary itself: the notes that take days, then the front page. */
  List<Written> notes() {
    var notes = new ArrayList<Written>();
    for (MonthNote month : months) {
      String text = month.text(span -> rolled.in(month.path(), span), format, lineEnd);
      Loaded.Note there = month.before();
      notes.add(
          new Written(month.path(), there, text, there == null ? before.form() : there.form()));
    }
    notes.add(new Written(page, before, frontPage(), before.form()));
    return notes;
  }

  private String frontPage() {
    var links = new LinkedHashMap<String, MonthLinks>();
    for (MonthNote month : months) {
      var here = moved.stream().filter(each -> each.note().equals(month.path())).toList();
      links.put(month.path().value(), new MonthLinks(page, month, here, forwarding, targets));
    }
    var frontPage = new FrontPage(before.text(), lineEnd, parts, links);
    renamed().forEach(frontPage::keep);
    List<Span> stay = parts.stream().filter(Part.Stays.class::isInstance).map(Part::span).toList();
    return frontPage.text(page, rolled, definitions.neededBy(stay));
  }

  /** The headings that stay and get another name, for fewer stand before them. */
  private List<NamedPlace> renamed() {
    var stay =
        places.stream()
            .filter(NamedPlace::heading)
            .filter(place -> months.stream().noneMatch(month -> isIn(place, month)))
            .toList();
    var after =
        NamedPlaces.in(FrontPage.staying(before.text(), parts, lineEnd)).stream()
            .filter(NamedPlace::heading)
            .toList();
    var renamed = new ArrayList<NamedPlace>();
    for (int i = 0; i < Math.min(stay.size(), after.size()); i++) {
      if (!stay.get(i).name().equals(after.get(i).name())) {
        renamed.add(stay.get(i));
      }
    }
    return renamed;
  }

  /** What goes where. */
  List<Month> summary() {
    return months.stream().map(Rolling::summary).toList();
  }

  private static Month summary(MonthNote month) {
    List<Day> days = month.runs().stream().flatMap(run -> run.days().stream()).toList();
    int entries = days.stream().mapToInt(day -> day.entries().size()).sum();
    return new Month(month.path(), days.size(), entries);
  }

  /** Another note, its links to what has moved led there. */
  String relinked(VaultPath note, String text) {
    return new RolledText(note, text, new Relinking(page, targets, forwarding)).whole();
  }
}
