package io.github.diptych.ui.preview;

/** Text as a string literal of JavaScript. */
final class Quoted {
  private Quoted() {}

  static String of(String text) {
    var literal = new StringBuilder(text.length() + 16);
    append(literal, text);
    return literal.toString();
  }

  static void append(StringBuilder literal, String text) {
    literal.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        literal.append('\\').append(unit);
      } else if (unit < ' ' || unit == '\u2028' || unit == '\u2029') {
        literal.append("\\u").append(String.format("%04x", (int) unit));
      } else {
        literal.append(unit);
      }
    }
    literal.append('"');
  }
}
