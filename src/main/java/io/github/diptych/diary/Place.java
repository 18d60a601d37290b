package io.github.diptych.diary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a new block goes.
 *
 * @param at the start of a line with words, or the end of the text
 * @param day the day it is added to; null if it needs a new heading
 */
record Place(int at, @Nullable Day day) {

  /** The end of the last day with this date, or the end of the text. */
  static Place of(LocalDate date, Diary diary) {
    List<Day> days = diary.days();
    for (int i = days.size() - 1; i >= 0; i--) {
      if (days.get(i).date().equals(date)) {
        return endOf(days.get(i), diary);
      }
    }
    return new Place(end(diary), null);
  }

  /** The end of a day. */
  static Place endOf(Day day, Diary diary) {
    return new Place(Math.min(day.span().end(), end(diary)), day);
  }

  /** The end of the text, before the empty headings that may wait there for the next day. */
  private static int end(Diary diary) {
    int end = diary.text().length();
    List<Piece> pieces = diary.pieces();
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      if (piece.kind() == Piece.Kind.EMPTY_HEADING) {
        end = piece.span().start();
      } else if (piece.kind() != Piece.Kind.SPACE) {
        break;
      }
    }
    return end;
  }
}
