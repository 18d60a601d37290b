package io.github.diptych.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a diary. Each operation only inserts, in the text's own line ends, and leaves a blank
 * line between a signature and a {@code ---}, which Markdown would take for a heading otherwise.
 * Empty headings at the end of the text stay there.
 */
public final class DiaryWriter {
  private final Diary diary;
  private final DiaryFormat format;
  private final Page page;
  private final Layout layout;

  public DiaryWriter(Diary diary) {
    this.diary = diary;
    this.format = diary.format();
    this.page = new Page(diary);
    this.layout = page.layout();
  }

  /**
   * Adds a signed block in one insertion: to the last day of its date, or under a new heading at
   * the end. It completes the last entry instead if that waits for this language since the same
   * day, the day before or the day after, for midnight can pass between two languages.
   *
   * <p>The body reads back as one block: lines that would be grammar get a backslash, and a code
   * fence or comment it leaves open is closed.
   *
   * @throws IllegalArgumentException if the body is blank or the year has not four digits
   */
  public Change append(LocalDateTime at, Language language, String body) {
    Place place = placeFor(language, at.toLocalDate());
    String start = start(place, at.toLocalDate());
    String signed =
        new Body(new Grammar(format), page.lines(), level(place))
            .signed(body, format.signatureOf(at));
    int caret = place.at() + start.length() + signed.length();
    var edit = TextEdit.insert(place.at(), start + signed + end(place));
    return new Change(List.of(edit), caret);
  }

  /**
   * Whether a block in that language and of that date would complete the last entry, which waits
   * for it, rather than begin one of its own.
   */
  public boolean completes(Language language, LocalDate date) {
    return waitingFor(language, date) != null;
  }

  /**
   * Makes room for a new entry where {@link #append} would add it, and sets the caret there. Room
   * that is already there is used.
   *
   * @throws IllegalArgumentException if the year has not four digits
   */
  public Change open(LocalDate today) {
    Place place = Place.of(today, diary);
    if (place.day() != null && !Page.isBlock(page.above(place.at()))) {
      return page.enter(place.at());
    }
    String start = start(place, today);
    String below = page.isEnd(place.at()) ? "" : layout.blankLine();
    var edit = TextEdit.insert(place.at(), start + below);
    return new Change(List.of(edit), place.at() + start.length());
  }

  /**
   * Signs the block in which, or in the blank lines behind which, the caret is; then opens the
   * other language's block if the entry waits for it. Changes nothing where there is no block or it
   * is signed already.
   *
   * @param caret an offset in the diary's text
   * @throws IllegalArgumentException if the year has not four digits
   */
  public Change sign(int caret, LocalDateTime at) {
    return new Signing(diary, page).sign(caret, format.signatureOf(at));
  }

  /**
   * Opens the other language's block of the entry that the caret is in, signed or not, and sets the
   * caret there. Changes nothing where no entry waits for it.
   *
   * @param caret an offset in the diary's text
   */
  public Change translate(int caret) {
    return diary
        .entryAt(caret)
        .filter(diary::waits)
        .map(entry -> new Room(page, diary.text()).behind(entry.first()))
        .orElseGet(() -> new Change(List.of(), caret));
  }

  /** Where {@link #append} adds a block. */
  Place placeFor(Language language, LocalDate date) {
    Day waiting = waitingFor(language, date);
    return waiting == null ? Place.of(date, diary) : Place.endOf(waiting, diary);
  }

  private @Nullable Day waitingFor(Language language, LocalDate date) {
    List<Language> languages = format.languages();
    List<Entry> entries = diary.entries();
    if (languages.size() < 2 || language != languages.get(1) || entries.isEmpty()) {
      return null;
    }
    Entry last = entries.getLast();
    Signature signature = last.first().signature();
    if (last.second() != null || signature == null || last.first().language() == language) {
      return null;
    }
    long apart = ChronoUnit.DAYS.between(signature.at().toLocalDate(), date);
    return Math.abs(apart) <= 1 ? dayOf(last) : null;
  }

  private @Nullable Day dayOf(Entry entry) {
    return diary.days().reversed().stream()
        .filter(day -> day.entries().contains(entry))
        .findFirst()
        .orElse(null);
  }

  private String start(Place place, LocalDate date) {
    String separator = Page.isBlock(page.above(place.at())) ? layout.separator() : "";
    String heading = place.day() == null ? format.headingOf(date) + layout.blankLine() : "";
    return page.paragraphStart(place.at()) + separator + heading;
  }

  private String end(Place place) {
    if (page.isEnd(place.at())) {
      return layout.lineEnd();
    }
    boolean separated = page.above(place.at()) == Piece.Kind.SEPARATOR;
    return layout.blankLine() + (separated ? layout.separator() : "");
  }

  /** How many {@code #} the heading of its day has. */
  int level(Place place) {
    Day day = place.day();
    String heading =
        day == null ? format.headingOf(LocalDate.EPOCH) : day.heading().in(diary.text());
    return Grammar.level(heading);
  }
}
