package io.github.diptych.diary.lookback;

import io.github.diptych.diary.Han;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds {@code #tags} in words: a number sign where a word can begin, and behind it letters,
 * digits, {@code _} and {@code -}, not digits alone, which are an issue's number, nor a colour.
 */
final class Tags {
  private static final Pattern NO_TAG = Pattern.compile("[0-9_-]+|(?=.*[0-9])[0-9a-fA-F]{6}");

  /** What joins a number sign to something before it: an address, an entity, another sign. */
  private static final String JOINING = "/&=#\\%@$^+.?";

  private Tags() {}

  /** The tags in the order of the words, each once, whatever its case. */
  static List<String> in(CharSequence words) {
    var tags = new ArrayList<String>();
    for (int at = 0; at < words.length(); at++) {
      int end = words.charAt(at) == '#' && begins(words, at) ? end(words, at + 1) : at;
      String tag = end > at + 1 ? words.subSequence(at + 1, end).toString() : "";
      if (!tag.isEmpty() && !NO_TAG.matcher(tag).matches() && !has(tags, tag)) {
        tags.add(tag);
      }
      at = Math.max(at, end - 1);
    }
    return tags;
  }

  /** What tags of different case have in common. */
  static String key(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }

  private static boolean has(List<String> tags, String tag) {
    return tags.stream().anyMatch(known -> key(known).equals(key(tag)));
  }

  private static boolean begins(CharSequence words, int at) {
    if (at == 0) {
      return true;
    }
    int before = Character.codePointBefore(words, at);
    return Han.is(before) || !(isInTag(before) || JOINING.indexOf(before) >= 0);
  }

  private static int end(CharSequence words, int from) {
    int at = from;
    while (at < words.length() && isInTag(Character.codePointAt(words, at))) {
      at += Character.charCount(Character.codePointAt(words, at));
    }
    return at;
  }

  private static boolean isInTag(int point) {
    return point == '_'
        || point == '-'
        || Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }
}
