package io.github.diptych.workspace.lookback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what {@link Packing} wrote. Bytes that it did not write end in an exception. */
final class Unpacking {
  private static final int GROUP = 0x7F;
  private static final int MORE = 0x80;

  private final byte[] bytes;
  private final String texts;
  private int at;
  private int text;

  /**
   * @param from where to begin
   * @throws IndexOutOfBoundsException if there is not what {@link Packing} wrote
   */
  Unpacking(byte[] bytes, int from) {
    int numbers = ByteBuffer.wrap(bytes, from, Integer.BYTES).getInt();
    this.bytes = bytes;
    this.at = from + Integer.BYTES;
    int behind = Math.addExact(at, numbers);
    this.texts = new String(bytes, behind, bytes.length - behind, StandardCharsets.UTF_8);
  }

  /**
   * @throws IndexOutOfBoundsException if there is no more
   */
  long number() {
    long number = 0;
    int shift = 0;
    byte next = bytes[at++];
    while ((next & MORE) != 0) {
      number |= (long) (next & GROUP) << shift;
      shift += Integer.bitCount(GROUP);
      next = bytes[at++];
    }
    return number | (long) next << shift;
  }

  /**
   * @throws ArithmeticException if it is no {@code int}
   */
  int integer() {
    return Math.toIntExact(number());
  }

  boolean flag() {
    return number() != 0;
  }

  String text() {
    int start = text;
    text = Math.addExact(start, integer());
    return texts.substring(start, text);
  }

  <T> List<T> all(Supplier<T> one) {
    int count = integer();
    // Each takes a byte at least; a number that is not true must not take the memory.
    List<T> values = new ArrayList<>(Math.min(count, bytes.length - at));
    for (int i = 0; i < count; i++) {
      values.add(one.get());
    }
    return values;
  }
}
