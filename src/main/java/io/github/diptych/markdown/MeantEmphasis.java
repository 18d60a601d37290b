package io.github.diptych.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The emphasis that a writer of Chinese means (decision 13): runs of one length pair with the
 * nearest, and a Chinese punctuation mark beside one is as good as a letter. Of runs that are often
 * something else – a note's asterisk, a wave, the underscore of a name – more is asked.
 */
final class MeantEmphasis {
  /**
   * @param open the run on the left
   * @param close the run on the right, of the same sign and length
   */
  record Pair(DelimiterRun open, DelimiterRun close) {}

  /** Runs this long hide something, such as digits of a number. */
  private static final int MASK = 4;

  /** Nobody emphasises more than so many units. */
  private static final int LONGEST = 2000;

  /** So many runs are looked through for the one that opens. */
  private static final int REACH = 50;

  private static final String QUOTES = "“”\"‘’'「」『』《》〈〉【】（）()";

  private final String source;
  private final List<Pair> pairs = new ArrayList<>();

  private MeantEmphasis(String source) {
    this.source = source;
  }

  /** The pairs in a text, none if they would leave as many runs over as github.com does. */
  static List<Pair> in(EmphasisText text, String source) {
    var meant = new MeantEmphasis(source);
    meant.pair(text.runs());
    Set<DelimiterRun> used = new HashSet<>();
    meant.pairs.forEach(pair -> used.addAll(List.of(pair.open(), pair.close())));
    long leftOver = text.runs().stream().filter(run -> !used.contains(run)).count();
    long shown = text.runs().stream().filter(DelimiterRun::shows).count();
    return leftOver < shown + text.doubled().size() ? meant.pairs : List.of();
  }

  private void pair(List<DelimiterRun> runs) {
    Deque<DelimiterRun> open = new ArrayDeque<>();
    for (DelimiterRun run : runs) {
      if (run.length() >= MASK || isCode(run.before()) || isCode(run.after())) {
        continue;
      }
      DelimiterRun opener = canClose(run) ? opener(open, run) : null;
      if (opener != null) {
        while (!open.pop().equals(opener)) {
          // What stands between stays as it is.
        }
        pairs.add(new Pair(opener, run));
      } else if (canOpen(run)) {
        open.push(run);
      }
    }
  }

  private @Nullable DelimiterRun opener(Deque<DelimiterRun> open, DelimiterRun closer) {
    int looked = 0;
    for (DelimiterRun run : open) {
      if (run.isLike(closer)) {
        return isEvident(run, closer) ? run : null;
      }
      if (++looked == REACH) {
        return null;
      }
    }
    return null;
  }

  private boolean isEvident(DelimiterRun open, DelimiterRun close) {
    if (close.span().start() - open.span().end() > LONGEST) {
      return false;
    }
    String inner = source.substring(open.span().end(), close.span().start());
    if (inner.isBlank()) {
      return false;
    }
    boolean latin =
        open.before() < 128 && open.after() < 128 && close.before() < 128 && close.after() < 128;
    boolean proper = open.flanking().canOpen() && close.flanking().canClose();
    if (latin && !proper) {
      return open.sign() == '*' && open.length() == 2 && isLabel(open, close);
    }
    boolean strong = open.sign() == '*' && open.length() >= 2;
    if (strong || proper) {
      return true;
    }
    if (inner.indexOf('\n') >= 0 || inner.indexOf('\r') >= 0) {
      return false;
    }
    return isQuoted(open, close) || beginsWord(open) || isHanBetweenUnderscores(open, close, inner);
  }

  /** {@code **Note:**text}, of which the colon keeps the end from closing. */
  private static boolean isLabel(DelimiterRun open, DelimiterRun close) {
    return (isBlank(open.before()) || open.before() == '(')
        && Character.isLetter(open.after())
        && ".,:;!?".indexOf(close.before()) >= 0
        && Character.isLetter(close.after());
  }

  private static boolean isQuoted(DelimiterRun open, DelimiterRun close) {
    return QUOTES.indexOf(open.after()) >= 0 && QUOTES.indexOf(close.before()) >= 0;
  }

  /** A wave often follows a sentence: only a blank or a bracket before it makes it an opener. */
  private static boolean beginsWord(DelimiterRun open) {
    return isBlank(open.before())
        || (open.sign() == '~'
            ? "（(“「《【".indexOf(open.before()) >= 0
            : Flanking.isPunctuation(open.before()));
  }

  /**
   * An underscore within a word is part of a name; two around words that hold Han are not, nor is
   * one around Han alone if it stands at a word's edge on one side.
   */
  private static boolean isHanBetweenUnderscores(
      DelimiterRun open, DelimiterRun close, String inner) {
    if (open.sign() != '_' || inner.indexOf('_') >= 0 || isAsciiWord(open.before())) {
      return false;
    }
    boolean oneSide = open.flanking().canOpen() || close.flanking().canClose();
    return switch (open.length()) {
      case 1 -> oneSide && inner.codePoints().allMatch(c -> isHan(c) || Flanking.isPunctuation(c));
      case 2 -> inner.codePoints().anyMatch(MeantEmphasis::isHan);
      default -> false;
    };
  }

  private static boolean canOpen(DelimiterRun run) {
    int after = run.after();
    return !isBlank(after)
        && (!Flanking.isPunctuation(after)
            || isChinese(after)
            || isBlank(run.before())
            || Flanking.isPunctuation(run.before())
            || isChinese(run.before()));
  }

  private static boolean canClose(DelimiterRun run) {
    int before = run.before();
    return !isBlank(before)
        && (!Flanking.isPunctuation(before)
            || isChinese(before)
            || isBlank(run.after())
            || Flanking.isPunctuation(run.after())
            || isChinese(run.after())
            || (run.length() == 2 && ".,:;!?".indexOf(before) >= 0));
  }

  private static boolean isChinese(int c) {
    return c > 127 && (isHan(c) || Flanking.isPunctuation(c));
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean isAsciiWord(int c) {
    return c < 128 && Ascii.isLetterOrDigit((char) c);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** What stands beside asterisks in globs, comments and sums. */
  private static boolean isCode(int c) {
    return c == '/' || c == '\\' || c == '=';
  }
}
