package io.github.diptych.translate;

import io.github.diptych.translate.Notation.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts what was kept back into a passage that a service has translated, and checks that each piece
 * came back once. What came back a second time is left out; so is a beginning without its end.
 */
final class Restoring {
  private final Map<Integer, Piece.Kept> kept = new LinkedHashMap<>();
  private final Map<Integer, Piece.Open> opens = new LinkedHashMap<>();
  private final Map<Integer, Piece.Close> closes = new LinkedHashMap<>();
  private final List<Integer> order = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();
  private final Set<Integer> doubled = new LinkedHashSet<>();
  private final List<Integer> open = new ArrayList<>();

  private Restoring(Passage passage) {
    for (Piece piece : passage.pieces()) {
      switch (piece) {
        case Piece.Words words -> {}
        case Piece.Kept each -> {
          kept.put(each.number(), each);
          order.add(each.number());
        }
        case Piece.Open each -> {
          opens.put(each.number(), each);
          order.add(each.number());
        }
        case Piece.Close each -> closes.put(each.number(), each);
      }
    }
  }

  static Restored of(Passage passage, List<Token> answer) {
    var restoring = new Restoring(passage);
    answer.forEach(restoring::add);
    restoring.open.forEach(restoring::forget);
    List<Piece> tidy = TidyPieces.of(restoring.pieces);
    return new Restored(
        tidy, restoring.lost(tidy), restoring.doubled.stream().map(restoring::said).toList());
  }

  private void add(Token token) {
    switch (token) {
      case Token.Text(String text) -> pieces.add(new Piece.Words(text));
      case Token.Keep(int number) -> {
        Piece.Kept piece = kept.get(number);
        if (piece != null && isFirst(number)) {
          pieces.add(piece);
        }
      }
      case Token.Begin(int number) -> {
        Piece.Open piece = opens.get(number);
        if (piece != null && isFirst(number)) {
          pieces.add(piece);
          open.add(number);
        }
      }
      case Token.End(int number) -> end(number);
    }
  }

  private boolean isFirst(int number) {
    boolean first = seen.add(number);
    if (!first) {
      doubled.add(number);
    }
    return first;
  }

  private void end(int number) {
    Piece.Close piece = closes.get(number);
    int at = open.indexOf(number);
    if (piece == null || at < 0) {
      return;
    }
    // What was opened within and not closed would cross it.
    List<Integer> within = open.subList(at, open.size());
    within.stream().skip(1).forEach(this::forget);
    within.clear();
    pieces.add(piece);
  }

  private void forget(int number) {
    pieces.removeIf(
        piece -> piece instanceof Piece.Open(int other, String source) && other == number);
  }

  private List<String> lost(List<Piece> there) {
    var numbers = new HashSet<Integer>();
    for (Piece piece : there) {
      switch (piece) {
        case Piece.Kept(int number, String source) -> numbers.add(number);
        case Piece.Open(int number, String source) -> numbers.add(number);
        case Piece.Words words -> {}
        case Piece.Close close -> {}
      }
    }
    return order.stream().filter(number -> !numbers.contains(number)).map(this::said).toList();
  }

  /** As the note writes it; what stands around words with dots for them. */
  private String said(int number) {
    Piece.Kept piece = kept.get(number);
    if (piece != null) {
      return piece.source();
    }
    Piece.Open begin = opens.get(number);
    Piece.Close end = closes.get(number);
    return (begin == null ? "" : begin.source()) + "…" + (end == null ? "" : end.source());
  }
}
