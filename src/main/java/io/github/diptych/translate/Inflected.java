package io.github.diptych.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and tags of a passage that letters touch, so that they read as other ones. */
final class Inflected {
  private static final String LETTERS = "[[\\p{L}\\p{N}]&&[^\\p{IsHan}]]+";
  private static final Pattern FIRST = Pattern.compile("^" + LETTERS);
  private static final Pattern LAST = Pattern.compile(LETTERS + "$");

  /** Whoever writes them parts them from what follows by a blank. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:https?://|www\\.).*");

  private Inflected() {}

  /** Each as it stands, with those letters. */
  static List<String> in(List<Piece> pieces) {
    var found = new ArrayList<String>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Kept(int number, String source)
          && !ADDRESS.matcher(source).matches()) {
        String before = touching(FIRST, source, LAST, words(pieces, i - 1));
        String after = touching(LAST, source, FIRST, words(pieces, i + 1));
        if (!before.isEmpty() || !after.isEmpty()) {
          found.add(before + source + after);
        }
      }
    }
    return found;
  }

  private static String words(List<Piece> pieces, int index) {
    return index >= 0
            && index < pieces.size()
            && pieces.get(index) instanceof Piece.Words(String text)
        ? text
        : "";
  }

  /**
   * The letters at an edge of the words beside, if there are letters at that edge of the source.
   */
  private static String touching(Pattern edge, String source, Pattern beside, String words) {
    Matcher letters = beside.matcher(words);
    return edge.matcher(source).find() && letters.find() ? letters.group() : "";
  }
}
