package io.github.diptych.typing.completion;

import io.github.diptych.typing.completion.Completable.Anchor;
import io.github.diptych.typing.completion.Completable.Destination;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands between the parentheses of a link or a picture while it is written. */
final class LinkEnds {
  private static final Pattern WEB = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//).*");
  private static final String ENDS = ")(<>\"'";

  private final CaretLine line;
  private final int open;
  private final boolean angled;
  private final boolean picture;

  private LinkEnds(CaretLine line, int open, int bracket) {
    this.line = line;
    this.open = open;
    angled = line.unit(open) == '<';
    picture = line.unit(bracket - 1) == '!' && !line.isEscaped(bracket - 1);
  }

  static Optional<Completable> in(CaretLine line) {
    int close = line.before().lastIndexOf("](");
    if (close < 0 || line.isEscaped(close) || line.isCode(close)) {
      return Optional.empty();
    }
    int bracket = opening(line, close);
    return bracket < 0 ? Optional.empty() : new LinkEnds(line, close + 2, bracket).found();
  }

  private Optional<Completable> found() {
    int from = open + (angled ? 1 : 0);
    if (from > line.caret()) {
      return Optional.empty();
    }
    String written = line.text().substring(from, line.caret());
    int hash = written.indexOf('#');
    if (!isOpen(written) || WEB.matcher(written).matches() || (picture && hash >= 0)) {
      return Optional.empty();
    }
    return Optional.of(
        hash < 0 ? destination(written) : anchor(from + hash + 1, written.substring(0, hash)));
  }

  /** Without the angle brackets, for what is chosen needs none. */
  private Completable destination(String written) {
    int end = end(true);
    if (angled) {
      end += line.unit(end) == '>' ? 1 : 0;
    }
    return new Destination(line.span(open, end), written, picture, isClosed(end) ? "" : ")");
  }

  private Completable anchor(int from, String note) {
    int end = end(false);
    String written = line.text().substring(from, line.caret());
    boolean bracket = angled && line.unit(end) != '>';
    String behind =
        (bracket ? ">" : "") + (isClosed(bracket ? end : end + (angled ? 1 : 0)) ? "" : ")");
    return new Anchor(line.span(from, end), note, written, behind);
  }

  /** Where what is behind the caret of it ends; at the caret, if that are other words. */
  private int end(boolean atHash) {
    int end = line.caret();
    while (end < line.text().length() && isInside(line.unit(end), atHash)) {
      end++;
    }
    boolean ends = angled ? line.unit(end) == '>' : line.unit(end) == ')' || line.unit(end) == '#';
    return ends ? end : line.caret();
  }

  private boolean isInside(char unit, boolean atHash) {
    if (unit == '#' && atHash) {
      return false;
    }
    return angled
        ? unit != '>' && unit != '<'
        : !Character.isWhitespace(unit) && ENDS.indexOf(unit) < 0;
  }

  /** Whether the link goes on behind: it ends, has a heading, or a title. */
  private boolean isClosed(int at) {
    int next = at;
    while (line.unit(next) == ' ') {
      next++;
    }
    char unit = line.unit(next);
    return unit == ')' || (unit == '#' && next == at) || (unit == '"' && next > at);
  }

  /** Whether nothing in it has ended the destination. */
  private boolean isOpen(String written) {
    if (angled) {
      return written.indexOf('>') < 0 && written.indexOf('<') < 0;
    }
    int depth = 0;
    for (int i = 0; i < written.length() && depth >= 0; i++) {
      char unit = written.charAt(i);
      depth += unit == '(' ? 1 : unit == ')' ? -1 : Character.isWhitespace(unit) ? -1_000 : 0;
    }
    return depth >= 0;
  }

  /** The bracket that the one at {@code close} is the other half of; negative if there is none. */
  private static int opening(CaretLine line, int close) {
    int depth = 0;
    for (int at = close; at >= 0; at--) {
      char unit = line.unit(at);
      boolean counts = (unit == '[' || unit == ']') && !line.isEscaped(at);
      depth += !counts ? 0 : unit == ']' ? 1 : -1;
      if (counts && depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
