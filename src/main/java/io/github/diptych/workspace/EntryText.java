package io.github.diptych.workspace;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Piece;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.DefinitionsElsewhere;
import java.util.List;
import java.util.Optional;

/**
 * An entry with as much of its note as it takes to read it as it reads there: its day's heading,
 * what stands beside it up to the next separators, and the link definitions that it refers to.
 *
 * @param diary of that text
 * @param entry the same entry in it
 * @param shift how much further everything from the entry's start to its end stands in the note
 */
record EntryText(Diary diary, Entry entry, int shift) {
  /** Units of a note that is read whole rather than in part. */
  private static final int SHORT = 32 * 1024;

  /**
   * @param entry one of the diary's
   */
  static EntryText of(Diary diary, Entry entry) {
    return diary.text().length() <= SHORT
        ? whole(diary, entry)
        : alone(diary, entry).orElseGet(() -> whole(diary, entry));
  }

  static EntryText whole(Diary diary, Entry entry) {
    return new EntryText(diary, entry, 0);
  }

  /** Empty if it does not read alone as it does in its note. */
  static Optional<EntryText> alone(Diary diary, Entry entry) {
    Optional<Day> day = diary.dayAt(entry.span().start());
    if (day.isEmpty()) {
      return Optional.empty();
    }
    var parts = new Parts(diary);
    Span stretch = withNeighbours(parts.around(entry.span()), day.get(), parts);
    var definitions = DefinitionsElsewhere.of(diary.text(), stretch, parts::around);
    String head =
        definitions.before() + "\n" + day.get().heading().in(diary.text()).stripTrailing() + "\n\n";
    String foot = definitions.behind().isEmpty() ? "" : "\n\n" + definitions.behind();
    String text = head + stretch.in(diary.text()) + foot;
    int shift = stretch.start() - head.length();
    Diary read = Diary.parse(text, diary.format());
    return at(read, entry, -shift).map(found -> new EntryText(read, found, shift));
  }

  /** With all of each entry of which some stands within. */
  private static Span withNeighbours(Span stretch, Day day, Parts parts) {
    Span all = stretch;
    for (Entry each : day.entries()) {
      Span span = each.span();
      if (span.start() < all.end() && span.end() > all.start()) {
        all = new Span(Math.min(all.start(), span.start()), Math.max(all.end(), span.end()));
      }
    }
    return all.equals(stretch) ? stretch : withNeighbours(parts.around(all), day, parts);
  }

  /** The entry of a diary that is the same as one of another, {@code by} units further. */
  private static Optional<Entry> at(Diary diary, Entry entry, int by) {
    return diary.entries().stream().filter(each -> isSame(each, entry, by)).findFirst();
  }

  private static boolean isSame(Entry one, Entry other, int by) {
    var second = one.second();
    var otherSecond = other.second();
    return one.first().span().equals(other.first().span().moved(by))
        && (second == null
            ? otherSecond == null
            : otherSecond != null && second.span().equals(otherSecond.span().moved(by)));
  }

  /** A note cut at the marks at which Markdown, too, has ended all that stands above. */
  private static final class Parts {
    private final String text;
    private final List<Piece> pieces;

    Parts(Diary diary) {
      text = diary.text();
      pieces = diary.pieces();
    }

    Span around(int offset) {
      return around(new Span(offset, offset));
    }

    /** From behind the mark above to the mark below, which is part of it. */
    Span around(Span span) {
      int first = pieceAt(span.start());
      while (first > 0 && !isMark(pieces.get(first - 1))) {
        first--;
      }
      int last = pieceAt(Math.max(span.start(), span.end() - 1));
      while (last < pieces.size() - 1 && !isMark(pieces.get(last))) {
        last++;
      }
      return new Span(pieces.get(first).span().start(), pieces.get(last).span().end());
    }

    private int pieceAt(int offset) {
      int count =
          Bisection.count(pieces.size(), index -> pieces.get(index).span().start() <= offset);
      return Math.max(0, count - 1);
    }

    /** One that is indented may stand within a list. */
    private boolean isMark(Piece piece) {
      return switch (piece.kind()) {
        case DAY_HEADING, EMPTY_HEADING, SEPARATOR -> {
          int start = piece.span().start();
          yield start == 0 || "\n\r".indexOf(text.charAt(start - 1)) >= 0;
        }
        case SPACE, BODY, SIGNATURE, IMAGES, OUTSIDE -> false;
      };
    }
  }
}
