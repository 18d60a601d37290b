package io.github.diptych.typing;

/** Lines that count how much of them is looked at. */
public final class CountedLines implements SourceLines {
  private final SourceLines lines;
  private int asked;
  private int units;

  public CountedLines(SourceLines lines) {
    this.lines = lines;
  }

  /** How many lines were asked for. */
  public int asked() {
    return asked;
  }

  /** How many units were asked for. */
  public int units() {
    return units;
  }

  public void forget() {
    asked = 0;
    units = 0;
  }

  @Override
  public int count() {
    return lines.count();
  }

  @Override
  public String line(int number) {
    asked++;
    units += lines.length(number);
    return lines.line(number);
  }

  @Override
  public String part(int number, int from, int to) {
    asked++;
    units += to - from;
    return lines.part(number, from, to);
  }

  @Override
  public int length(int number) {
    return lines.length(number);
  }

  @Override
  public int start(int number) {
    return lines.start(number);
  }

  @Override
  public int numberAt(int offset) {
    return lines.numberAt(offset);
  }

  @Override
  public boolean wasCode(int number) {
    return lines.wasCode(number);
  }
}
