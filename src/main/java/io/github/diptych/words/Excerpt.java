package io.github.diptych.words;

/** The beginning of what somebody wrote, in one line. */
public final class Excerpt {
  private Excerpt() {}

  /**
   * The words without line ends; with {@code …} for what does not fit.
   *
   * @param most code points
   */
  public static String of(String written, int most) {
    String line = written.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
