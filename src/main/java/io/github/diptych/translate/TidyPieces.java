package io.github.diptych.translate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pieces as Markdown needs them: in one line, without blanks just inside what stands around words,
 * and without anything that stands around none.
 */
final class TidyPieces {
  private static final Piece BLANK = new Piece.Words(" ");

  private TidyPieces() {}

  static List<Piece> of(List<Piece> pieces) {
    List<Piece> tidy = joined(pieces);
    List<Piece> before;
    do {
      before = tidy;
      tidy = joined(withoutEmpty(outside(tidy)));
    } while (!tidy.equals(before));
    return stripped(tidy);
  }

  /** Words that stand side by side as one, in one line. */
  private static List<Piece> joined(List<Piece> pieces) {
    var joined = new ArrayList<Piece>();
    var words = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Words(String text)) {
        words.append(text);
      } else {
        addWords(words, joined);
        joined.add(piece);
      }
    }
    addWords(words, joined);
    return joined;
  }

  private static void addWords(StringBuilder words, List<Piece> to) {
    if (!words.isEmpty()) {
      to.add(new Piece.Words(words.toString().replaceAll("[\\s\\u2028\\u2029]+", " ")));
      words.setLength(0);
    }
  }

  /** Blanks behind a beginning move before it, and those before an end behind it. */
  private static List<Piece> outside(List<Piece> pieces) {
    var moved = new ArrayList<Piece>();
    for (Piece piece : pieces) {
      @Nullable Piece last = moved.isEmpty() ? null : moved.getLast();
      if (piece instanceof Piece.Words(String text)
          && text.startsWith(" ")
          && last instanceof Piece.Open) {
        moved.removeLast();
        moved.addAll(List.of(BLANK, last, new Piece.Words(text.substring(1))));
      } else if (piece instanceof Piece.Close
          && last instanceof Piece.Words(String text)
          && text.endsWith(" ")) {
        moved.removeLast();
        var words = new Piece.Words(text.substring(0, text.length() - 1));
        moved.addAll(List.of(words, piece, BLANK));
      } else {
        moved.add(piece);
      }
    }
    return moved;
  }

  private static List<Piece> withoutEmpty(List<Piece> pieces) {
    var rest = new ArrayList<Piece>();
    for (Piece piece : pieces) {
      boolean nothing = piece instanceof Piece.Words(String text) && text.isEmpty();
      boolean endsNothing =
          piece instanceof Piece.Close && !rest.isEmpty() && rest.getLast() instanceof Piece.Open;
      if (endsNothing) {
        rest.removeLast();
      } else if (!nothing) {
        rest.add(piece);
      }
    }
    return rest;
  }

  private static List<Piece> stripped(List<Piece> pieces) {
    var rest = new ArrayList<>(pieces);
    if (!rest.isEmpty() && rest.getFirst() instanceof Piece.Words(String text)) {
      rest.set(0, new Piece.Words(text.stripLeading()));
    }
    if (!rest.isEmpty() && rest.getLast() instanceof Piece.Words(String text)) {
      rest.set(rest.size() - 1, new Piece.Words(text.stripTrailing()));
    }
    return withoutEmpty(rest);
  }
}
