package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tree of one piece, and what in it concerns the rest of the note. */
final class PieceTree {
  private final ReadPiece source;
  private final Excerpt excerpt;
  private final PieceRoot root;
  private final Set<String> labels = new HashSet<>(0);
  private final List<Heading> headings = new ArrayList<>(0);
  private final List<FootnoteMark> marks = new ArrayList<>(0);
  private final Map<String, FootnoteBlock> footnotes = new HashMap<>(0);
  private final List<HtmlTags.Tag> tags = new ArrayList<>(0);
  private boolean authors;

  private PieceTree(ReadPiece source, Excerpt excerpt, PieceRoot root) {
    this.source = source;
    this.excerpt = excerpt;
    this.root = root;
  }

  /**
   * @param excerpt in which the piece was read
   */
  static PieceTree of(
      ReadPiece piece, Excerpt excerpt, Function<String, @Nullable Definition> definitions) {
    BasedSequence chars = excerpt.chars();
    var root = new PieceRoot(chars.subSequence(piece.start(), piece.end()));
    var tree = new PieceTree(piece, excerpt, root);
    var inlines =
        new InlineReader(
            label -> {
              tree.labels.add(label);
              return definitions.apply(label);
            });
    var builder = new TreeBuilder(chars, inlines);
    piece.blocks().forEach(block -> block.addTo(root, builder));
    tree.look();
    return tree;
  }

  /** Goes by offsets where it asks what a node stands in: words nest as deep as they like. */
  private void look() {
    Node block = root;
    int hiddenTo = 0;
    for (Node node = root.getFirstChild(); node != null; node = Walk.next(node, root, true)) {
      switch (node) {
        case Heading heading -> headings.add(heading);
        case FootnoteMark mark -> marks.add(mark);
        case FootnoteBlock footnote -> {
          footnotes.merge(
              Definition.normal(footnote.getText().toString()), footnote, PieceTree::firstToEnd);
          hiddenTo = Math.max(hiddenTo, node.getEndOffset());
        }
        case Image picture -> hiddenTo = Math.max(hiddenTo, node.getEndOffset());
        case ImageRef picture -> hiddenTo = Math.max(hiddenTo, node.getEndOffset());
        case Literal.Html html -> authors(html.literal(), html, node.getStartOffset() < hiddenTo);
        case Literal.Tag tag -> authors(tag.literal(), block, node.getStartOffset() < hiddenTo);
        default -> {}
      }
      block = node instanceof Block ? node : block;
    }
  }

  /** Of footnotes of one label; the second one starts later, but may stand in the first. */
  private static FootnoteBlock firstToEnd(FootnoteBlock one, FootnoteBlock other) {
    return other.getStartOffset() < one.getEndOffset() ? other : one;
  }

  /** The piece as it is written. */
  String text() {
    return excerpt.text().substring(source.start(), source.end());
  }

  /** Whether any of the author's HTML is in it. */
  boolean holdsHtml() {
    return authors;
  }

  /**
   * @param block that it is, or that it stands in
   * @param hidden whether it stands in a picture's words, or in a footnote, which shows elsewhere
   */
  private void authors(String html, Node block, boolean hidden) {
    authors = true;
    if (hidden) {
      return;
    }
    boolean alone = PieceRoot.isRoot(block.getParent());
    if (alone && block instanceof Literal.Html) {
      tags.addAll(BlockGroups.tying(html));
    } else if (alone && block instanceof Paragraph) {
      tags.addAll(BlockGroups.tyingInParagraph(html));
    } else {
      tags.addAll(BlockGroups.tyingInside(html));
    }
  }

  PieceRoot root() {
    return root;
  }

  ReadPiece source() {
    return source;
  }

  /** What its offsets lie in. */
  Excerpt excerpt() {
    return excerpt;
  }

  /** Where it starts in the note. */
  int noteStart() {
    return excerpt.base() + source.start();
  }

  /** The labels that were asked for. */
  Set<String> labels() {
    return Set.of(labels.toArray(String[]::new));
  }

  /** The footnotes in it by their normal labels; of two with one label that which ends first. */
  Map<String, FootnoteBlock> footnotes() {
    return footnotes;
  }

  /** It and its tree, numbered or not. */
  ParsedNote parsed() {
    return new ParsedNote(excerpt.text(), root, source.definitions());
  }

  /** What it gives to the rest of the note; offsets are counted from its start. */
  Piece.Facts facts() {
    boolean none =
        source.definitions().isEmpty()
            && footnotes.isEmpty()
            && headings.isEmpty()
            && marks.isEmpty()
            && tags.isEmpty();
    if (none) {
      return Piece.Facts.NONE;
    }
    Map<String, String> written = new HashMap<>(0);
    footnotes.forEach((label, footnote) -> written.put(label, footnote.getText().toString()));
    return new Piece.Facts(
        Lists.mapped(source.definitions(), definition -> definition.moved(-source.start())),
        written,
        Lists.mapped(headings, PieceTree::plainName),
        Lists.mapped(marks, mark -> Definition.normal(mark.label())),
        List.copyOf(tags));
  }

  private static String plainName(Heading heading) {
    return Anchors.plain(PlainText.ofHeading(heading));
  }

  /** Gives each heading its name and each footnote mark its number. */
  void number(Piece.Taken taken) {
    for (int i = 0; i < headings.size(); i++) {
      headings.get(i).setAnchorRefId(taken.anchors().get(i));
    }
    for (int i = 0; i < marks.size(); i++) {
      marks.get(i).setReference(taken.references().get(i).orElse(null));
    }
  }
}
