package io.github.diptych.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as browsers read it (RFC 3986, section 2.1): what is malformed stays. */
final class PercentText {
  private PercentText() {}

  static String decode(String text) {
    var decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endOfEscapes(text, at);
      if (end == at) {
        decoded.append(text.charAt(at++));
      } else {
        decoded.append(decodeEscapes(text.substring(at, end)));
        at = end;
      }
    }
    return decoded.toString();
  }

  private static int endOfEscapes(String text, int start) {
    int end = start;
    while (end + 3 <= text.length()
        && text.charAt(end) == '%'
        && Character.digit(text.charAt(end + 1), 16) >= 0
        && Character.digit(text.charAt(end + 2), 16) >= 0) {
      end += 3;
    }
    return end;
  }

  private static String decodeEscapes(String escapes) {
    var bytes = new ByteArrayOutputStream();
    for (int at = 0; at < escapes.length(); at += 3) {
      bytes.write(Integer.parseInt(escapes.substring(at + 1, at + 3), 16));
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return escapes;
    }
  }
}
