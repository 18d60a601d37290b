package io.github.diptych.sync;

import io.github.diptych.sync.lfs.LfsObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;

/** Tells LFS's pointers in commits from other files. */
record PointerFiles(GuardedRepository repository) {
  Optional<LfsObject> in(ObjectId blob) throws IOException {
    ObjectLoader loader = repository.open(blob, Constants.OBJ_BLOB);
    if (loader.getSize() > LfsObject.LONGEST_POINTER) {
      return Optional.empty();
    }
    try (InputStream bytes = loader.openStream()) {
      return LfsObject.in(bytes);
    }
  }
}
