package io.github.diptych.typing;

/** What a line stands in, for rooms within this one. */
public final class Surroundings {
  private Surroundings() {}

  /** Whether a line is one of a code fence or of front matter. */
  public static boolean isCode(SourceLines lines, int number) {
    return Code.around(lines, number).isPresent();
  }

  /** Where the words of a line begin, behind the signs of quotations and lists. */
  public static int words(String line) {
    return LineStart.of(line).words();
  }

  /** Whether nothing but signs of quotations is in the line. */
  public static boolean isBlank(String line) {
    return LineStart.of(line).isBlank();
  }

  /** What stands before a further line of the same words. */
  public static String inside(String line) {
    return LineStart.of(line).inside();
  }

  /** How many quotations the line stands in. */
  public static int depth(String line) {
    return LineStart.of(line).depth();
  }

  /** Whether an item of a list begins in the line. */
  public static boolean beginsItem(String line) {
    return !LineStart.of(line).items().isEmpty();
  }
}
