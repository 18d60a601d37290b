package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of a note together to what a page shows. */
final class Assembler {
  private final RenderingStep step;
  private final NoteFacts facts;
  private final Footnotes numbers;
  private final List<Piece> pieces;
  private final int[] starts;

  Assembler(RenderingStep step, NoteFacts facts, Footnotes numbers) {
    this.step = step;
    this.facts = facts;
    this.numbers = numbers;
    this.pieces = step.pieces();
    this.starts = new int[pieces.size()];
    int at = step.firstStart();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += pieces.get(i).length();
    }
  }

  Assembly assemble(@Nullable Rendering before) {
    var blocks = new ArrayList<RenderedBlock>(pieces.size() + 2);
    step.frontMatter()
        .ifPresent(
            matter -> blocks.add(new RenderedBlock(matter.span(), FrontMatterHtml.of(matter))));
    List<Assembly.TiedGroup> known = before == null ? List.of() : before.assembly().groups();
    var groups = new ArrayList<Assembly.TiedGroup>();
    int next = 0;
    for (BlockGroups.Group group : BlockGroups.of(pieces)) {
      addAlone(next, group.from(), blocks);
      Assembly.TiedGroup tied = tied(group, known);
      groups.add(tied);
      int end = group.to() - 1;
      blocks.add(
          new RenderedBlock(new Span(shown(group.from()).start(), shown(end).end()), tied.html()));
      next = group.to();
    }
    addAlone(next, pieces.size(), blocks);
    Assembly.Section section = section(before);
    if (!section.html().isEmpty()) {
      blocks.add(new RenderedBlock(new Span(step.length(), step.length()), section.html()));
    }
    return new Assembly(blocks, groups, section, step.isCutShort());
  }

  private void addAlone(int from, int to, List<RenderedBlock> blocks) {
    for (int i = from; i < to; i++) {
      if (!pieces.get(i).shown().isEmpty()) {
        blocks.add(new RenderedBlock(shown(i), html(i)));
      }
    }
  }

  private String html(int piece) {
    String known = pieces.get(piece).html();
    if (known != null) {
      return known;
    }
    PieceTree tree = step.tree(pieces.get(piece), starts[piece], facts);
    String html = step.writer().html(List.of(tree), shown(piece).start());
    pieces.set(piece, pieces.get(piece).withHtml(html));
    return html;
  }

  private Span shown(int piece) {
    Span shown = pieces.get(piece).shown();
    return new Span(starts[piece] + shown.start(), starts[piece] + shown.end());
  }

  private Assembly.TiedGroup tied(BlockGroups.Group group, List<Assembly.TiedGroup> known) {
    List<Piece> tied = List.copyOf(pieces.subList(group.from(), group.to()));
    for (Assembly.TiedGroup each : known) {
      if (each.isOf(tied)) {
        return each;
      }
    }
    var trees = new ArrayList<PieceTree>();
    for (int i = group.from(); i < group.to(); i++) {
      trees.add(step.tree(pieces.get(i), starts[i], facts));
    }
    int base = shown(group.from()).start();
    return new Assembly.TiedGroup(tied, step.writer().html(trees, base));
  }

  private Assembly.Section section(@Nullable Rendering before) {
    List<String> referred = numbers.referred();
    if (referred.isEmpty()) {
      return Assembly.Section.NONE;
    }
    Map<String, Integer> byFootnote = piecesByFootnote();
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
    return new Assembly.Section(
        sources, made, step.writer().footnotes(entries(referred, byFootnote), numbers));
  }

  private List<FootnoteSection.Entry> entries(
      List<String> referred, Map<String, Integer> byFootnote) {
    Map<Integer, PieceTree> read = new HashMap<>();
    var entries = new ArrayList<FootnoteSection.Entry>();
    for (String label : referred) {
      int index = byFootnote.getOrDefault(label, 0);
      PieceTree tree = read.computeIfAbsent(index, i -> step.tree(pieces.get(i), starts[i], facts));
      FootnoteBlock footnote = tree.footnotes().get(label);
      if (footnote != null) {
        entries.add(new FootnoteSection.Entry(label, footnote, tree.holdsHtml()));
      }
    }
    return entries;
  }

  /** The number of the piece that each footnote stands in; of two with one label the first. */
  private Map<String, Integer> piecesByFootnote() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      for (String label : pieces.get(i).facts().footnotes().keySet()) {
        numbers.putIfAbsent(label, i);
      }
    }
    return numbers;
  }
}
