package io.github.diptych.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Blocks of a note that stand in no other and start in one line, as they were read: mostly one, or
 * a paragraph and the table that its last line heads, or none where there are definitions alone.
 *
 * @param start where its first line starts
 * @param end where the next piece starts
 * @param definitions the link definitions in it
 */
record ReadPiece(int start, int end, List<OpenBlock> blocks, List<Definition> definitions) {
  /** What others can refer to; the rest is known when the words are read. */
  Piece.Facts facts(String note) {
    Map<String, String> footnotes = new HashMap<>(0);
    blocks.forEach(block -> add(block, note, footnotes));
    return definitions.isEmpty() && footnotes.isEmpty()
        ? Piece.Facts.NONE
        : new Piece.Facts(definitions, footnotes, List.of(), List.of(), List.of());
  }

  private static void add(OpenBlock block, String note, Map<String, String> labels) {
    block.children().forEach(child -> add(child, note, labels));
    // Of one label, as in cmark-gfm, that footnote counts which ends first: the inner one.
    if (block instanceof OpenFootnote footnote) {
      String label = note.substring(footnote.labelStart(), footnote.labelEnd());
      labels.putIfAbsent(Definition.normal(label), label);
    }
  }
}
