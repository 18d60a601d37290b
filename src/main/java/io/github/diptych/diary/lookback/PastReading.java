package io.github.diptych.diary.lookback;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Block;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a note of the diary comes to. Linear in its length. */
public final class PastReading {
  private final Diary diary;
  private final String text;
  private final Written written;
  private final Spots spots;
  private final List<PastEntry> entries = new ArrayList<>();
  private final List<Intention> intentions = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();

  private PastReading(String note, Diary diary, Written written) {
    this.diary = diary;
    this.text = diary.text();
    this.written = written;
    this.spots = new Spots(note, text);
  }

  /**
   * @param note its path in the vault
   * @param written what Markdown makes of the diary's text
   */
  public static PastNote of(String note, Diary diary, Written written) {
    var reading = new PastReading(note, diary, written);
    int done = 0;
    for (Day day : diary.days()) {
      reading.outside(new Span(done, day.span().start()));
      day.entries().forEach(reading::add);
      done = day.span().end();
    }
    reading.outside(new Span(done, reading.text.length()));
    return new PastNote(reading.entries, reading.intentions, reading.offers);
  }

  private void add(Entry entry) {
    Block first = entry.first();
    Block second = entry.second();
    var signature = first.signature();
    TextCount count = TextCount.of(entry.span().in(text));
    entries.add(
        new PastEntry(
            entry.day(),
            entry.pair(),
            spots.at(first.span().start()),
            signature == null ? null : signature.at(),
            diary.isUntranslated(entry),
            count.han(),
            count.words(),
            Beginning.of(text, written.words(), first.body()),
            Tags.in(tagged(entry))));
    intend(entry.day(), tasks(first), second == null ? List.of() : tasks(second));
    offer(entry.day(), first, second);
  }

  private CharSequence tagged(Entry entry) {
    Span first = entry.first().body();
    Block second = entry.second();
    String words = first.in(written.words());
    return second == null ? words : words + "\n" + second.body().in(written.words());
  }

  /** Where both languages have as many tasks, each goes with the other one of its number. */
  private void intend(LocalDate day, List<Task> first, List<Task> second) {
    boolean paired = first.size() == second.size();
    for (int i = 0; i < first.size(); i++) {
      intentions.add(new Intention(day, first.get(i), paired ? second.get(i) : null));
    }
    if (!paired) {
      second.forEach(task -> intentions.add(new Intention(day, task, null)));
    }
  }

  private void outside(Span stretch) {
    for (Written.Box box : boxes(stretch)) {
      intentions.add(new Intention(null, task(box, text.length()), null));
    }
  }

  private List<Task> tasks(Block block) {
    return boxes(block.span()).stream().map(box -> task(box, bodyEnd(block))).toList();
  }

  private static int bodyEnd(Block block) {
    var signature = block.signature();
    return signature == null ? block.span().end() : signature.span().start();
  }

  /**
   * @param end where its words end at the latest
   */
  private Task task(Written.Box box, int end) {
    int from = box.span().end();
    int to = from;
    while (to < end && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
      to++;
    }
    return new Task(
        spots.at(box.span().start()), box.done(), text.substring(from, Math.max(from, to)).strip());
  }

  private List<Written.Box> boxes(Span stretch) {
    List<Written.Box> boxes = written.boxes();
    int from = boxesBefore(stretch.start());
    return boxes.subList(from, Math.max(from, boxesBefore(stretch.end())));
  }

  private int boxesBefore(int offset) {
    return Bisection.count(
        written.boxes().size(), index -> written.boxes().get(index).span().start() < offset);
  }

  /** What is said in both languages is offered once, in the first. */
  private void offer(LocalDate day, Block first, @Nullable Block second) {
    List<Span> sentences = soon(first);
    if (sentences.isEmpty() && second != null) {
      sentences = soon(second);
    }
    for (Span sentence : sentences) {
      String words = Beginning.of(text, written.words(), sentence);
      offers.add(new Offer(day, spots.at(sentence.start()), words));
    }
  }

  /** Those that are no tasks already. */
  private List<Span> soon(Block block) {
    return Soon.in(written.words(), block.body()).stream()
        .filter(sentence -> !isTask(sentence))
        .sorted(Comparator.comparingInt(Span::start))
        .toList();
  }

  private boolean isTask(Span sentence) {
    int before = boxesBefore(sentence.start());
    if (before == 0) {
      return false;
    }
    int from = written.boxes().get(before - 1).span().end();
    return text.substring(from, sentence.start()).lines().count() <= 1;
  }
}
