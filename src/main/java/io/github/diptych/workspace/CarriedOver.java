package io.github.diptych.workspace;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Carrying;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Element;
import io.github.diptych.diary.parity.ReadText;
import io.github.diptych.markdown.Elements;
import io.github.diptych.markdown.Link;
import io.github.diptych.markdown.Links;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives to one language of an entry what only the other has. Whatever it does is tried before: the
 * entry has to read as the same two blocks, what was missing may be missing no longer, and nothing
 * else may come to differ.
 */
public final class CarriedOver {
  private final EntryText entry;
  private final ReadText read;
  private final List<Disparity> before;
  private final int index;

  private CarriedOver(EntryText entry) {
    this.entry = entry;
    this.read = Elements.in(entry.diary().text());
    this.before = EntryParity.of(read, entry.entry());
    this.index = entry.diary().entries().indexOf(entry.entry());
  }

  /**
   * The edits by which it is carried over; none if it cannot be.
   *
   * @param entry one of the diary's
   * @param disparity one that {@link EntryParity} found in that entry
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static List<TextEdit> of(Diary diary, Entry entry, Disparity disparity) {
    if (!Carrying.isFor(disparity) || entry.second() == null) {
      return List.of();
    }
    return EntryText.alone(diary, entry)
        .map(CarriedOver::new)
        .filter(alone -> alone.has(disparity))
        .orElseGet(() -> new CarriedOver(EntryText.whole(diary, entry)))
        .edits(disparity);
  }

  private boolean has(Disparity disparity) {
    return before.contains(disparity.moved(-entry.shift()));
  }

  private List<TextEdit> edits(Disparity disparity) {
    Disparity here = disparity.moved(-entry.shift());
    if (!has(disparity)) {
      return List.of();
    }
    return Carrying.ways(read, entry.entry(), here).stream()
        .filter(way -> does(way, here))
        .findFirst()
        .map(way -> way.stream().map(edit -> edit.moved(entry.shift())).toList())
        .orElse(List.of());
  }

  private boolean does(List<TextEdit> way, Disparity disparity) {
    String text = TextEdit.apply(entry.diary().text(), way);
    Diary diary = Diary.parse(text, entry.diary().format());
    if (!isSame(diary, way) || !definitions(text).equals(definitions(entry.diary().text()))) {
      return false;
    }
    var left = new ArrayList<>(told(entry.diary(), read));
    told(index, List.of(disparity)).forEach(left::remove);
    return told(diary, Elements.in(text)).stream().allMatch(left::remove);
  }

  /** Where labels lead to, on which any place of the note can depend. */
  private static List<String> definitions(String text) {
    return text.contains("]:")
        ? Links.in(text).stream()
            .filter(link -> link.kind() == Link.Kind.DEFINITION)
            .map(Link::target)
            .toList()
        : List.of();
  }

  /** Whether the entry has the same two blocks after the edits, and no other came or went. */
  private boolean isSame(Diary diary, List<TextEdit> way) {
    List<Entry> entries = diary.entries();
    Diary old = entry.diary();
    if (entries.size() != old.entries().size() || diary.findings().size() > old.findings().size()) {
      return false;
    }
    Block second = entry.entry().second();
    Block secondAfter = entries.get(index).second();
    return second != null
        && secondAfter != null
        && isSame(entry.entry().first(), entries.get(index).first(), way, diary.text())
        && isSame(second, secondAfter, way, diary.text());
  }

  private static boolean isSame(Block before, Block after, List<TextEdit> way, String text) {
    int start = before.span().start();
    int end = before.span().end();
    for (TextEdit edit : way) {
      start += edit.start() < before.span().start() ? edit.growth() : 0;
      end += edit.start() <= before.span().end() ? edit.growth() : 0;
    }
    String edited = text.substring(start, end).stripTrailing();
    return after.span().equals(new Span(start, start + edited.length()))
        && before.language() == after.language()
        && Objects.equals(minute(before), minute(after));
  }

  private static @Nullable LocalDateTime minute(Block block) {
    var signature = block.signature();
    return signature == null ? null : signature.at();
  }

  /** What one language of an entry has and the other has not, wherever and beside whatever. */
  private record Told(int entry, boolean first, Element.Kind kind, String value) {}

  /** Of all entries: those beside this one, too, may read otherwise after an edit. */
  private static List<Told> told(Diary diary, ReadText read) {
    var told = new ArrayList<Told>();
    for (int i = 0; i < diary.entries().size(); i++) {
      told.addAll(told(i, EntryParity.of(read, diary.entries().get(i))));
    }
    return told;
  }

  private static List<Told> told(int entry, List<Disparity> disparities) {
    var told = new ArrayList<Told>();
    for (Disparity each : disparities) {
      each.first().ifPresent(one -> told.add(new Told(entry, true, one.kind(), one.value())));
      each.second().ifPresent(two -> told.add(new Told(entry, false, two.kind(), two.value())));
    }
    return told;
  }
}
