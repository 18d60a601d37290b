package io.github.diptych.sync;

import io.github.diptych.sync.lfs.LfsObject;
import io.github.diptych.sync.lfs.LfsStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** LFS's pointers in commits, and what they point to, as far as it is here. */
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

  /** Whether it is for LFS, and a pointer is all that is here of it. */
  boolean isOnly(ObjectId blob) throws IOException {
    Optional<LfsObject> object = in(blob);
    return object.isPresent() && !store().has(object.get());
  }

  /** What a pointer points to, if it is one and that is here. */
  Optional<Path> content(ObjectId blob) throws IOException {
    Optional<LfsObject> object = in(blob);
    return object.isPresent() && store().has(object.get())
        ? Optional.of(store().file(object.get()))
        : Optional.empty();
  }

  /** As {@link Blobs#in}, but of a pointer what it points to, if that is here. */
  Optional<byte[]> bytes(ObjectReader reader, ObjectId tree, String path) throws IOException {
    Optional<ObjectId> blob = Blobs.id(reader, tree, path);
    if (blob.isEmpty()) {
      return Optional.empty();
    }
    Optional<Path> content = content(blob.get());
    if (content.isEmpty()) {
      return Blobs.bytes(reader, blob.get());
    }
    return Files.size(content.get()) > Blobs.MOST_BYTES
        ? Optional.empty()
        : Optional.of(Files.readAllBytes(content.get()));
  }

  private LfsStore store() {
    return new LfsStore(repository.getDirectory().toPath());
  }
}
