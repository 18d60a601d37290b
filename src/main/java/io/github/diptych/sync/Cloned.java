package io.github.diptych.sync;

import java.nio.file.Path;

/** What came of cloning a repository. */
public sealed interface Cloned {
  /** It is there, with its files. */
  record Done(Path folder) implements Cloned {}

  /** Something is in that folder already; nothing was changed. */
  record NotEmpty(Path folder) implements Cloned {}

  /** It is not an address at all. */
  record NoAddress() implements Cloned {}

  /** It could not be done, and the folder is as it was. */
  record Failed(SyncOutcome.Failure failure) implements Cloned {}
}
