package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.roll.Part;
import io.github.diptych.markdown.NamedPlaces.NamedPlace;
import io.github.diptych.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rolled note without its days: what belongs to none of them stays as it is, and where days
 * stood are links to them. A paragraph with links to the same note, of an earlier time, takes those
 * of its new days.
 */
final class FrontPage {
  private final String text;
  private final String lineEnd;
  private final List<Part> parts;
  private final Map<String, MonthLinks> links;
  private final List<TextEdit> insertions = new ArrayList<>();
  private final Map<String, Integer> earlier = new HashMap<>();

  /**
   * @param text of the whole note
   * @param parts all of it
   * @param links to each file that days go to
   */
  FrontPage(String text, String lineEnd, List<Part> parts, Map<String, MonthLinks> links) {
    this.text = text;
    this.lineEnd = lineEnd;
    this.parts = parts;
    this.links = links;
    links.forEach((file, each) -> find(file, each.head()));
  }

  /** What stays, as it will stand one behind the other. */
  static String staying(String text, List<Part> parts, String lineEnd) {
    var page = new GrowingText(lineEnd);
    for (Part part : parts) {
      if (part instanceof Part.Stays(Span span)) {
        page.blankLine().add(span.in(text));
      }
    }
    return page.toString();
  }

  /** Keeps a name alive that a heading has no more, since fewer of the same words precede it. */
  void keep(NamedPlace heading) {
    int at = heading.at();
    boolean startsLine = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    if (startsLine) {
      insertions.add(
          TextEdit.insert(at, "<a id=\"" + heading.name() + "\"></a>" + lineEnd + lineEnd));
    }
  }

  /**
   * @param rolled gives what a stretch is here
   * @param definitions what its words refer to and went with the days
   */
  String text(VaultPath note, RolledText rolled, List<Span> definitions) {
    var page = new GrowingText(lineEnd);
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Part.Stays(Span span) -> page.blankLine().add(rolled.in(note, span, insertions(span)));
        case Part.Goes run -> {
          add(run, page);
          if (isLast(i)) { // so that the note's end stays as it is
            definitions.forEach(each -> page.blankLine().line(rolled.in(note, each)));
          }
        }
      }
    }
    return page.toString();
  }

  private boolean isLast(int run) {
    return parts.subList(run + 1, parts.size()).stream().noneMatch(Part.Goes.class::isInstance);
  }

  private void add(Part.Goes run, GrowingText page) {
    var month = month(run);
    if (!earlier.containsKey(run.file())) {
      page.blankLine().line(month.head());
      month.lines(run.days()).forEach(page::line);
    }
  }

  /** What is put into a stretch that stays: names that are kept, and days in earlier paragraphs. */
  private List<TextEdit> insertions(Span span) {
    var all = new ArrayList<TextEdit>();
    insertions.stream().filter(each -> span.contains(each.start())).forEach(all::add);
    earlier.forEach(
        (file, at) -> {
          if (span.start() < at && at <= span.end()) {
            all.add(TextEdit.insert(at, days(file, at)));
          }
        });
    return all;
  }

  private String days(String file, int at) {
    boolean inLine = text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r';
    var days = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Part.Goes run && run.file().equals(file)) {
        month(run).lines(run.days()).forEach(line -> days.append(line).append(lineEnd));
      }
    }
    return inLine ? lineEnd + days.substring(0, days.length() - lineEnd.length()) : days.toString();
  }

  private MonthLinks month(Part.Goes run) {
    return Objects.requireNonNull(links.get(run.file()), run.file());
  }

  /** Looks for the paragraph of an earlier time, and remembers where it ends. */
  private void find(String file, String head) {
    for (Part part : parts) {
      if (part instanceof Part.Stays(Span span)) {
        // A month that began after the roll has a link with no days below, and no colon.
        int at = Math.max(lineOf(head, span), lineOf(head.substring(0, head.length() - 1), span));
        if (at >= 0) {
          earlier.putIfAbsent(file, paragraphEnd(at, span.end()));
        }
      }
    }
  }

  private int lineOf(String head, Span span) {
    int at = text.indexOf(head, span.start());
    while (at >= 0 && at + head.length() <= span.end()) {
      int end = at + head.length();
      boolean starts = at == span.start() || isLineEnd(at - 1);
      if (starts && (end == span.end() || isLineEnd(end))) {
        return at;
      }
      at = text.indexOf(head, at + 1);
    }
    return -1;
  }

  /** The start of the blank line below the paragraph, or the end of the stretch. */
  private int paragraphEnd(int from, int to) {
    int line = from;
    while (line < to) {
      int end = line;
      while (end < to && !isLineEnd(end)) {
        end++;
      }
      if (text.substring(line, end).isBlank()) {
        return line;
      }
      line = end == to ? to : text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return to;
  }

  private boolean isLineEnd(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
