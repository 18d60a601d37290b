package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A note as it was rendered, from which the next state of it is rendered in little time: pieces
 * that a change leaves alone are taken over. Immutable; offsets are UTF-16 units of the note.
 */
public final class Rendering {
  private final String text;
  private final Optional<FrontMatter> frontMatter;
  private final List<Piece> pieces;
  private final NoteFacts facts;
  private final Assembly assembly;

  Rendering(
      String text,
      Optional<FrontMatter> frontMatter,
      List<Piece> pieces,
      NoteFacts facts,
      Assembly assembly) {
    this.text = text;
    this.frontMatter = frontMatter;
    this.pieces = pieces;
    this.facts = facts;
    this.assembly = assembly;
  }

  /** The note. */
  public String text() {
    return text;
  }

  /**
   * The HTML in the smallest pieces that each stand for whole blocks and are balanced. What shows
   * nothing where it stands, such as a link definition, is a piece with empty HTML; the footnotes
   * are a piece at the end of the text.
   */
  public List<RenderedBlock> blocks() {
    return assembly.blocks();
  }

  /**
   * What is written in the note for one of its blocks; for the footnotes at its end, which have no
   * place there of their own, all those that they are made of.
   */
  public String sourceOf(RenderedBlock block) {
    return block.source().isEmpty() ? footnotes() : block.source().in(text);
  }

  private String footnotes() {
    Set<Piece> made = Collections.newSetFromMap(new IdentityHashMap<>());
    made.addAll(assembly.footnotes().pieces());
    var written = new StringBuilder();
    int at = start();
    for (Piece piece : pieces) {
      if (made.contains(piece) && !piece.facts().footnotes().isEmpty()) {
        Span shown = piece.shown();
        written.append(text, at + shown.start(), at + shown.end()).append("\n");
      }
      at += piece.length();
    }
    return written.toString();
  }

  /** Whether some of the note took too long to be read, and shows as it is written. */
  public boolean isCutShort() {
    return assembly.cutShort();
  }

  Optional<FrontMatter> frontMatter() {
    return frontMatter;
  }

  List<Piece> pieces() {
    return pieces;
  }

  NoteFacts facts() {
    return facts;
  }

  Assembly assembly() {
    return assembly;
  }

  /** Where the first piece starts. */
  int start() {
    return frontMatter.map(matter -> matter.span().end()).orElse(0);
  }

  /** The stretch of pieces that a change of the text may touch, and what is around it. */
  record Touched(List<Piece> before, int start, List<Piece> after, int oldEnd) {}

  /**
   * What a change may touch: the piece where it begins, and the one before, whose last line could
   * take in what begins there now. The pieces behind are those that start behind the change.
   *
   * @param change what was replaced, in the old text
   */
  Touched touchedBy(Span change) {
    int at = start();
    int first = 0;
    while (first < pieces.size() && at + pieces.get(first).length() <= change.start()) {
      at += pieces.get(first).length();
      first++;
    }
    int before = Math.max(0, first - 1);
    int start = before < first ? at - pieces.get(before).length() : at;
    int behind = first;
    while (behind < pieces.size() && at < change.end()) {
      at += pieces.get(behind).length();
      behind++;
    }
    return new Touched(
        new ArrayList<>(pieces.subList(0, before)),
        start,
        pieces.subList(behind, pieces.size()),
        at);
  }
}
