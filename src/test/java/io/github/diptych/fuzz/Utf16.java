package io.github.diptych.fuzz;

import java.nio.ByteBuffer;

/** Texts as bytes and back, whatever units they have: half a pair as well. */
final class Utf16 {
  private Utf16() {}

  static byte[] bytes(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }

  static String text(byte[] bytes) {
    var units = new char[bytes.length / 2];
    ByteBuffer.wrap(bytes).asCharBuffer().get(units);
    return new String(units);
  }
}
