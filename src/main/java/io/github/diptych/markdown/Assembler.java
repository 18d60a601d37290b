package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a note together to what a page shows. */
final class Assembler {
  private final PieceMaker maker;
  private final NoteFacts facts;
  private final Optional<FrontMatter> frontMatter;
  private final int start;
  private final @Nullable Rendering before;

  /**
   * @param before what may be taken over
   */
  Assembler(
      PieceMaker maker,
      NoteFacts facts,
      Optional<FrontMatter> frontMatter,
      @Nullable Rendering before) {
    this.maker = maker;
    this.facts = facts;
    this.frontMatter = frontMatter;
    this.start = Rendering.start(frontMatter);
    this.before = before;
  }

  /**
   * @param numbers of the footnotes; null if these are as before, their numbers and all that is in
   *     them
   */
  Assembly assemble(Pieces made, @Nullable Footnotes numbers) {
    List<BlockGroups.Group> groups = BlockGroups.of(made);
    Pieces pieces = shownAlone(made, groups);
    Assembly.Section section =
        numbers == null && before != null
            ? before.assembly().footnotes()
            : section(pieces, numbers == null ? Footnotes.in(pieces, facts) : numbers);
    List<Assembly.TiedGroup> tied = tied(pieces, groups, section);
    var blocks = new RenderedBlocks.Builder();
    frontMatter.ifPresent(
        matter ->
            blocks.add(0, List.of(new RenderedBlock(matter.span(), FrontMatterHtml.of(matter)))));
    new TiedBlocks(pieces, groups, tied).addTo(blocks, start);
    boolean isTied = !groups.isEmpty() && groups.getLast().open();
    if (!section.html().isEmpty() && !isTied) {
      blocks.add(
          start + pieces.length(), List.of(new RenderedBlock(new Span(0, 0), section.html())));
    }
    RenderedBlocks page = blocks.build();
    return new Assembly(pieces, page, tied, section, maker.isCutShort(), isPartial(page));
  }

  /** All blocks are looked at only if there may be one. */
  private boolean isPartial(RenderedBlocks page) {
    boolean possible = maker.isLimited() || (before != null && before.isPartial());
    return possible && page.stream().anyMatch(block -> PageLimits.isAsWritten(block.html()));
  }

  /** What raw HTML could have tied and does not, gets HTML of its own. */
  private Pieces shownAlone(Pieces pieces, List<BlockGroups.Group> groups) {
    var alone = new TreeMap<Integer, Piece>();
    int group = 0;
    for (var speaking = SpeakingPieces.all(pieces); speaking.next(); ) {
      int i = speaking.number();
      while (group < groups.size() && groups.get(group).to() <= i) {
        group++;
      }
      boolean isTied = group < groups.size() && groups.get(group).from() <= i;
      Piece piece = speaking.piece();
      if (piece.html() == null && !isTied) {
        int at = start + speaking.start();
        PieceTree tree = maker.numbered(piece, at, facts);
        alone.put(i, piece.withHtml(maker.html(List.of(tree), at + piece.shown().start())));
      }
    }
    return pieces.with(alone);
  }

  private List<Assembly.TiedGroup> tied(
      Pieces pieces, List<BlockGroups.Group> groups, Assembly.Section section) {
    var known = new IdentityHashMap<Piece, Assembly.TiedGroup>();
    if (before != null) {
      before.assembly().groups().forEach(each -> known.put(each.pieces().getFirst(), each));
    }
    var result = new ArrayList<Assembly.TiedGroup>();
    for (BlockGroups.Group group : groups) {
      List<Piece> tied = List.copyOf(pieces.subList(group.from(), group.to()));
      Assembly.Section below = group.open() ? section : Assembly.Section.NONE;
      Assembly.TiedGroup same = known.get(tied.getFirst());
      result.add(
          same != null && same.isOf(tied, below)
              ? same
              : new Assembly.TiedGroup(tied, below, html(pieces, group, below)));
    }
    return result;
  }

  private String html(Pieces pieces, BlockGroups.Group group, Assembly.Section below) {
    if (pieces.subList(group.from(), group.to()).stream().anyMatch(Piece::isUnread)) {
      return asWritten(pieces, group, below);
    }
    var trees = new ArrayList<PieceTree>();
    for (int i = group.from(); i < group.to(); i++) {
      trees.add(maker.numbered(pieces.get(i), start + pieces.start(i), facts));
    }
    int base = start + pieces.start(group.from()) + pieces.get(group.from()).shown().start();
    if (below.html().isEmpty()) {
      return maker.html(trees, base);
    }
    Footnotes numbers = Footnotes.in(pieces, facts);
    List<String> referred = numbers.referred();
    var entries = entries(pieces, referred, piecesByFootnote(pieces, referred));
    return maker.html(trees, base, entries, numbers);
  }

  /** What raw HTML ties to something that there was no time to read cannot be shown either. */
  private String asWritten(Pieces pieces, BlockGroups.Group group, Assembly.Section below) {
    int end = group.to() - 1;
    Piece all =
        maker.asWritten(
            start + pieces.start(group.from()),
            start + pieces.start(end) + pieces.get(end).length());
    return Objects.requireNonNullElse(all.html(), "") + below.html();
  }

  private Assembly.Section section(Pieces pieces, Footnotes numbers) {
    List<String> referred = numbers.referred();
    if (referred.isEmpty()) {
      return Assembly.Section.NONE;
    }
    Map<String, Integer> byFootnote = piecesByFootnote(pieces, referred);
    var sources = new ArrayList<Piece>();
    var made = new ArrayList<Object>();
    for (String label : referred) {
      sources.add(pieces.get(byFootnote.getOrDefault(label, 0)));
      made.add(numbers.firstOf(label));
      made.add(numbers.count(label));
    }
    if (before != null && before.assembly().footnotes().isOf(sources, made)) {
      return before.assembly().footnotes();
    }
    String html = maker.footnotes(entries(pieces, referred, byFootnote), numbers);
    return new Assembly.Section(sources, made, html);
  }

  private List<FootnoteSection.Entry> entries(
      Pieces pieces, List<String> referred, Map<String, Integer> byFootnote) {
    Map<Integer, PieceTree> read = new HashMap<>();
    var entries = new ArrayList<FootnoteSection.Entry>();
    for (String label : referred) {
      PieceTree tree =
          read.computeIfAbsent(
              byFootnote.getOrDefault(label, 0),
              i -> maker.numbered(pieces.get(i), start + pieces.start(i), facts));
      FootnoteBlock footnote = tree.footnotes().get(label);
      if (footnote != null) {
        entries.add(new FootnoteSection.Entry(label, footnote, tree.holdsHtml()));
      }
    }
    return entries;
  }

  /** The number of the piece that each footnote stands in; of two with one label the first. */
  private static Map<String, Integer> piecesByFootnote(Pieces pieces, List<String> labels) {
    Map<String, Integer> numbers = new HashMap<>();
    var wanted = new HashSet<>(labels);
    for (var speaking = SpeakingPieces.all(pieces); !wanted.isEmpty() && speaking.next(); ) {
      for (String label : speaking.piece().facts().footnotes().keySet()) {
        if (wanted.remove(label)) {
          numbers.put(label, speaking.number());
        }
      }
    }
    return numbers;
  }
}
