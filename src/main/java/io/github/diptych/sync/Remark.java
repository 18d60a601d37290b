package io.github.diptych.sync;

/** What the writer should hear of a sync beside its outcome. It holds nothing up. */
public sealed interface Remark {
  /**
   * Whether everyone can read what is pushed could not be found out.
   *
   * @param repository with its host
   */
  record ReadersNotKnown(String repository) implements Remark {}
}
