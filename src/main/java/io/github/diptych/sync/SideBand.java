package io.github.diptych.sync;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says beside its answer. Git sends it in pieces of 128 bytes, and JGit reads each
 * piece by itself: one that ends within a letter is taken for Latin-1, its neighbour, too.
 */
final class SideBand {
  private static final Pattern LATIN = Pattern.compile("[\\x80-\\xff]+");

  private SideBand() {}

  /** With the letters that were divided put together again. */
  static String whole(String words) {
    return LATIN.matcher(words).replaceAll(run -> Matcher.quoteReplacement(utf8(run.group())));
  }

  private static String utf8(String run) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(run.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException itIsLatin) {
      return run;
    }
  }
}
