package io.github.diptych.typing.completion;

import io.github.diptych.typing.SourceLines;

/** Lines of which no more is looked at than tells what they are. */
record LineBeginnings(SourceLines lines) implements SourceLines {
  private static final int ENOUGH = 400;

  @Override
  public int count() {
    return lines.count();
  }

  @Override
  public String line(int number) {
    return lines.length(number) <= ENOUGH ? lines.line(number) : lines.part(number, 0, ENOUGH);
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
