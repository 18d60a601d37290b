package io.github.diptych.markdown;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the addresses that end only at the next blank, and so take in the Chinese behind them
 * (decision 13). Full-width punctuation always ends the address that was meant, and so does a
 * bracket that nothing in it opens. Han does where it follows letters or digits to the end of the
 * path; in a title, a search or a file's name it may belong there.
 */
final class SwallowedWords {
  private static final Pattern SCHEME = Pattern.compile("(?i)(?:https?|ftp)://");

  /** Sites and paths whose last part is a title, a name or a word to look for. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:[./](?:wiki|item|topics?|tags?|search|category|blob|tree|raw|people|s)/|wikipedia\\.org/|moegirl)");

  /** What names a thing rather than being a word: with a digit, a hyphen, or a file's ending. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("[A-Za-z0-9._~-]*(?:[0-9]|-|\\.[A-Za-z]{2,5}$)[A-Za-z0-9._~-]*");

  /** In units; what is longer is no address to mend. */
  private static final int LONGEST = 2000;

  private final String address;
  private final int path;

  private SwallowedWords(String address) {
    this.address = address;
    var scheme = SCHEME.matcher(address);
    int host = scheme.lookingAt() ? scheme.end() : 0;
    int slash = host;
    while (slash < address.length() && "/?#".indexOf(address.charAt(slash)) < 0) {
      slash++;
    }
    this.path = slash;
  }

  /** What is wrong with an address that stands bare in the words; its argument is the surplus. */
  static Optional<Finding> in(Link link) {
    boolean bare = link.kind() == Link.Kind.ADDRESS && link.span().equals(link.destination());
    boolean web = SCHEME.matcher(link.target()).lookingAt() || link.target().startsWith("www.");
    return bare && web ? new SwallowedWords(link.target()).finding(link.span()) : Optional.empty();
  }

  private Optional<Finding> finding(Span span) {
    int mark = firstMark();
    int han = firstHan(mark < 0 ? address.length() : mark);
    boolean glued = han > 0 && isGlued(han, mark < 0 ? address.length() : mark);
    if (mark < 0 && !glued) {
      return Optional.empty();
    }
    boolean certain = glued ? isIdentifier(han) : !mayBeTitle(han, mark);
    int end = trimmed(glued && certain ? han : mark < 0 ? han : mark);
    String surplus = address.substring(glued ? han : end);
    var fix = certain && end > 0 ? fixes(span, end) : List.<TextEdit>of();
    return Optional.of(new Finding(Finding.Kind.ADDRESS_TOO_LONG, span, List.of(surplus), fix));
  }

  /** The fix, and that of the next address if it was swallowed and swallows words in its turn. */
  private List<TextEdit> fixes(Span span, int end) {
    if (address.length() > LONGEST) {
      return List.of();
    }
    var fixes = new ArrayList<TextEdit>();
    fixes.add(fix(span, end));
    var next = SCHEME.matcher(address);
    if (next.find(end)) {
      var rest = new Span(span.start() + next.start(), span.end());
      var finding = new SwallowedWords(address.substring(next.start())).finding(rest);
      if (finding.isPresent() && !finding.get().fixable()) {
        return List.of();
      }
      finding.ifPresent(found -> fixes.addAll(found.fix()));
    }
    return List.copyOf(fixes);
  }

  private TextEdit fix(Span span, int end) {
    return SCHEME.matcher(address).lookingAt()
        ? new TextEdit(span.start(), span.start() + end, "<" + address.substring(0, end) + ">")
        : TextEdit.insert(span.start() + end, " ");
  }

  /** The first sign that no address holds, or -1. */
  private int firstMark() {
    int open = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      char next = i + 1 < address.length() ? address.charAt(i + 1) : ' ';
      if (isWide(c) || (",;!".indexOf(c) >= 0 && isHan(next))) {
        return i;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0 && next > 127) {
        return i;
      }
    }
    return -1;
  }

  private int firstHan(int end) {
    for (int i = 0; i < end; i++) {
      if (isHan(address.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether Han follows letters or digits in the host or the path, and nothing follows Han. */
  private boolean isGlued(int han, int end) {
    boolean afterWord = Ascii.isLetterOrDigit(address.charAt(han - 1));
    boolean toTheEnd = address.substring(han, end).chars().allMatch(c -> isHan((char) c));
    if (!afterWord || !toTheEnd) {
      return false;
    }
    String before = address.substring(0, han);
    return before.indexOf('?') < 0
        && before.indexOf('#') < 0
        && (han <= path ? before.indexOf('.') >= 0 : !TITLE.matcher(before).find());
  }

  private boolean isIdentifier(int han) {
    int segment = address.lastIndexOf('/', han - 1) + 1;
    return han <= path || IDENTIFIER.matcher(address.substring(segment, han)).matches();
  }

  /** Whether Han stands before a mark that may be in the middle of a title. */
  private boolean mayBeTitle(int han, int mark) {
    return han > 0
        && TITLE.matcher(address).find()
        && address.substring(mark).chars().anyMatch(c -> isHan((char) c));
  }

  /** Without the signs that belong to the sentence, as at the end of any address. */
  private int trimmed(int behind) {
    int end = behind;
    while (end > 0 && "?!.,:*_~'\"".indexOf(address.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isWide(char c) {
    return (c >= '\u2010' && c <= '\u2027')
        || (c >= '\u3000' && c <= '\u303F' && !isHan(c))
        || (c >= '\uFF00' && c <= '\uFFEF' && !Character.isLetterOrDigit(c));
  }

  private static boolean isHan(char c) {
    return Character.isSurrogate(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
