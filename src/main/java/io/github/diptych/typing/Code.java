package io.github.diptych.typing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fenced code block, or the front matter, in which what is typed is no Markdown.
 *
 * @param opening the number of its first line
 * @param fence the backticks or tildes of that line; three hyphens for front matter
 * @param depth how many quotations it stands in
 * @param content the column of the item that it stands in, at which a line must begin; 0 outside
 */
record Code(int opening, String fence, int depth, int content) {
  /** How far above a line looking begins, if that is no code already. */
  private static final int NEAR = 200;

  /** How far anybody looks. */
  private static final int FAR = 5000;

  private static final int CODE_INDENT = 4;
  private static final String FRONT_MATTER = "---";
  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})(.*)");

  /** What the line stands in; a line that opens a block does not, one that closes it does. */
  static Optional<Code> around(SourceLines lines, int number) {
    int from = Math.max(0, number - NEAR);
    while (from > Math.max(0, number - FAR) && lines.wasCode(from)) {
      from--;
    }
    Optional<Code> frontMatter = from == 0 ? frontMatter(lines) : Optional.empty();
    int n = from;
    if (frontMatter.isPresent()) {
      int end = frontMatterEnd(lines);
      if (number <= end) {
        return frontMatter.filter(code -> number > 0);
      }
      n = end + 1;
    }
    Code open = null;
    for (; n < number; n++) {
      open = behind(lines, n, open);
    }
    return Optional.ofNullable(open).filter(code -> code.holds(lines.line(number)));
  }

  /** The block that the line opens. */
  static Optional<Code> openedBy(SourceLines lines, int number) {
    return around(lines, number).isPresent() ? Optional.empty() : opening(lines, number);
  }

  /** Whether the fences below go together, so that none of them is this block's end. */
  boolean isUnclosed(SourceLines lines) {
    Code open = null;
    int last = Math.min(lines.count(), opening + FAR);
    for (int n = opening + 1; n < last && holds(lines.line(n)); n++) {
      open = behind(lines, n, open);
    }
    return open == null;
  }

  /**
   * What stands before a further line of the block: quotations' signs, and the line's own blanks.
   */
  String inside(String line) {
    int base = Math.max(0, LineStart.of(line).base(depth));
    return line.substring(0, Blanks.skip(line, base));
  }

  boolean isFrontMatter() {
    return fence.equals(FRONT_MATTER);
  }

  private static @Nullable Code behind(SourceLines lines, int number, @Nullable Code open) {
    String line = lines.line(number);
    if (open != null && open.holds(line)) {
      return open.isClosedBy(line) ? null : open;
    }
    return opening(lines, number).orElse(null);
  }

  private static Optional<Code> opening(SourceLines lines, int number) {
    String line = lines.line(number);
    var start = LineStart.of(line);
    Matcher fence = FENCE.matcher(line).region(start.words(), line.length());
    if (!fence.matches() || (fence.group(1).charAt(0) == '`' && fence.group(2).indexOf('`') >= 0)) {
      return Optional.empty();
    }
    int content = new Items(lines).around(number).map(Item::content).orElse(0);
    return start.item().isEmpty() && start.indent() - content >= CODE_INDENT
        ? Optional.empty()
        : Optional.of(new Code(number, fence.group(1), start.depth(), content));
  }

  /** Whether the quotation and the item that the block stands in go on with the line. */
  private boolean holds(String line) {
    if (line.isBlank()) {
      return depth == 0;
    }
    int base = LineStart.of(line).base(depth);
    int words = Blanks.skip(line, Math.max(base, 0));
    return base >= 0 && (words == line.length() || Blanks.column(line, base, words) >= content);
  }

  private boolean isClosedBy(String line) {
    String rest = line.substring(LineStart.of(line).base(depth)).strip();
    return rest.length() >= fence.length()
        && rest.chars().allMatch(unit -> unit == fence.charAt(0));
  }

  private static Optional<Code> frontMatter(SourceLines lines) {
    boolean opens =
        lines.line(0).stripTrailing().equals(FRONT_MATTER)
            && lines.count() > 1
            && !lines.line(1).isBlank()
            && frontMatterEnd(lines) > 0;
    return opens ? Optional.of(new Code(0, FRONT_MATTER, 0, 0)) : Optional.empty();
  }

  private static int frontMatterEnd(SourceLines lines) {
    for (int n = 1; n < Math.min(lines.count(), NEAR); n++) {
      String line = lines.line(n).stripTrailing();
      if (line.equals(FRONT_MATTER) || line.equals("...")) {
        return n;
      }
    }
    return -1;
  }
}
