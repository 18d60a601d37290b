package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Day;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.FrontPageLink;
import io.github.diptych.workspace.roll.Forwarding.Moved;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What stands on the front page where days stood: a line with a link to their note, and one for
 * each day, which bears every name that the day had, so that a link from anywhere still lands.
 */
final class MonthLinks {
  private final MonthNote note;
  private final List<Moved> moved;
  private final Forwarding forwarding;
  private final String address;

  /**
   * @param page the front page
   * @param moved the named places that go to the note
   */
  MonthLinks(
      VaultPath page,
      MonthNote note,
      List<Moved> moved,
      Forwarding forwarding,
      LinkTargets targets) {
    this.note = note;
    this.moved = moved;
    this.forwarding = forwarding;
    this.address = targets.relative(page, note.path());
  }

  /** The first line, by which a paragraph of an earlier time is known, too. */
  String head() {
    return FrontPageLink.line(note.title(), address) + ":";
  }

  List<String> lines(List<Day> days) {
    return days.stream().map(this::line).toList();
  }

  private String line(Day day) {
    var line = new StringBuilder();
    String anchor = "";
    for (Moved each : moved) {
      int at = each.place().at();
      if (day.span().contains(at) && forwarding.leadsTo(each.place())) {
        line.append("<a id=\"").append(escaped(each.place().name())).append("\"></a>");
      }
      boolean heading = day.heading().start() <= at && at < day.heading().end();
      if (heading && each.place().heading() && anchor.isEmpty()) {
        anchor = "#" + each.name();
      }
    }
    String words = day.date().format(dateFormat());
    return line.append("[" + words + "](" + address + anchor + ")").toString();
  }

  /** A day's date without what the note's other days share. */
  private DateTimeFormatter dateFormat() {
    List<LocalDate> dates =
        note.runs().stream().flatMap(run -> run.days().stream()).map(Day::date).toList();
    LocalDate first = dates.getFirst();
    boolean year = dates.stream().allMatch(date -> date.getYear() == first.getYear());
    boolean month = dates.stream().allMatch(date -> date.getMonth() == first.getMonth());
    String pattern = year && month ? "dd" : year ? "MM-dd" : "uuuu-MM-dd";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
