package io.github.diptych.markdown;

import io.github.diptych.diary.NoteText;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Makes the pieces of one state of a note, as long as there is time for it. */
final class PieceMaker {
  private final NoteText note;
  private final PieceWriter writer;
  private final Budget budget;

  /** Trees that were made in this step and will be asked for again. */
  private final IdentityHashMap<Piece, PieceTree> trees = new IdentityHashMap<>();

  /** The labels of the footnotes in them; a second one of the same label shows nowhere. */
  private final Set<String> footnotes = new HashSet<>();

  private boolean cutShort;
  private boolean limited;

  PieceMaker(NoteText note, PieceWriter writer, Budget budget) {
    this.note = note;
    this.writer = writer;
    this.budget = budget;
  }

  /** Whether something is as it is written because the time was up. */
  boolean isCutShort() {
    return cutShort;
  }

  /** Whether something that was made is as it is written, for whatever reason. */
  boolean isLimited() {
    return limited || cutShort;
  }

  void cutShort() {
    cutShort = true;
  }

  /** Whether there is no time left, now or before. */
  boolean isTimeUp() {
    try {
      budget.check();
    } catch (Budget.OutOfTime e) {
      cutShort = true;
    }
    return cutShort;
  }

  /**
   * Reads a stretch.
   *
   * @throws Budget.OutOfTime if it takes too long
   */
  List<ReadPiece> read(Excerpt excerpt, int from, IntPredicate enough) {
    return read(excerpt, from, enough, budget);
  }

  private static List<ReadPiece> read(
      Excerpt excerpt, int from, IntPredicate enough, Budget budget) {
    return new NoteReader(excerpt.text(), budget).read(from, excerpt.length(), enough);
  }

  static PieceTree tree(ReadPiece read, Excerpt excerpt, NoteFacts facts) {
    return PieceTree.of(read, excerpt, facts.definitions()::get);
  }

  /** The tree of a piece that is there already, but not numbered. */
  PieceTree reread(Piece piece, int at, NoteFacts facts) {
    Excerpt excerpt = Excerpt.of(note, at, at + piece.length());
    // It has been read in time before.
    var time = new Budget(piece.length());
    return tree(read(excerpt, excerpt.at(at), i -> false, time).getFirst(), excerpt, facts);
  }

  /** The tree of a piece that is there already, numbered as it was. */
  PieceTree numbered(Piece piece, int at, NoteFacts facts) {
    PieceTree known = trees.get(piece);
    if (known != null) {
      return known;
    }
    PieceTree tree = reread(piece, at, facts);
    tree.number(piece.taken());
    return tree;
  }

  Piece piece(PieceTree tree, Piece.Facts facts, Piece.Taken taken) {
    Piece piece = writer.piece(tree, facts, taken);
    limited |= piece.html() != null && PageLimits.isAsWritten(piece.html());
    if (!facts.tags().isEmpty() || footnotes.addAll(facts.footnotes().keySet())) {
      trees.put(piece, tree);
    }
    return piece;
  }

  /** A stretch of the note, in its offsets, that there was no time to read. */
  Piece asWritten(int start, int end) {
    Excerpt excerpt = Excerpt.of(note, start, end);
    return PieceWriter.asWritten(excerpt.text(), excerpt.at(start), excerpt.length());
  }

  /**
   * Pieces that stand side by side; places are counted from {@code base}, an offset of the note.
   */
  String html(List<PieceTree> trees, int base) {
    return noted(writer.html(trees, base));
  }

  /** The same, and the footnotes of the note within what the pieces leave open. */
  String html(
      List<PieceTree> trees, int base, List<FootnoteSection.Entry> entries, Footnotes numbers) {
    return noted(writer.html(trees, base, entries, numbers));
  }

  String footnotes(List<FootnoteSection.Entry> entries, Footnotes numbers) {
    return noted(writer.footnotes(entries, numbers));
  }

  private String noted(String html) {
    limited |= PageLimits.isAsWritten(html);
    return html;
  }
}
