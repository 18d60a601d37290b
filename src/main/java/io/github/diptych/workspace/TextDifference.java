package io.github.diptych.workspace;

import io.github.diptych.diary.TextEdit;
import java.util.List;

/**
 * The one edit between two texts: what is left when their common beginning and end are taken away.
 */
public final class TextDifference {
  private TextDifference() {}

  /** Empty if they are equal. Never cuts a surrogate pair in two. */
  public static List<TextEdit> between(String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
      start--;
    }
    int tail = 0;
    while (tail < shorter - start
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
      tail--;
    }
    return List.of(
        new TextEdit(start, before.length() - tail, after.substring(start, after.length() - tail)));
  }
}
