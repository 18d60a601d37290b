package io.github.diptych.ui.pair;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Block;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Piece;
import io.github.diptych.diary.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of a diary the panels show, and which parts of the note its languages are.
 *
 * @param day under whose heading it stands
 * @param number of the entry within its day, from 1
 * @param entry empty while nothing is written of it
 * @param first what is, or will be, in the first language
 * @param second the same in the second; empty if there is no room for it yet
 */
record PairPlace(Day day, int number, Optional<Entry> entry, Span first, Optional<Span> second) {
  /** Behind these a block can begin. */
  private static final Set<Piece.Kind> BORDERS =
      EnumSet.of(Piece.Kind.SEPARATOR, Piece.Kind.DAY_HEADING);

  /** What a blank line that a new block can be written in is for. */
  enum Room {
    NEW_ENTRY,
    /** The other language of the entry above, if that waits for it. */
    OTHER_LANGUAGE
  }

  /** The entry that an offset is in, or else the nearest; empty if there is none. */
  static Optional<PairPlace> at(Diary diary, int offset, Room room) {
    return room(diary, offset, room).or(() -> nearest(diary, offset));
  }

  private static Optional<PairPlace> room(Diary diary, int offset, Room room) {
    Optional<Day> day = diary.dayAt(offset).filter(at -> offset <= at.span().end());
    Piece.Kind above = roomBelow(diary, offset);
    if (day.isEmpty() || above == null) {
      return Optional.empty();
    }
    Optional<Entry> before = diary.entryAt(offset);
    if (room == Room.OTHER_LANGUAGE && above == Piece.Kind.SEPARATOR) {
      var waiting = before.filter(diary::waits);
      if (waiting.isPresent()) {
        return Optional.of(of(day.get(), waiting.get(), Optional.of(empty(offset))));
      }
    }
    int number = 1 + before.map(Entry::pair).orElse(0);
    return Optional.of(
        new PairPlace(day.get(), number, Optional.empty(), empty(offset), Optional.empty()));
  }

  /**
   * What stands above the blank line that an offset is in, if a new block can be written there;
   * otherwise null.
   */
  private static Piece.@Nullable Kind roomBelow(Diary diary, int offset) {
    List<Piece> pieces = diary.pieces();
    int at = Bisection.count(pieces.size(), index -> pieces.get(index).span().end() <= offset);
    if (at < pieces.size() && pieces.get(at).kind() != Piece.Kind.SPACE) {
      return null;
    }
    Piece below = at + 1 < pieces.size() ? pieces.get(at + 1) : null;
    if (below != null && below.kind() == Piece.Kind.BODY) {
      return null;
    }
    Optional<Piece> above =
        pieces.subList(0, at).reversed().stream()
            .filter(piece -> piece.kind() != Piece.Kind.SPACE)
            .findFirst();
    return above
        .filter(piece -> BORDERS.contains(piece.kind()))
        .filter(piece -> diary.text().substring(piece.span().end(), offset).contains("\n"))
        .map(Piece::kind)
        .orElse(null);
  }

  private static Optional<PairPlace> nearest(Diary diary, int offset) {
    Optional<Entry> entry =
        diary
            .entryAt(offset)
            .or(
                () ->
                    diary.entries().stream()
                        .filter(each -> each.span().start() >= offset)
                        .findFirst())
            .or(() -> diary.entries().reversed().stream().findFirst());
    return entry.flatMap(
        found ->
            diary
                .dayAt(found.span().start())
                .map(day -> of(day, found, second(found)).reaching(diary, offset)));
  }

  private static PairPlace of(Day day, Entry entry, Optional<Span> second) {
    return new PairPlace(day, entry.pair(), Optional.of(entry), entry.first().span(), second);
  }

  private static Optional<Span> second(Entry entry) {
    return Optional.ofNullable(entry.second()).map(Block::span);
  }

  private static Span empty(int offset) {
    return new Span(offset, offset);
  }

  /** With the blank lines behind a block, as far as the offset in them. */
  private PairPlace reaching(Diary diary, int offset) {
    Span grownFirst = reaching(first, diary.text(), offset);
    return new PairPlace(
        day, number, entry, grownFirst, second.map(span -> reaching(span, diary.text(), offset)));
  }

  private static Span reaching(Span block, String text, int offset) {
    return offset > block.end() && text.substring(block.end(), offset).isBlank()
        ? new Span(block.start(), offset)
        : block;
  }
}
