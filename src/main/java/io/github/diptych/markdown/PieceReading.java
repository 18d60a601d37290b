package io.github.diptych.markdown;

import io.github.diptych.diary.Finding;
import java.util.List;
import java.util.Set;

/**
 * What a piece says besides what it shows, definitions aside. Offsets are counted from its start.
 *
 * @param styles how its source looks
 * @param headings each with the name that its words make
 * @param findings what will not show as meant, in their order
 * @param links those that are no definitions, in their order
 * @param shown the labels that pictures refer to
 * @param names what its raw HTML names
 */
record PieceReading(
    PackedStyles styles,
    List<Heading> headings,
    List<Finding> findings,
    List<Link> links,
    Set<String> shown,
    Fragments names) {
  static final PieceReading NOTHING =
      new PieceReading(
          PackedStyles.NONE, List.of(), List.of(), List.of(), Set.of(), Fragments.none());

  /**
   * @param tree numbered already
   */
  static PieceReading of(PieceTree tree) {
    ParsedNote parsed = tree.parsed();
    int start = tree.source().start();
    var layers = new StyleLayers(parsed.source().length());
    new StyleCollector(parsed, layers).collect();
    List<Link> links = Links.inWords(parsed);
    return new PieceReading(
        PackedStyles.of(layers.flattened(), start),
        Outline.in(parsed).stream().map(each -> each.moved(-start)).toList(),
        Inspection.findings(parsed, links).stream().map(each -> each.moved(-start)).toList(),
        links.stream().map(each -> each.moved(-start)).toList(),
        Set.copyOf(Links.shown(parsed)),
        tree.holdsHtml() ? Fragments.inHtml(parsed) : NOTHING.names());
  }
}
