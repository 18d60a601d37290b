package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the HTML of pieces. What holds none of the author's HTML needs no sanitiser: a test holds
 * that it would change nothing.
 *
 * @param places whether it is for a page: elements tell where in the source they come from, pieces
 *     what they say, and what is too much for a page is as it is written
 * @param lastly done to the HTML of each piece
 */
record PieceWriter(
    SanitizerPolicy policy, PictureView pictures, boolean places, UnaryOperator<String> lastly) {
  Piece piece(PieceTree tree, Piece.Facts facts, Piece.Taken taken) {
    ReadPiece source = tree.source();
    Span shown = shown(tree.excerpt().text(), source.start(), source.end());
    tree.number(taken);
    // What raw HTML may tie to others waits until it is known whether it does.
    String html =
        facts.tags().isEmpty() ? html(List.of(tree), tree.noteStart() + shown.start()) : null;
    PieceReading reading = places ? PieceReading.of(tree) : PieceReading.NOTHING;
    return new Piece(source.end() - source.start(), shown, html, facts, taken, reading);
  }

  /** A stretch that could not be read in time, as it is written. */
  static Piece asWritten(String note, int start, int end) {
    Span shown = shown(note, start, end);
    String html =
        shown.isEmpty()
            ? ""
            : CodeHtml.asWritten(note.substring(start + shown.start(), start + shown.end()));
    return new Piece(
        end - start, shown, html, Piece.Facts.NONE, Piece.Taken.NOTHING, PieceReading.NOTHING);
  }

  /**
   * Pieces that stand side by side and belong together, numbered already.
   *
   * @param base the offset of the note from which places are counted
   */
  String html(List<PieceTree> trees, int base) {
    boolean authors = holdHtml(trees);
    HtmlOut out = out(authors, places);
    write(trees, base, out);
    return finished(out, authors, () -> text(trees));
  }

  /** The same, and the footnotes of the note within what the pieces leave open. */
  String html(
      List<PieceTree> trees, int base, List<FootnoteSection.Entry> entries, Footnotes numbers) {
    HtmlOut out = out(true, places);
    write(trees, base, out);
    out.withoutPlaces();
    FootnoteSection.write(entries, numbers, out);
    return finished(out, true, () -> text(trees));
  }

  private static boolean holdHtml(List<PieceTree> trees) {
    for (PieceTree tree : trees) {
      if (tree.holdsHtml()) {
        return true;
      }
    }
    return false;
  }

  private static void write(List<PieceTree> trees, int base, HtmlOut out) {
    var blocks = new BlockHtml(out);
    for (PieceTree tree : trees) {
      out.placesFrom(tree.excerpt().at(base));
      blocks.children(tree.root());
    }
  }

  private static String text(List<PieceTree> trees) {
    return trees.stream().map(PieceTree::text).collect(Collectors.joining());
  }

  /** The footnotes below a note. */
  String footnotes(List<FootnoteSection.Entry> entries, Footnotes numbers) {
    boolean authors = entries.stream().anyMatch(FootnoteSection.Entry::holdsHtml);
    HtmlOut out = out(authors, false);
    FootnoteSection.write(entries, numbers, out);
    return finished(
        out,
        authors,
        () -> entries.stream().map(FootnoteSection.Entry::text).collect(Collectors.joining()));
  }

  private HtmlOut out(boolean authors, boolean withPlaces) {
    return new HtmlOut(authors ? policy.mark() : "", pictures, withPlaces);
  }

  private String finished(HtmlOut out, boolean authors, Supplier<String> source) {
    String html = authors ? cleaned(out.html()) : out.html();
    if (html == null) {
      return PageLimits.asWritten(source.get());
    }
    String whole = lastly.apply(html);
    return places ? PageLimits.within(whole, source) : whole;
  }

  /** Null if it is more than a page may be. */
  private @Nullable String cleaned(String html) {
    return policy.clean(html, pictures, places ? PageLimits.DEEPEST : Integer.MAX_VALUE);
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
}
