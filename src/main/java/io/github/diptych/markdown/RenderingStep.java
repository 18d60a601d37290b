package io.github.diptych.markdown;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Renders one state of a note, taking over from the state before what is still right. */
final class RenderingStep {
  private final NoteText note;
  private final PieceMaker maker;
  private final Optional<FrontMatter> frontMatter;
  private final int start;
  private final Anchors anchors = new Anchors();

  RenderingStep(NoteText note, PieceWriter writer, Budget budget) {
    this.note = note;
    this.maker = new PieceMaker(note, writer, budget);
    this.frontMatter = FrontMatter.in(note);
    this.start = Rendering.start(frontMatter);
  }

  /**
   * What was read in place of pieces of the state before.
   *
   * @param from the number of the first of those pieces
   * @param to behind the last
   */
  private record Touched(Excerpt excerpt, List<ReadPiece> read, int from, int to) {
    List<Piece.Facts> facts() {
      return read.stream().map(piece -> piece.facts(excerpt.text())).toList();
    }
  }

  /** The whole note, read anew. */
  Rendering all() {
    Excerpt whole = Excerpt.of(note, 0, note.length());
    List<ReadPiece> read = List.of();
    try {
      read = maker.read(whole, start, i -> false);
    } catch (Budget.OutOfTime e) {
      maker.cutShort();
    }
    return render(Pieces.NONE, new Touched(whole, read, 0, 0), null);
  }

  /**
   * The note after a change.
   *
   * @param change what was replaced in the text before
   */
  Rendering after(Rendering before, Span change) {
    boolean sameStart = before.start() == start && change.start() >= start;
    if (!sameStart || before.isCutShort() || before.pieces().isEmpty()) {
      return all();
    }
    Touched touched = touched(before, change);
    Rendering unnoticed = unnoticed(before, touched);
    return unnoticed != null ? unnoticed : render(before.pieces(), touched, before);
  }

  /**
   * Reads what a change may touch: from the piece where it begins, or from the one before, whose
   * last line could take in what begins there now, until a piece starts where one started before.
   * That is mostly soon, so the stretch that is looked at is short at first.
   */
  private Touched touched(Rendering before, Span change) {
    Pieces pieces = before.pieces();
    int shift = note.length() - before.text().length();
    int first = Math.min(pieces.pieceAt(change.start() - start), pieces.size() - 1);
    int from = Math.max(0, first - 1);
    int behind = firstFrom(pieces, change.end() - start);
    int readStart = start + pieces.start(from);
    for (int more = 1; ; more *= 2) {
      boolean toEnd = pieces.size() - behind <= more;
      int end = toEnd ? note.length() : start + pieces.start(behind + more) + shift;
      Excerpt excerpt = Excerpt.of(note, readStart, end);
      var starts = new PieceStarts(pieces, behind, excerpt.at(start + shift));
      try {
        List<ReadPiece> read = maker.read(excerpt, excerpt.at(readStart), starts);
        if (starts.isMet() || toEnd) {
          return new Touched(excerpt, read, from, starts.isMet() ? starts.piece() : pieces.size());
        }
      } catch (Budget.OutOfTime e) {
        maker.cutShort();
        return new Touched(excerpt, List.of(), from, pieces.size());
      }
    }
  }

  /** The number of the first piece that starts at an offset or behind it. */
  private static int firstFrom(Pieces pieces, int offset) {
    int piece = pieces.pieceAt(offset);
    return piece < pieces.size() && pieces.start(piece) < offset ? piece + 1 : piece;
  }

  /** The note after a change that the rest of it takes no notice of; null if that is not so. */
  private @Nullable Rendering unnoticed(Rendering before, Touched touched) {
    var facts = new TouchedFacts(before.pieces().subList(touched.from(), touched.to()));
    if (maker.isCutShort() || !facts.define(touched.facts())) {
      return null;
    }
    var fresh = new ArrayList<Piece>();
    for (ReadPiece read : touched.read()) {
      if (maker.isTimeUp()) {
        return null;
      }
      PieceTree tree = PieceMaker.tree(read, touched.excerpt(), before.facts());
      Piece.Facts own = tree.facts();
      Piece.Taken taken = facts.next(tree, own);
      if (taken == null) {
        return null;
      }
      fresh.add(maker.piece(tree, own, taken));
    }
    return facts.isGiven()
        ? rendering(
            before.pieces().replaced(touched.from(), touched.to(), fresh),
            before.facts(),
            before,
            null)
        : null;
  }

  private Rendering render(Pieces old, Touched touched, @Nullable Rendering before) {
    NoteFacts facts = facts(old, touched);
    var numbers = new Footnotes(facts.footnotes());
    boolean differ = before != null && facts.differ(before.facts());
    @Nullable NoteFacts others = differ && before != null ? before.facts() : null;
    int shift = before == null ? 0 : note.length() - before.text().length();
    SortedMap<Integer, Piece> renewed = new TreeMap<>();
    for (var each = new SpeakingPieces(old, 0, touched.from()); each.next(); ) {
      Piece now = kept(each.piece(), start + each.start(), facts, others, numbers);
      renew(each.number(), each.piece(), now, renewed);
    }
    var fresh = new ArrayList<Piece>();
    for (ReadPiece piece : touched.read()) {
      fresh.add(fresh(piece, touched.excerpt(), facts, numbers));
    }
    for (var each = new SpeakingPieces(old, touched.to(), old.size()); each.next(); ) {
      Piece now = kept(each.piece(), start + each.start() + shift, facts, others, numbers);
      renew(each.number(), each.piece(), now, renewed);
    }
    Pieces pieces = old.with(renewed).replaced(touched.from(), touched.to(), fresh);
    int done = start + pieces.length();
    if (maker.isCutShort() && done < note.length()) {
      Piece rest = maker.asWritten(done, note.length());
      pieces = pieces.replaced(pieces.size(), pieces.size(), List.of(rest));
    }
    return rendering(pieces, facts, before, numbers);
  }

  @SuppressWarnings("ReferenceEquality")
  private static void renew(int number, Piece old, Piece now, Map<Integer, Piece> renewed) {
    if (old != now) {
      renewed.put(number, now);
    }
  }

  private Rendering rendering(
      Pieces pieces, NoteFacts facts, @Nullable Rendering before, @Nullable Footnotes numbers) {
    var assembly = new Assembler(maker, facts, frontMatter, before).assemble(pieces, numbers);
    return new Rendering(note, frontMatter, facts, assembly);
  }

  private static NoteFacts facts(Pieces old, Touched touched) {
    var all = new ArrayList<Piece.Facts>();
    for (var each = new SpeakingPieces(old, 0, touched.from()); each.next(); ) {
      all.add(each.piece().facts());
    }
    all.addAll(touched.facts());
    for (var each = new SpeakingPieces(old, touched.to(), old.size()); each.next(); ) {
      all.add(each.piece().facts());
    }
    return NoteFacts.of(all);
  }

  /** A piece of the state before, unless what it took from the note is another now. */
  private Piece kept(
      Piece piece, int at, NoteFacts facts, @Nullable NoteFacts before, Footnotes numbers) {
    if (before != null && facts.differ(before, piece.taken().labels())) {
      return maker.isTimeUp()
          ? maker.asWritten(at, at + piece.length())
          : fresh(maker.reread(piece, at, facts), numbers);
    }
    Piece.Taken taken = piece.facts().take(piece.taken().labels(), anchors, numbers);
    return taken.equals(piece.taken())
        ? piece
        : maker.piece(maker.reread(piece, at, facts), piece.facts(), taken);
  }

  private Piece fresh(ReadPiece read, Excerpt excerpt, NoteFacts facts, Footnotes numbers) {
    return maker.isTimeUp()
        ? PieceWriter.asWritten(excerpt.text(), read.start(), read.end())
        : fresh(PieceMaker.tree(read, excerpt, facts), numbers);
  }

  private Piece fresh(PieceTree tree, Footnotes numbers) {
    Piece.Facts own = tree.facts();
    return maker.piece(tree, own, own.take(tree.labels(), anchors, numbers));
  }
}
