package io.github.diptych.diary;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into pieces without gaps. */
final class Pieces {
  private Pieces() {}

  static void addMarks(String text, Block block, List<Piece> marks) {
    if (!block.body().isEmpty()) {
      marks.add(new Piece(Piece.Kind.BODY, block.body()));
    }
    Signature signature = block.signature();
    if (signature == null) {
      return;
    }
    marks.add(new Piece(Piece.Kind.SIGNATURE, signature.span()));
    int images = Chars.skipWhite(text, signature.span().end(), block.span().end());
    if (images < block.span().end()) {
      marks.add(new Piece(Piece.Kind.IMAGES, new Span(images, block.span().end())));
    }
  }

  /** The marks, which are in order, with what lies between them. */
  static List<Piece> covering(String text, List<Piece> marks) {
    var pieces = new ArrayList<Piece>(marks.size() * 2 + 1);
    int done = 0;
    for (Piece mark : marks) {
      addBetween(text, done, mark.span().start(), pieces);
      pieces.add(mark);
      done = mark.span().end();
    }
    addBetween(text, done, text.length(), pieces);
    return pieces;
  }

  private static void addBetween(String text, int from, int to, List<Piece> pieces) {
    int start = Chars.skipWhite(text, from, to);
    int end = Chars.trimWhite(text, start, to);
    add(Piece.Kind.SPACE, from, start, pieces);
    add(Piece.Kind.OUTSIDE, start, end, pieces);
    add(Piece.Kind.SPACE, end, to, pieces);
  }

  private static void add(Piece.Kind kind, int from, int to, List<Piece> pieces) {
    if (from < to) {
      pieces.add(new Piece(kind, new Span(from, to)));
    }
  }
}
