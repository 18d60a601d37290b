package io.github.diptych.sync;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** The files of the work tree as a commit reads them: counted, and no further once cancelled. */
final class CommittedFiles extends FileTreeIterator {
  private final CountedBytes bytes;

  CommittedFiles(Repository repository, CountedBytes bytes) {
    super(repository);
    this.bytes = bytes;
  }

  private CommittedFiles(CommittedFiles parent) {
    super(parent, ((FileEntry) parent.current()).getFile(), parent.fs, parent.fileModeStrategy);
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
