package io.github.diptych.sync;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;

/** The files of the work tree as a commit reads them: counted, and no further once cancelled. */
final class CommittedFiles extends ListedFiles {
  private final CountedBytes bytes;

  CommittedFiles(GuardedRepository repository, CountedBytes bytes) throws IOException {
    super(repository);
    this.bytes = bytes;
  }

  private CommittedFiles(CommittedFiles parent) {
    super(parent);
    this.bytes = parent.bytes;
  }

  @Override
  protected AbstractTreeIterator enterSubtree() {
    return new CommittedFiles(this);
  }

  @Override
  public InputStream openEntryStream() throws IOException {
    return bytes.in(super.openEntryStream());
  }
}
