package io.github.diptych.sync;

import io.github.diptych.sync.lfs.LfsObject;
import io.github.diptych.sync.lfs.LfsStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/** Files of the work tree that are put back whole. */
final class WorkFiles {
  private final Path root;
  private final PointerFiles pointers;

  WorkFiles(GuardedRepository repository) {
    this.root = repository.getWorkTree().toPath();
    pointers = new PointerFiles(repository);
  }

  /** Whether a file is as a commit has it: for LFS as its pointer, or as what that points to. */
  boolean is(String path, ObjectId blob) throws IOException {
    Optional<ObjectId> now = id(path);
    return now.isPresent() && (now.get().equals(blob) || isContent(path, blob));
  }

  /** The same, but that it is no pointer where it need not be. */
  boolean isWhole(String path, ObjectId blob) throws IOException {
    Optional<ObjectId> now = id(path);
    return now.isPresent()
        && (pointers.content(blob).isPresent() ? isContent(path, blob) : is(path, blob));
  }

  private boolean isContent(String path, ObjectId blob) throws IOException {
    Optional<LfsObject> object = pointers.in(blob);
    return object.isPresent()
        && size(path) == object.get().size()
        && LfsStore.of(root.resolve(path)).equals(object.get());
  }

  /** How a file of a commit lies on the disk: for LFS whole, if what belongs there is here. */
  Bytes bytes(ObjectReader reader, ObjectId blob) throws IOException {
    Optional<Path> content = pointers.content(blob);
    if (content.isPresent()) {
      return file -> Files.copy(content.get(), file);
    }
    return reader.open(blob, Constants.OBJ_BLOB)::copyTo;
  }

  /** What the bytes of a file are called as they lie; empty if there is no ordinary file. */
  Optional<ObjectId> id(String path) throws IOException {
    try (var formatter = new ObjectInserter.Formatter()) {
      return stored(path, (length, bytes) -> formatter.idFor(Constants.OBJ_BLOB, length, bytes));
    }
  }

  /** The same, with the bytes put into the repository; however large, it is read bit by bit. */
  Optional<ObjectId> keep(String path, ObjectInserter inserter) throws IOException {
    return stored(path, (length, bytes) -> inserter.insert(Constants.OBJ_BLOB, length, bytes));
  }

  private interface Storing {
    ObjectId of(long length, InputStream bytes) throws IOException;
  }

  private Optional<ObjectId> stored(String path, Storing storing) throws IOException {
    Path file = root.resolve(path);
    if (!isOrdinary(path) || Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return Optional.of(storing.of(Files.size(file), bytes));
    }
  }

  byte[] read(String path) throws IOException {
    return Files.readAllBytes(root.resolve(path));
  }

  long size(String path) throws IOException {
    return Files.size(root.resolve(path));
  }

  /** Whether nothing lies there, or an ordinary file, and no link on the way. */
  boolean isOrdinary(String path) {
    Path file = root.resolve(path);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      if (Files.isSymbolicLink(folder)) {
        return false;
      }
    }
    return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
        || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Writes a file's bytes. */
  interface Bytes {
    void to(OutputStream file) throws IOException;
  }

  /** All of it or nothing; of a file that is there the mode stays. */
  void write(String path, Bytes bytes) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Path written = Files.createTempFile(file.getParent(), ".diptych", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(written)) {
        bytes.to(out);
      }
      var before = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      var now = Files.getFileAttributeView(written, PosixFileAttributeView.class);
      if (before != null && now != null && Files.exists(file)) {
        now.setPermissions(before.readAttributes().permissions());
      }
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** With the folders that are empty then. */
  void delete(String path) throws IOException {
    Path file = root.resolve(path);
    Files.deleteIfExists(file);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException used) {
        return;
      }
    }
  }
}
