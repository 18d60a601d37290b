package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What fixes may change in the HTML of their own blocks: emphasis its elements and delimiters, an
 * address the link around it and what was swallowed, a path its attribute, and a blank line where a
 * block ends. The words and their order stay.
 *
 * @param text in which the fixes are
 * @param fixes those of the blocks that are compared
 */
record FixedHtml(String text, List<Finding> fixes) {
  private static final Pattern EMPHASIS = Pattern.compile("</?(?:strong|em|del)\\b[^>]*>");
  private static final Pattern DELIMITERS = Pattern.compile("[*_~`\\s]");
  private static final Pattern ADDRESS = Pattern.compile("(href|src|srcset)=\"[^\"]*\"");
  private static final Pattern NUMBER = Pattern.compile("-[0-9]+\"");
  private static final Pattern PICTURE = Pattern.compile("<img\\b[^>]*?alt=\"([^\"]*)\"[^>]*>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ROW = Pattern.compile("(?=</?tr\\b)");
  private static final Pattern LINK_SIGNS = Pattern.compile("[*_~\\s!\\[\\]()]");

  boolean isMeant(String was, String is) {
    if (was.equals(is)) {
      return true;
    }
    if (fixes.stream().anyMatch(fix -> fix.kind() == Kind.TABLE_ROW_LONG)) {
      return isSameButForRows(was, is);
    }
    String wanted = was;
    String made = is;
    for (Finding fix : fixes) {
      wanted = allowed(fix.kind(), wanted);
      made = allowed(fix.kind(), made);
    }
    for (String shown : shownAddresses()) {
      wanted = wanted.replace(shown, "");
      made = made.replace(shown, "");
    }
    return wanted.equals(made);
  }

  /** Without what a fix of that kind may change. */
  private static String allowed(Kind kind, String html) {
    return switch (kind) {
      case BLOCKED_EMPHASIS -> without(DELIMITERS, without(EMPHASIS, html));
      case ADDRESS_TOO_LONG -> without(DELIMITERS, without(TAG, html));
      case IMAGE_SPACE, LINK_SPACE ->
          without(LINK_SIGNS, without(TAG, PICTURE.matcher(html).replaceAll("$1")));
      case SIGNATURE_HEADING, MISSING_SEPARATOR, TABLE_SWALLOWS ->
          without(DELIMITERS, without(TAG, html));
      default -> isLink(kind) ? withoutAddresses(html) : html;
    };
  }

  /** What links show of themselves as long as they are none, the longest first. */
  private List<String> shownAddresses() {
    return fixes.stream()
        .filter(fix -> fix.kind() == Kind.IMAGE_SPACE || fix.kind() == Kind.LINK_SPACE)
        .map(fix -> text.substring(fix.fix().getFirst().start(), fix.span().end()))
        .map(source -> without(LINK_SIGNS, Html.escape(source)))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** No more rows may differ than are mended. */
  private boolean isSameButForRows(String was, String is) {
    var wasRows = ROW.split(was, -1);
    var isRows = ROW.split(is, -1);
    int different = 0;
    for (int i = 0; i < Math.min(wasRows.length, isRows.length); i++) {
      different += wasRows[i].equals(isRows[i]) ? 0 : 1;
    }
    return wasRows.length == isRows.length && different <= fixes.size();
  }

  static boolean isLink(Kind kind) {
    return kind.isPicture() || kind.name().startsWith("LINK_") || kind == Kind.ANCHOR_MISSING;
  }

  static String withoutAddresses(String html) {
    return ADDRESS.matcher(html).replaceAll("$1");
  }

  /** Without the number behind a repeated heading's anchor. */
  static String withoutNumbers(String html) {
    return NUMBER.matcher(html).replaceAll("\"");
  }

  private static String without(Pattern pattern, String html) {
    return pattern.matcher(html).replaceAll("");
  }
}
