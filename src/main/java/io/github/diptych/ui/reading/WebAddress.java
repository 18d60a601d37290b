package io.github.diptych.ui.reading;

import java.net.IDN;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a web page, as browsers read it (WHATWG URL, section 4.4, for what notes have).
 *
 * @param address for the browser, in ASCII
 * @param shown to be read by a person: nothing in it is invisible or turns the line around, and the
 *     host is in ASCII, so that no letter can pass for another
 * @param host in lower case and in ASCII
 */
record WebAddress(String address, String shown, String host) {
  private static final Pattern PARTS =
      Pattern.compile("(?is)(https?):[/\\\\]*([^/\\\\?#]*)([^?#]*)(.*)");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?s)(?:(.*)@)?(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]@]+)(?::(\\d{0,5}))?");
  private static final Pattern HOST = Pattern.compile("\\[[0-9a-f:.]+]|[a-z0-9._-]+");
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern ESCAPED_LETTERS = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");
  private static final String ENCODED = "\"<>`{}|^\\ ";

  /** Empty if it is no address of a web page. */
  static Optional<WebAddress> of(String link) {
    var parts = PARTS.matcher(link);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches()) {
      return Optional.empty();
    }
    String host = ascii(decoded(authority.group(2), ESCAPES));
    if (!HOST.matcher(host).matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String user = authority.group(1) == null ? "" : authority.group(1) + "@";
    String port = authority.group(3) == null ? "" : ":" + authority.group(3);
    String path = parts.group(3).replace('\\', '/');
    String rest = (path.isEmpty() ? "/" : path) + parts.group(4);
    return Optional.of(
        new WebAddress(
            scheme + "://" + encoded(user, true) + host + port + encoded(rest, true),
            scheme + "://" + letters(user) + host + port + letters(rest),
            host));
  }

  /** An address of any kind, with all that cannot be seen or misleads the eye percent-encoded. */
  static String readable(String link) {
    return of(link).map(WebAddress::shown).orElseGet(() -> letters(link));
  }

  /** As {@code 例子.中国} is written in its own letters; the host itself if there are none. */
  String hostInItsLetters() {
    return IDN.toUnicode(host);
  }

  /** Letters that are not in ASCII as they are read, whether or not they are encoded. */
  private static String letters(String text) {
    return encoded(decoded(text, ESCAPED_LETTERS), false);
  }

  private static String decoded(String text, Pattern escapes) {
    return escapes.matcher(text).replaceAll(run -> Matcher.quoteReplacement(utf8(run.group())));
  }

  /** What stays as it is if it is no UTF-8. */
  private static String utf8(String escapes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(HexFormat.of().parseHex(escapes.replace("%", ""))))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return escapes;
    }
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noHost) {
      return "";
    }
  }

  private static String encoded(String text, boolean toAscii) {
    var result = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (ENCODED.indexOf(c) >= 0 || isUnseen(c) || (toAscii && c > '~')) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  result.append(String.format("%%%02X", b));
                }
              } else {
                result.appendCodePoint(c);
              }
            });
    return result.toString();
  }

  private static boolean isUnseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
