package io.github.diptych.workspace.picture;

import java.nio.charset.StandardCharsets;

/** A picture's bytes, read from one end to the other; ending too early is damage. */
final class Bytes {
  private final byte[] bytes;
  private int at;

  Bytes(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int position() {
    return at;
  }

  boolean has(int count) {
    return count <= bytes.length - at;
  }

  int next() throws Unshowable {
    need(1);
    return bytes[at++] & 0xff;
  }

  /** The one with the lesser value last. */
  int bigEndian(int count) throws Unshowable {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | next();
    }
    return value;
  }

  /** The one with the lesser value first. */
  int littleEndian(int count) throws Unshowable {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value |= next() << (8 * i);
    }
    return value;
  }

  String name() throws Unshowable {
    need(4);
    at += 4;
    return new String(bytes, at - 4, 4, StandardCharsets.ISO_8859_1);
  }

  /** A negative count, as of an unsigned number that is too large, is damage too. */
  void skip(int count) throws Unshowable {
    need(count);
    at += count;
  }

  private void need(int count) throws Unshowable {
    if (count < 0 || !has(count)) {
      throw Unshowable.damaged();
    }
  }
}
