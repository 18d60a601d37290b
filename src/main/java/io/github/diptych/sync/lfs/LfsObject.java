package io.github.diptych.sync.lfs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.jgit.lfs.LfsPointer;

/**
 * What a pointer in a commit points to.
 *
 * @param oid the SHA-256 of the content, 64 hexadecimal digits
 * @param size of the content, in bytes
 */
public record LfsObject(String oid, long size) {
  /** No pointer is longer, by the specification of Git LFS. */
  public static final int LONGEST_POINTER = 1024;

  /** What these bytes point to, if they are a pointer. */
  public static Optional<LfsObject> in(InputStream bytes) throws IOException {
    try {
      LfsPointer pointer = LfsPointer.parseLfsPointer(new BufferedInputStream(bytes));
      return pointer == null
          ? Optional.empty()
          : Optional.of(new LfsObject(pointer.getOid().name(), pointer.getSize()));
    } catch (RuntimeException somethingLikeIt) {
      // A text about pointers begins as one does.
      return Optional.empty();
    }
  }
}
