package io.github.diptych.workspace.merging;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the writer made of a conflict, and no commit has yet. */
public sealed interface Written {
  /** All that was written, one text a side. */
  Stream<String> texts();

  /**
   * What the sides say so far.
   *
   * @param mine null where the writer has changed nothing
   * @param theirs the same of the other side
   */
  record Begun(@Nullable String mine, @Nullable String theirs) implements Written {
    /** Neither side was written in. */
    public static final Begun NOTHING = new Begun(null, null);

    @Override
    public Stream<String> texts() {
      return Stream.of(mine, theirs).filter(Objects::nonNull);
    }
  }

  /**
   * What is to stand there.
   *
   * @param text nothing is to stand there if it is blank
   */
  record Decided(String text) implements Written {
    @Override
    public Stream<String> texts() {
      return Stream.of(text);
    }
  }
}
