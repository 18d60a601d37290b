package io.github.diptych.sync;

import org.jspecify.annotations.Nullable;

/** What is followed through the versions of a file, such as an entry. A value: it never changes. */
public interface Followed {
  /** The file itself: each change of it counts, also before a time in which it was not there. */
  Followed WHOLE =
      new Followed() {
        @Override
        public boolean isWhole() {
          return true;
        }

        @Override
        public Step back(byte @Nullable [] before, byte[] now) {
          return new Step(this, true);
        }
      };

  /** Whether it is all of the file, whose bytes nobody has to look at then. */
  default boolean isWhole() {
    return false;
  }

  /**
   * Goes back by one version.
   *
   * @param before the earlier bytes; null if the file was not there
   * @param now the bytes that this is in
   */
  Step back(byte @Nullable [] before, byte[] now);

  /**
   * What it was.
   *
   * @param before itself in the earlier version; null if it was not there yet
   * @param changed whether the later version has it otherwise
   */
  record Step(@Nullable Followed before, boolean changed) {}
}
