package io.github.diptych.typing;

import io.github.diptych.diary.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Brackets and quotes that come in pairs, full-width ones included, and markers set around what is
 * selected. Nothing pairs where it would hurt: before a word, behind a backslash, and a quote
 * behind a Latin word.
 */
public final class Pairs {
  private static final Map<Character, Character> CLOSING =
      Map.ofEntries(
          Map.entry('(', ')'),
          Map.entry('[', ']'),
          Map.entry('{', '}'),
          Map.entry('"', '"'),
          Map.entry('`', '`'),
          Map.entry('（', '）'),
          Map.entry('［', '］'),
          Map.entry('｛', '｝'),
          Map.entry('「', '」'),
          Map.entry('『', '』'),
          Map.entry('《', '》'),
          Map.entry('〈', '〉'),
          Map.entry('【', '】'),
          Map.entry('〔', '〕'),
          Map.entry('“', '”'),
          Map.entry('‘', '’'));

  /** How far in a long line brackets are counted. */
  private static final int FAR = 10_000;

  /** What pairs only around a selection. */
  private static final String MARKERS = "*_~`";

  private static final String BEFORE_WHICH_PAIRS = ")]}）］｝」』》〉】〕”’\"`*_~,.;:!?，。；：！？、…|<";

  private final SourceLines lines;
  private final Selection selection;
  private final int number;
  private final String line;
  private final int column;

  private Pairs(SourceLines lines, Selection selection) {
    this.lines = lines;
    this.selection = selection;
    number = lines.numberAt(selection.start());
    line = lines.line(number);
    column = selection.start() - lines.start(number);
  }

  /** What comes of a character that is typed or committed; empty if it merely goes in. */
  public static Optional<Rewrite> typed(SourceLines lines, Selection selection, String text) {
    char typed = text.length() == 1 ? text.charAt(0) : '\0';
    boolean known =
        CLOSING.containsKey(typed) || CLOSING.containsValue(typed) || MARKERS.indexOf(typed) >= 0;
    if (!known) {
      return Optional.empty();
    }
    var pairs = new Pairs(lines, selection);
    return selection.isEmpty() ? pairs.typed(typed) : pairs.around(typed);
  }

  /** What Backspace does between the two of a pair; empty if it merely takes one away. */
  public static Optional<Rewrite> backspace(SourceLines lines, Selection selection) {
    return selection.isEmpty() ? new Pairs(lines, selection).backspace() : Optional.empty();
  }

  private Optional<Rewrite> typed(char typed) {
    if (isOver(typed)) {
      return Optional.of(Rewrite.caret(selection.caret() + 1));
    }
    if (isOverOtherWidth(typed)) {
      int caret = selection.caret();
      return Optional.of(Rewrite.replace(caret, caret + 1, String.valueOf(typed)));
    }
    Character closing = CLOSING.get(typed);
    if (closing == null || !pairsHere(typed)) {
      return Optional.empty();
    }
    return Optional.of(
        new Rewrite(
            List.of(TextEdit.insert(selection.caret(), "" + typed + closing)),
            Selection.at(selection.caret() + 1)));
  }

  /** A closing one that is there already, unless the line lacks it. */
  private boolean isOver(char typed) {
    if (after() != typed || isEscaped() || !CLOSING.containsValue(typed)) {
      return false;
    }
    if (isSymmetric(typed)) {
      return count(typed) % 2 == 0;
    }
    return isClosed(typed);
  }

  /**
   * A closing one whose other width is there already: who switches the input method between the two
   * of a pair means the one that is typed.
   */
  private boolean isOverOtherWidth(char typed) {
    return CLOSING.containsValue(typed)
        && CLOSING.containsValue(after())
        && after() == otherWidth(typed)
        && !isEscaped()
        && isClosed(typed)
        && isClosed(after());
  }

  /** Whether the line closes all that it opens of that kind. */
  private boolean isClosed(char closing) {
    char opening =
        CLOSING.entrySet().stream()
            .filter(pair -> pair.getValue() == closing)
            .findFirst()
            .orElseThrow()
            .getKey();
    return count(opening) <= count(closing);
  }

  /** The full-width form of an ASCII sign, or the other way round (Unicode, FF01 to FF5E). */
  private static char otherWidth(char sign) {
    boolean full = sign >= '\uFF01' && sign <= '\uFF5E';
    return (char) (full ? sign - '\uFEE0' : sign + '\uFEE0');
  }

  private boolean pairsHere(char typed) {
    char after = after();
    boolean apart =
        after == '\0' || Character.isWhitespace(after) || BEFORE_WHICH_PAIRS.indexOf(after) >= 0;
    if (!apart || isEscaped()) {
      return false;
    }
    if (isSymmetric(typed)) {
      boolean odd = count(typed) % 2 != 0;
      boolean first = before() != typed && after != typed && !odd;
      return first && !Letters.isWestern(before()) && !(typed == '`' && isCode());
    }
    return typed < '\u0080' || !isCode();
  }

  private Optional<Rewrite> backspace() {
    Character closing = CLOSING.get(before());
    if (closing == null || after() != closing) {
      return Optional.empty();
    }
    boolean longer =
        isSymmetric(closing) && (unit(column - 2) == closing || unit(column + 1) == closing);
    return longer
        ? Optional.empty()
        : Optional.of(Rewrite.replace(selection.caret() - 1, selection.caret() + 1, ""));
  }

  private Optional<Rewrite> around(char typed) {
    if (MARKERS.indexOf(typed) >= 0) {
      return isCode() ? Optional.empty() : Optional.of(marked(typed));
    }
    Character closing = CLOSING.get(typed);
    if (closing == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Rewrite(
            List.of(
                TextEdit.insert(selection.start(), String.valueOf(typed)),
                TextEdit.insert(selection.end(), closing.toString())),
            selection.within(selection.start() + 1, selection.end() + 1)));
  }

  /** Around the words of each line, for no marker reaches over a paragraph's end. */
  private Rewrite marked(char marker) {
    var edits = new ArrayList<TextEdit>();
    int last = lines.numberAt(selection.end());
    int first = -1;
    int end = -1;
    for (int n = number; n <= last; n++) {
      int base = lines.start(n);
      String words = lines.line(n);
      int from = Math.max(selection.start() - base, LineStart.of(words).words());
      int to = Math.min(selection.end() - base, words.length());
      from = Letters.skipWhite(words, from, to);
      to = Letters.trimWhite(words, from, to);
      if (from >= to) {
        continue;
      }
      String signs = signs(marker, words.substring(from, to));
      edits.add(TextEdit.insert(base + from, signs));
      edits.add(TextEdit.insert(base + to, new StringBuilder(signs).reverse().toString()));
      first = first < 0 ? base + from + signs.length() : first;
      end =
          base
              + to
              + edits.stream().mapToInt(edit -> edit.replacement().length()).sum()
              - signs.length();
    }
    return edits.isEmpty()
        ? Rewrite.nothing(selection)
        : new Rewrite(edits, selection.within(first, end));
  }

  /** Code that has backticks itself stands between more of them (CommonMark, 6.3). */
  private static String signs(char marker, String words) {
    if (marker != '`' || words.indexOf('`') < 0) {
      return String.valueOf(marker);
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < words.length(); i++) {
      run = words.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    boolean touches = words.startsWith("`") || words.endsWith("`");
    return "`".repeat(longest + 1) + (touches ? " " : "");
  }

  private boolean isCode() {
    return Code.around(lines, number).isPresent();
  }

  private boolean isEscaped() {
    int backslash = column;
    while (unit(backslash - 1) == '\\') {
      backslash--;
    }
    return (column - backslash) % 2 == 1;
  }

  private static boolean isSymmetric(char sign) {
    return CLOSING.getOrDefault(sign, '\0') == sign;
  }

  /** How often the sign stands in the line, which has no more than a paragraph's length. */
  private long count(char sign) {
    int from = Math.max(0, column - FAR);
    int to = Math.min(line.length(), column + FAR);
    return IntStream.range(from, to).filter(i -> line.charAt(i) == sign).count();
  }

  private char before() {
    return unit(column - 1);
  }

  private char after() {
    return unit(column);
  }

  private char unit(int at) {
    return at >= 0 && at < line.length() ? line.charAt(at) : '\0';
  }
}
