package io.github.diptych.diary;

/** Chinese characters: those of the script Han. */
public final class Han {
  private static final int FIRST = 0x2E80;
  private static final int FIRST_UNIFIED = 0x4E00;
  private static final int LAST_UNIFIED = 0x9FFF;

  private Han() {}

  /** Whether a code point is one; the library's own table is slow to ask for each of millions. */
  public static boolean is(int codePoint) {
    return codePoint >= FIRST
        && ((codePoint >= FIRST_UNIFIED && codePoint <= LAST_UNIFIED)
            || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN);
  }
}
