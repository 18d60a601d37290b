package io.github.diptych.diary.merge;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Change;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.DiaryWriter;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Somebody at a machine who appends, edits, deletes, moves, signs and translates by chance. Every
 * sentence has a number of its own; those that were deleted knowingly are remembered.
 */
final class Writer {
  private static final DiaryFormat FORMAT = DiaryFormat.standard();
  private static final LocalDateTime START = LocalDateTime.of(2024, 5, 20, 9, 0);

  private final Random random;
  private final Sentences sentences;
  private final Set<String> deleted = new HashSet<>();
  private String text;
  private boolean divided;

  /**
   * @param alike whether all sentences are the same but for their numbers
   */
  Writer(Random random, String text, boolean alike) {
    this.random = random;
    this.sentences = new Sentences(random, alike);
    this.text = text;
    sentences.typed().addAll(Sentences.in(text));
  }

  String text() {
    return text;
  }

  void take(String other) {
    text = other;
  }

  Set<String> typed() {
    return sentences.typed();
  }

  /** Whether one of its blocks became two. */
  boolean hasDivided() {
    return divided;
  }

  Set<String> deleted() {
    return deleted;
  }

  void write(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
  }

  private void step() {
    switch (random.nextInt(14)) {
      case 0, 1 -> append();
      case 2 -> begin();
      case 3, 4 -> edit();
      case 5 -> delete();
      case 6 -> move();
      case 7 -> sign();
      case 8 -> preface();
      case 9 -> heading();
      case 10 -> divide();
      case 11 -> rarely();
      default -> translate();
    }
  }

  private Diary diary() {
    return Diary.parse(text, FORMAT);
  }

  /** The clock may go back. */
  private LocalDateTime now() {
    return START.plusDays(random.nextInt(4)).plusMinutes(random.nextInt(60));
  }

  private void append() {
    Language language = random.nextInt(4) == 0 ? Language.ENGLISH : Language.CHINESE;
    apply(new DiaryWriter(diary()).append(now(), language, sentences.body(language, end())));
  }

  /** Words that wait for their signature. */
  private void begin() {
    Change room = new DiaryWriter(diary()).open(now().toLocalDate());
    apply(room);
    insert(room.caret(), sentences.body(Language.CHINESE, end()));
  }

  private void insert(int from, String words) {
    int at = from == 0 && text.startsWith("\uFEFF") ? 1 : from;
    text = text.substring(0, at) + words + text.substring(at);
  }

  private void apply(Change change) {
    text = TextEdit.apply(text, change.edits());
  }

  private List<Block> blocks() {
    return diary().days().stream().flatMap(day -> day.blocks().stream()).toList();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private void edit() {
    List<Block> blocks = blocks().stream().filter(block -> !block.body().isEmpty()).toList();
    if (blocks.isEmpty()) {
      return;
    }
    Block block = any(blocks);
    Language language = block.language() == null ? Language.CHINESE : block.language();
    String body = block.body().in(text);
    List<String> numbers = Sentences.in(body);
    String edited =
        switch (random.nextInt(3)) {
          case 0 -> body + sentences.one(language).strip();
          case 1 -> sentences.one(language) + body;
          default -> {
            if (numbers.isEmpty()) {
              yield body;
            }
            String old = any(numbers);
            deleted.add(old);
            yield body.replace(old, Sentences.in(sentences.one(language)).getFirst());
          }
        };
    text =
        TextEdit.apply(
            text, List.of(new TextEdit(block.body().start(), block.body().end(), edited)));
  }

  private void delete() {
    List<Entry> entries = diary().entries();
    if (entries.isEmpty()) {
      return;
    }
    Entry entry = any(entries);
    Block second = entry.second();
    Span span =
        second == null
            ? entry.first().span()
            : switch (random.nextInt(3)) {
              case 0 -> entry.first().span();
              case 1 -> second.span();
              default -> entry.span();
            };
    deleted.addAll(Sentences.in(span.in(text)));
    remove(span);
  }

  /** With the separator below, or the one above at the end of a day. */
  private void remove(Span span) {
    Day day = diary().dayAt(span.start()).orElseThrow();
    List<Block> blocks = day.blocks();
    int start = span.start();
    int end = span.end();
    int below =
        blocks.stream()
            .mapToInt(block -> block.span().start())
            .filter(at -> at >= span.end())
            .min()
            .orElse(-1);
    int above =
        blocks.stream()
            .mapToInt(block -> block.span().end())
            .filter(at -> at <= span.start())
            .max()
            .orElse(-1);
    if (below >= 0) {
      end = below;
    } else if (above >= 0) {
      start = above;
    }
    text = text.substring(0, start) + text.substring(end);
  }

  private void move() {
    List<Entry> entries = diary().entries();
    List<Day> days = diary().days();
    if (entries.isEmpty() || days.size() < 2) {
      return;
    }
    Entry entry = any(entries);
    String words = entry.span().in(text);
    LocalDate target = any(days).date();
    remove(entry.span());
    Day day =
        diary().days().stream()
            .filter(each -> each.date().equals(target))
            .findFirst()
            .orElseThrow();
    if (day.blocks().isEmpty() || random.nextBoolean()) {
      insert(
          day.heading().end(),
          end() + end() + words + (day.blocks().isEmpty() ? "" : end() + end() + "---"));
    } else {
      insert(day.blocks().getLast().span().end(), end() + end() + "---" + end() + end() + words);
    }
  }

  private void sign() {
    List<Block> open = blocks().stream().filter(block -> block.signature() == null).toList();
    if (!open.isEmpty()) {
      apply(new DiaryWriter(diary()).sign(any(open).body().start(), now()));
    }
  }

  private void translate() {
    Diary diary = diary();
    List<Entry> waiting = diary.entries().stream().filter(diary::waits).toList();
    if (waiting.isEmpty()) {
      return;
    }
    Change room = new DiaryWriter(diary).translate(any(waiting).first().body().start());
    apply(room);
    String signature = random.nextBoolean() ? " " + FORMAT.signatureOf(now()) : "";
    insert(room.caret(), sentences.body(Language.ENGLISH, end()) + signature);
  }

  /** A line at the start, which belongs to no day. */
  private void preface() {
    Diary diary = diary();
    int end = diary.days().isEmpty() ? text.length() : diary.days().getFirst().span().start();
    boolean bare = text.substring(0, end).isBlank();
    insert(0, (bare ? "# 2024-05 " : "About: ") + sentences.one(Language.ENGLISH) + end() + end());
  }

  /** Words behind a day's date. */
  private void heading() {
    List<Day> days = diary().days();
    if (!days.isEmpty()) {
      insert(any(days).heading().end(), " " + sentences.one(Language.CHINESE));
    }
  }

  /** One block becomes two. */
  private void divide() {
    List<Block> parted =
        blocks().stream().filter(block -> block.body().in(text).contains(end() + end())).toList();
    if (!parted.isEmpty()) {
      Block block = any(parted);
      int at = text.indexOf(end() + end(), block.body().start());
      insert(at, end() + end() + "---");
      divided = true;
    }
  }

  private void rarely() {
    switch (random.nextInt(4)) {
      case 0 -> text = text.contains("\r") ? text.replace("\r", "") : text.replace("\n", "\r\n");
      case 1 -> text = text.startsWith("\uFEFF") ? text.substring(1) : "\uFEFF" + text;
      case 2 -> text = text + (diary().days().isEmpty() ? "" : end() + end() + "### ");
      default -> text = text.stripTrailing();
    }
  }

  private String end() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  /** Decides a conflict in one of the ways that there are, or leaves it. */
  boolean decide(Conflict conflict) {
    String mine = Objects.requireNonNullElse(conflict.mine(), "");
    String theirs = Objects.requireNonNullElse(conflict.theirs(), "");
    boolean one = mine.isEmpty() || theirs.isEmpty();
    String both = mine + (one ? "" : "\n\n---\n\n") + theirs;
    boolean twice = Sentences.in(both).stream().distinct().count() < Sentences.in(both).size();
    String words =
        switch (random.nextInt(conflict.languages().isEmpty() ? 2 : 4)) {
          case 0 -> mine;
          case 1 -> theirs;
          case 2 -> "";
          default -> twice ? conflict.standing().text() : both;
        };
    return switch (conflict.resolved(words, text)) {
      case Resolution.Stale() -> false;
      case Resolution.Decided(List<TextEdit> edits) -> {
        String before = text;
        text = TextEdit.apply(text, edits);
        var gone = new HashSet<>(Sentences.in(before));
        gone.addAll(Sentences.in(both));
        gone.removeAll(Sentences.in(text));
        deleted.addAll(gone);
        yield true;
      }
    };
  }
}
