package io.github.diptych.diary;

import io.github.diptych.diary.TemplateText.Filled;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds to a diary as {@link DiaryWriter} does, and has each new block begin with the writer's
 * templates. One that would be grammar there is left out, and told. For one use.
 */
public final class TemplateWriting {
  private final Diary diary;
  private final Templates templates;
  private final LocalDateTime now;
  private final DiaryWriter writer;
  private final Page page;
  private final Set<TemplateFault> faults = new LinkedHashSet<>();

  /**
   * @param now what new blocks are dated and signed with
   */
  public TemplateWriting(Diary diary, Templates templates, LocalDateTime now) {
    this.diary = diary;
    this.templates = templates;
    this.now = now;
    this.writer = new DiaryWriter(diary);
    this.page = new Page(diary);
  }

  /** What is done to the diary, and what the writer should know of the templates. */
  public record Written(Change change, List<TemplateFault> faults) {
    public Written {
      faults = List.copyOf(faults);
    }
  }

  /** See {@link DiaryWriter#open}. A block of today's that is nothing but template is used. */
  public Written open() {
    Place place = Place.of(now.toLocalDate(), diary);
    Filled filled = filled(first(), opensDay(place), writer.level(place));
    return written(
        begun(place, filled).orElseGet(() -> put(writer.open(now.toLocalDate()), filled, first())));
  }

  private static boolean opensDay(Place place) {
    Day day = place.day();
    return day == null || day.blocks().isEmpty();
  }

  /** See {@link DiaryWriter#sign}. */
  public Written sign(int caret) {
    Change signed = writer.sign(caret, now);
    return written(signed.edits().isEmpty() ? signed : second(signed));
  }

  /** See {@link DiaryWriter#translate}. */
  public Written translate(int caret) {
    Change room = writer.translate(caret);
    boolean waits = diary.entryAt(caret).filter(diary::waits).isPresent();
    return written(waits ? second(room) : room);
  }

  /** See {@link DiaryWriter#append}. The words stand where the template has its caret. */
  public Written append(Language language, String words) {
    Place place = writer.placeFor(language, now.toLocalDate());
    boolean completes = writer.completes(language, now.toLocalDate());
    boolean opensDay = completes ? diary.entries().getLast().pair() == 1 : opensDay(place);
    Filled filled = filled(language, opensDay, writer.level(place));
    String body =
        filled.words().isBlank() ? words : filled.before() + words.strip() + filled.after();
    return written(writer.append(now, language, body));
  }

  private Written written(Change change) {
    return new Written(change, List.copyOf(faults));
  }

  private Language first() {
    return diary.format().languages().getFirst();
  }

  /** With the template where the change has made room for the second language, if it has. */
  private Change second(Change room) {
    Diary after = Diary.parse(TextEdit.apply(diary.text(), room.edits()), diary.format());
    Optional<Entry> waiting =
        after
            .entryAt(room.caret())
            .filter(after::waits)
            .filter(entry -> entry.first().span().end() < room.caret());
    if (waiting.isEmpty()) {
      return room;
    }
    Day day = after.dayAt(room.caret()).orElseThrow();
    int level = Grammar.level(day.heading().in(after.text()));
    Language second = diary.format().languages().getLast();
    return put(room, filled(second, waiting.get().pair() == 1, level), second);
  }

  /** The templates of a block: the day's, if it opens one, above the entry's. */
  private Filled filled(Language language, boolean opensDay, int dayLevel) {
    var names =
        opensDay
            ? Stream.of(Templates.day(language), Templates.entry(language))
            : Stream.of(Templates.entry(language));
    var places = new TemplatePlaces(now, language, diary.format());
    return names
        .flatMap(name -> templates.find(name).stream())
        .flatMap(template -> usable(template, places, dayLevel).stream())
        .reduce(TemplateWriting::joined)
        .orElse(new Filled("", "", true, 1, List.of()));
  }

  private Optional<Filled> usable(TemplateText template, TemplatePlaces places, int dayLevel) {
    var filled = template.filled(places);
    filled.ifPresent(found -> faults.addAll(found.faults()));
    var used = filled.filter(found -> !found.isRefused());
    var grammar =
        used.flatMap(
            found -> new TemplateCheck(diary, page.lines()).inBlock(template, found, dayLevel));
    grammar.ifPresent(faults::add);
    return used.filter(found -> grammar.isEmpty());
  }

  /** The caret is in the lower one, unless only the upper one has chosen a place for it. */
  private static Filled joined(Filled above, Filled below) {
    boolean up = above.chosen() && !below.chosen();
    String gap = "\n\n";
    return up
        ? new Filled(
            above.before(), above.after() + gap + below.words().strip(), true, 1, List.of())
        : new Filled(
            above.words().stripTrailing() + gap + below.before(),
            below.after(),
            below.chosen(),
            1,
            List.of());
  }

  /** The block of an earlier time in which nothing was written, with the caret in it. */
  private Optional<Change> begun(Place place, Filled filled) {
    Day day = place.day();
    if (day == null || day.blocks().isEmpty() || day.blocks().getLast().signature() != null) {
      return Optional.empty();
    }
    Block last = day.blocks().getLast();
    // The first block of the day began with the day's template, too.
    Filled begun = day.blocks().size() == 1 ? filled(first(), true, writer.level(place)) : filled;
    return Stream.of(filled, begun)
        .filter(each -> !each.words().isBlank())
        .filter(each -> inText(each.words()).strip().equals(last.body().in(diary.text()).strip()))
        .findFirst()
        .map(each -> new Change(List.of(), caretIn(last, each)));
  }

  private int caretIn(Block block, Filled filled) {
    int wanted = block.body().start() + inText(filled.before()).length();
    int end = block.body().end();
    boolean isThere =
        wanted <= end
            || (wanted <= diary.text().length() && diary.text().substring(end, wanted).isBlank());
    return isThere ? wanted : end;
  }

  private Change put(Change room, Filled filled, Language language) {
    if (filled.words().isBlank()) {
      return room;
    }
    String words = inText(filled.words());
    Change change = page.filled(room, words, inText(filled.before()).length());
    if (isOneBlock(room, change, words)) {
      return change;
    }
    faults.add(
        new TemplateFault(Templates.entry(language), 0, TemplateFault.Kind.NOT_ONE_BLOCK, ""));
    return room;
  }

  /** Whether the diary has one block more, which is these words, and is as it was otherwise. */
  private boolean isOneBlock(Change room, Change change, String words) {
    Diary before = Diary.parse(TextEdit.apply(diary.text(), room.edits()), diary.format());
    Diary after = Diary.parse(TextEdit.apply(diary.text(), change.edits()), diary.format());
    Optional<Block> made =
        after.days().stream()
            .flatMap(day -> day.blocks().stream())
            .filter(block -> block.span().start() <= change.caret())
            .reduce((one, later) -> later);
    return blocks(after) == blocks(before) + 1
        && after.findings().size() == before.findings().size()
        && made.filter(block -> block.signature() == null)
            .filter(block -> block.body().in(after.text()).strip().equals(words.strip()))
            .isPresent();
  }

  private static long blocks(Diary diary) {
    return diary.days().stream().mapToLong(day -> day.blocks().size()).sum();
  }

  /** In the diary's own line ends. */
  private String inText(String words) {
    return words.replace("\n", page.layout().lineEnd());
  }
}
