package io.github.diptych.ui.search;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place as one types it: {@code 12} or {@code 12:4}, also with a Chinese colon.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
record LinePlace(int line, int column) {
  private static final Pattern TYPED =
      Pattern.compile("\\s*(\\d{1,9})\\s*(?:[:：,，]\\s*(\\d{1,9})?)?\\s*");

  static Optional<LinePlace> of(String typed) {
    var matcher = TYPED.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String column = matcher.group(2);
    return Optional.of(
        new LinePlace(
            Math.max(1, Integer.parseInt(matcher.group(1))),
            column == null ? 1 : Math.max(1, Integer.parseInt(column))));
  }
}
