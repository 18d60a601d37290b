package io.github.diptych.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Changes to bytes: flipped, cut, put together, repeated. */
public final class ByteMutations {
  private static final int MOST_REPEATS = 10_000;
  private static final int LONGEST_TOKEN = 24;

  private final int longest;

  /**
   * @param longest in bytes; what is longer is cut off
   */
  public ByteMutations(int longest) {
    this.longest = longest;
  }

  /** One to four changes to the one, some of them with a part of the other. */
  public byte[] of(Random random, byte[] one, byte[] other) {
    byte[] bytes = one;
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      byte[] next = changed(random, bytes, other);
      bytes = next.length > longest ? Arrays.copyOf(next, longest) : next;
    }
    return bytes;
  }

  private byte[] changed(Random random, byte[] bytes, byte[] other) {
    int at = random.nextInt(bytes.length + 1);
    int end = at + random.nextInt(bytes.length - at + 1);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(random, bytes);
      case 1 -> with(bytes, at, end, new byte[0]);
      case 2 -> with(bytes, at, at, part(random, other, other.length));
      case 3 -> with(bytes, at, end, part(random, other, other.length));
      case 4 -> with(bytes, at, at, repeated(random, part(random, bytes, LONGEST_TOKEN)));
      default -> Arrays.copyOf(bytes, at);
    };
  }

  private static byte[] flipped(Random random, byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(1, 9); i > 0 && flipped.length > 0; i--) {
      int at = random.nextInt(flipped.length);
      flipped[at] =
          random.nextBoolean()
              ? (byte) (flipped[at] ^ 1 << random.nextInt(8))
              : (byte) random.nextInt(256);
    }
    return flipped;
  }

  private byte[] repeated(Random random, byte[] token) {
    int most = Math.min(MOST_REPEATS, longest / Math.max(1, token.length));
    int times = random.nextInt(most + 1);
    byte[] all = new byte[token.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(token, 0, all, i * token.length, token.length);
    }
    return all;
  }

  private static byte[] part(Random random, byte[] of, int most) {
    int start = random.nextInt(of.length + 1);
    int length = random.nextInt(Math.min(most, of.length - start) + 1);
    return Arrays.copyOfRange(of, start, start + length);
  }

  private static byte[] with(byte[] bytes, int start, int end, byte[] in) {
    byte[] all = new byte[bytes.length - (end - start) + in.length];
    System.arraycopy(bytes, 0, all, 0, start);
    System.arraycopy(in, 0, all, start, in.length);
    System.arraycopy(bytes, end, all, start + in.length, bytes.length - end);
    return all;
  }
}
