package io.github.diptych.task;

/** How long work tells how far it is, and learns that nobody wants it any more. */
public interface Progress {
  /** Nobody looks, and nobody cancels. */
  Progress NONE =
      new Progress() {
        @Override
        public void step(String phaseKey, long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * @param phaseKey names the phase in the message bundles
   * @param done at most {@code total}, in whatever units the phase has
   * @param total 0 if it is not known
   */
  void step(String phaseKey, long done, long total);

  /** Asked often; once true, true for ever. */
  boolean cancelled();
}
