package io.github.diptych.translate;

import java.util.List;

/**
 * Words that are translated in one, such as those of a paragraph, a heading or a table's cell.
 *
 * @param pieces in the order of the text; what opens is closed
 */
public record Passage(List<Piece> pieces) {
  public Passage {
    pieces = List.copyOf(pieces);
  }

  /** Its words alone, with a blank for each piece that is kept. */
  public String words() {
    return wordsOf(pieces);
  }

  /** What is kept and has letters at its sides already, as it stands. */
  public List<String> inflected() {
    return Inflected.in(pieces);
  }

  static String wordsOf(List<Piece> pieces) {
    var words = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words(String text) -> words.append(text);
        case Piece.Kept kept -> words.append(' ');
        case Piece.Open open -> {}
        case Piece.Close close -> {}
      }
    }
    return words.toString();
  }
}
