package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.List;

/**
 * Writes the HTML of pieces. What holds none of the author's HTML needs no sanitiser: a test holds
 * that it would change nothing.
 *
 * @param places whether elements tell where in the source they come from
 */
record PieceWriter(SanitizerPolicy policy, PictureView pictures, boolean places) {
  Piece piece(PieceTree tree, Piece.Facts facts, Piece.Taken taken, String note) {
    ReadPiece source = tree.source();
    Span shown = shown(note, source.start(), source.end());
    tree.number(taken);
    String html = html(List.of(tree), source.start() + shown.start());
    return new Piece(source.end() - source.start(), shown, html, facts, taken);
  }

  /** A stretch that could not be read in time, as it is written. */
  static Piece asWritten(String note, int start, int end) {
    Span shown = shown(note, start, end);
    String html =
        shown.isEmpty()
            ? ""
            : CodeHtml.asWritten(note.substring(start + shown.start(), start + shown.end()));
    return new Piece(end - start, shown, html, Piece.Facts.NONE, Piece.Taken.NOTHING);
  }

  /** Pieces that stand side by side and belong together, numbered already. */
  String html(List<PieceTree> trees, int base) {
    var plain = new HtmlOut("", pictures, places ? base : -1);
    write(trees, plain);
    if (!plain.holdsAuthors()) {
      return plain.html();
    }
    var marked = new HtmlOut(policy.mark(), pictures, places ? base : -1);
    write(trees, marked);
    return policy.clean(marked.html(), pictures);
  }

  private static void write(List<PieceTree> trees, HtmlOut out) {
    var blocks = new BlockHtml(out);
    trees.forEach(tree -> blocks.children(tree.root()));
  }

  /** The stretch between two offsets without the blanks around it, counted from the first. */
  private static Span shown(String note, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (Ascii.isBlank(note.charAt(start)) || note.charAt(start) == '\uFEFF')) {
      start++;
    }
    while (end > start && Ascii.isBlank(note.charAt(end - 1))) {
      end--;
    }
    return new Span(start - from, end - from);
  }

  /** The footnotes below a note. */
  String footnotes(List<FootnoteSection.Entry> entries, Footnotes numbers) {
    var plain = new HtmlOut("", pictures, -1);
    FootnoteSection.write(entries, numbers, plain);
    if (!plain.holdsAuthors()) {
      return plain.html();
    }
    var marked = new HtmlOut(policy.mark(), pictures, -1);
    FootnoteSection.write(entries, numbers, marked);
    return policy.clean(marked.html(), pictures);
  }
}
