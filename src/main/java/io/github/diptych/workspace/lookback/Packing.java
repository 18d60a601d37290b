package io.github.diptych.workspace.lookback;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Writes values into few bytes, which {@link Unpacking} reads in the same order. All texts stand
 * together behind the numbers, since one long text is decoded faster than many short ones.
 */
final class Packing {
  private static final int GROUP = 0x7F;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();
  private final StringBuilder texts = new StringBuilder();

  /** A small number takes few bytes; a negative one takes ten. */
  Packing number(long number) {
    long rest = number;
    while ((rest & ~GROUP) != 0) {
      numbers.write((int) (rest & GROUP) | MORE);
      rest >>>= Integer.bitCount(GROUP);
    }
    numbers.write((int) rest);
    return this;
  }

  Packing flag(boolean flag) {
    return number(flag ? 1 : 0);
  }

  Packing text(String text) {
    texts.append(text);
    return number(text.length());
  }

  <T> Packing all(Collection<T> values, Consumer<T> one) {
    number(values.size());
    values.forEach(one);
    return this;
  }

  byte[] bytes() {
    byte[] utf8 = texts.toString().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + numbers.size() + utf8.length)
        .putInt(numbers.size())
        .put(numbers.toByteArray())
        .put(utf8)
        .array();
  }
}
