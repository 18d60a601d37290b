package io.github.diptych.workspace;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The link to a new month's note on a front page that a roll has made: one line, among those of the
 * other months and in their order. A page that is not certainly such a one is left alone. Not for
 * the UI thread.
 */
public final class FrontPageLink {
  private static final VaultPath PAGE = DiaryNotes.README;
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(?:\\r\\n|\\r|\\n|$)");
  private static final Pattern HEAD = Pattern.compile("\\[.+]\\(([^()\\s]+)\\):?");

  private final VaultSettings settings;
  private final NoteFiles files;
  private final LinkTargets targets;

  public FrontPageLink(Vault vault, VaultSettings settings) {
    this.settings = settings;
    this.files = new NoteFiles(vault);
    this.targets = new LinkTargets(vault);
  }

  /** A link to a note of that title, as a roll writes it. */
  public static String line(String title, String address) {
    return "[" + title.replaceAll("([\\[\\]_*`~!&<>])", "\\\\$1") + "](" + address + ")";
  }

  /** A paragraph of the page with a link to a month and those to its days. */
  private record Month(VaultPath note, LocalDate first, int start, int end, int days) {}

  /** A line without its line end. */
  private record Line(int start, String words) {
    int end() {
      return start + words.length();
    }
  }

  /**
   * Puts the link on the page as it is on the disk, or takes it away.
   *
   * @return whether that is done, or there is nothing to do; a page that cannot be saved stays
   */
  boolean put(VaultPath month, boolean wanted) {
    return switch (files.load(PAGE)) {
      case Loaded.Note page ->
          with(page.text(), month, wanted).map(edit -> isSaved(page, edit)).orElse(true);
      case Loaded.ReadOnly page -> true;
      case Loaded.Unreadable page -> page.reason() == Reason.MISSING;
    };
  }

  private boolean isSaved(Loaded.Note page, TextEdit edit) {
    String text = TextEdit.apply(page.text(), List.of(edit));
    return files.save(PAGE, text, page.form(), page.hash()) instanceof SaveOutcome.Saved;
  }

  /** What puts the link on a page of that text, or takes it away; empty if nothing has to be. */
  Optional<TextEdit> with(String page, VaultPath month, boolean wanted) {
    return wanted ? in(page, month) : without(page, month);
  }

  /** As if the link had never been put there, where it has a paragraph of its own. */
  private Optional<TextEdit> without(String page, VaultPath month) {
    String link = line(DiaryNotes.stem(month), targets.relative(PAGE, month));
    List<Line> lines = lines(page);
    for (int i = 0; i < lines.size(); i++) {
      boolean alone = isBlank(lines, i - 1) && isBlank(lines, i + 1);
      if (alone && lines.get(i).words().equals(link)) {
        int start = i < 2 ? lines.get(i).start() : lines.get(i - 2).end();
        int end = i < 2 && i + 2 < lines.size() ? lines.get(i + 2).start() : lines.get(i).end();
        return Optional.of(new TextEdit(start, end, ""));
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(List<Line> lines, int index) {
    return index < 0 || index >= lines.size() || lines.get(index).words().isBlank();
  }

  /** What puts the link on a page of that text; empty if it is to be left alone. */
  Optional<TextEdit> in(String page, VaultPath month) {
    Optional<LocalDate> first = settings.firstDayIn(month.value());
    List<Month> months = months(page);
    boolean known =
        months.stream().anyMatch(each -> each.days() > 0)
            && months.stream().noneMatch(each -> each.note().equals(month));
    return known ? first.flatMap(day -> place(page, months, day, month)) : Optional.empty();
  }

  private Optional<TextEdit> place(
      String page, List<Month> months, LocalDate day, VaultPath month) {
    boolean rises = isOrdered(months, true);
    if (!rises && !isOrdered(months, false)) {
      return Optional.empty();
    }
    String lineEnd = page.contains("\r\n") ? "\r\n" : "\n";
    String link = line(DiaryNotes.stem(month), targets.relative(PAGE, month));
    Optional<Month> above =
        months.reversed().stream().filter(each -> each.first().isBefore(day) == rises).findFirst();
    return Optional.of(
        above
            .map(each -> TextEdit.insert(each.end(), lineEnd + lineEnd + link))
            .orElseGet(() -> TextEdit.insert(months.getFirst().start(), link + lineEnd + lineEnd)));
  }

  private static boolean isOrdered(List<Month> months, boolean rises) {
    for (int i = 1; i < months.size(); i++) {
      Month earlier = months.get(rises ? i - 1 : i);
      Month later = months.get(rises ? i : i - 1);
      if (!earlier.first().isBefore(later.first())) {
        return false;
      }
    }
    return true;
  }

  private List<Month> months(String page) {
    var months = new ArrayList<Month>();
    List<Line> lines = lines(page);
    for (int i = 0; i < lines.size(); i++) {
      boolean begins = i == 0 || lines.get(i - 1).words().isBlank();
      Optional<VaultPath> note = begins ? noteOf(lines.get(i).words()) : Optional.empty();
      if (note.isPresent()) {
        month(note.get(), lines, i).ifPresent(months::add);
      }
    }
    return months;
  }

  /** The month whose link a line is, exactly as a roll writes it. */
  private Optional<VaultPath> noteOf(String words) {
    Matcher head = HEAD.matcher(words);
    if (!head.matches()
        || !(targets.resolve(PAGE, head.group(1)) instanceof LinkTarget.Found found)) {
      return Optional.empty();
    }
    String line = line(DiaryNotes.stem(found.path()), targets.relative(PAGE, found.path()));
    return words.equals(line) || words.equals(line + ":")
        ? Optional.of(found.path())
        : Optional.empty();
  }

  private Optional<Month> month(VaultPath note, List<Line> lines, int head) {
    String address = Pattern.quote(targets.relative(PAGE, note));
    Pattern day =
        Pattern.compile(
            "(?:<a id=\"[^\"]*\"></a>)*\\[[-0-9]+]\\(" + address + "(?:#[^()\\s]*)?\\)");
    int last = head;
    while (last + 1 < lines.size() && !lines.get(last + 1).words().isBlank()) {
      last++;
      if (!day.matcher(lines.get(last).words()).matches()) {
        return Optional.empty();
      }
    }
    int end = lines.get(last).end();
    int days = last - head;
    int start = lines.get(head).start();
    return settings.firstDayIn(note.value()).map(first -> new Month(note, first, start, end, days));
  }

  private static List<Line> lines(String text) {
    var lines = new ArrayList<Line>();
    Matcher line = LINE.matcher(text);
    while (line.find()) {
      lines.add(new Line(line.start(), line.group(1)));
    }
    return lines;
  }
}
