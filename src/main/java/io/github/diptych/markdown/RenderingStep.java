package io.github.diptych.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Renders one state of a note, taking over from the state before what is still right. */
final class RenderingStep {
  private final String text;
  private final BasedSequence note;
  private final PieceWriter writer;
  private final Budget budget;
  private final Optional<FrontMatter> frontMatter;
  private final Anchors anchors = new Anchors();
  private final List<Piece> pieces = new ArrayList<>();

  /** Trees that were made in this step and will be asked for again. */
  private final IdentityHashMap<Piece, PieceTree> trees = new IdentityHashMap<>();

  private boolean cutShort;

  RenderingStep(String text, PieceWriter writer, Budget budget) {
    this.text = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    this.note = BasedSequence.of(this.text);
    this.writer = writer;
    this.budget = budget;
    this.frontMatter = FrontMatter.in(this.text);
  }

  /** The whole note, read anew. */
  Rendering all() {
    List<ReadPiece> read = read(start(), i -> false);
    return render(List.of(), read, List.of(), null);
  }

  /**
   * The note after a change.
   *
   * @param change what was replaced in the text before
   */
  Rendering after(Rendering before, Span change) {
    int start = before.start();
    boolean sameStart = start() == start && change.start() >= start;
    if (!sameStart || before.isCutShort() || before.pieces().isEmpty()) {
      return all();
    }
    Rendering.Touched touched = before.touchedBy(change);
    int shift = text.length() - before.text().length();
    var starts = new PieceStarts(touched.after(), touched.oldEnd() + shift);
    List<ReadPiece> read = read(touched.start(), starts);
    int end = read.isEmpty() ? touched.start() : read.getLast().end();
    return render(touched.before(), read, starts.from(end), before);
  }

  private int start() {
    return frontMatter.map(matter -> matter.span().end()).orElse(0);
  }

  private List<ReadPiece> read(int from, IntPredicate enough) {
    try {
      return new NoteReader(text, budget).read(from, text.length(), enough);
    } catch (Budget.OutOfTime e) {
      cutShort = true;
      return List.of();
    }
  }

  private Rendering render(
      List<Piece> kept, List<ReadPiece> read, List<Piece> behind, @Nullable Rendering before) {
    NoteFacts facts = facts(kept, read, behind);
    boolean definitionsDiffer =
        before != null && !facts.definitions().equals(before.facts().definitions());
    var numbers = new Footnotes(facts.footnotes());
    int at = start();
    for (Piece piece : kept) {
      add(kept(piece, at, facts, definitionsDiffer ? before : null, numbers));
      at += piece.length();
    }
    for (ReadPiece piece : read) {
      add(fresh(piece, facts, numbers));
      at = piece.end();
    }
    for (Piece piece : behind) {
      add(kept(piece, at, facts, definitionsDiffer ? before : null, numbers));
      at += piece.length();
    }
    if (cutShort && at < text.length()) {
      add(PieceWriter.asWritten(text, at, text.length()));
    }
    var assembly = new Assembler(this, facts, numbers).assemble(before);
    return new Rendering(text, frontMatter, pieces, facts, assembly);
  }

  private void add(Piece piece) {
    pieces.add(piece);
  }

  private NoteFacts facts(List<Piece> kept, List<ReadPiece> read, List<Piece> behind) {
    var all = new ArrayList<Piece.Facts>();
    kept.forEach(piece -> all.add(piece.facts()));
    read.forEach(piece -> all.add(piece.facts(text)));
    behind.forEach(piece -> all.add(piece.facts()));
    return NoteFacts.of(all);
  }

  /** A piece of the state before, unless what it took from the note is another now. */
  private Piece kept(
      Piece piece, int at, NoteFacts facts, @Nullable Rendering before, Footnotes numbers) {
    boolean differs = before != null && facts.differ(before.facts(), piece.taken().labels());
    if (differs) {
      return fresh(reread(piece, at), facts, numbers);
    }
    Piece.Taken taken = piece.facts().take(piece.taken().labels(), anchors, numbers);
    if (taken.equals(piece.taken())) {
      return piece;
    }
    return written(tree(reread(piece, at), facts), piece.facts(), taken);
  }

  private Piece fresh(ReadPiece read, NoteFacts facts, Footnotes numbers) {
    if (cutShort || isTimeUp()) {
      cutShort = true;
      return PieceWriter.asWritten(text, read.start(), read.end());
    }
    PieceTree tree = tree(read, facts);
    Piece.Facts own = tree.facts();
    return written(tree, own, own.take(tree.labels(), anchors, numbers));
  }

  private Piece written(PieceTree tree, Piece.Facts facts, Piece.Taken taken) {
    Piece piece = writer.piece(tree, facts, taken, text);
    if (!facts.tags().isEmpty() || !facts.footnotes().isEmpty()) {
      trees.put(piece, tree);
    }
    return piece;
  }

  private boolean isTimeUp() {
    try {
      budget.check();
      return false;
    } catch (Budget.OutOfTime e) {
      return true;
    }
  }

  private PieceTree tree(ReadPiece read, NoteFacts facts) {
    return PieceTree.of(read, note, facts.definitions()::get);
  }

  private ReadPiece reread(Piece piece, int at) {
    int end = at + piece.length();
    List<ReadPiece> read = new NoteReader(text, budget).read(at, end, i -> false);
    return read.getFirst();
  }

  /** The tree of a piece that is rendered already, numbered as it was. */
  PieceTree tree(Piece piece, int at, NoteFacts facts) {
    PieceTree known = trees.get(piece);
    if (known != null) {
      return known;
    }
    PieceTree tree = tree(reread(piece, at), facts);
    tree.number(piece.taken());
    return tree;
  }

  Optional<FrontMatter> frontMatter() {
    return frontMatter;
  }

  PieceWriter writer() {
    return writer;
  }

  List<Piece> pieces() {
    return pieces;
  }

  int firstStart() {
    return start();
  }

  int length() {
    return text.length();
  }

  boolean isCutShort() {
    return cutShort;
  }
}
