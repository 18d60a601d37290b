package io.github.diptych.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file's bytes in place whole or not at all: a temporary file beside it is written, forced
 * to the medium and moved over the old one, then the folder is forced.
 */
public final class WholeFile {
  /** What the name of every temporary file begins with. */
  static final String TEMPORARY = ".diptych-";

  /** What it ends with. */
  static final String TEMPORARY_END = ".tmp";

  /** How long a file that is in use is waited for, all in all less than half a second. */
  private static final List<Duration> PAUSES =
      Stream.of(20, 50, 100, 200).map(Duration::ofMillis).toList();

  /** Asked when the new bytes are safe beside the file and only the move is to come. */
  @FunctionalInterface
  interface LastLook {
    boolean goAhead() throws IOException;
  }

  private final FolderForce folders = new FolderForce();

  /**
   * The same, whatever is there.
   *
   * @throws IOException if it could not be written, and the file is as it was; or if only the
   *     folder could not be forced, and the file is the new one
   */
  public void write(Path target, byte[] bytes) throws IOException {
    var _ = write(target, bytes, () -> true);
  }

  /**
   * @param target the real file, links followed; its folder is made if it is missing
   * @return false if the last look forbade the move; the file is then as it was
   * @throws IOException if it could not be written, and the file is as it was; or if only the
   *     folder could not be forced, and the file is the new one
   */
  boolean write(Path target, byte[] bytes, LastLook look) throws IOException {
    Path folder = folderOf(target);
    createFolders(folder);
    folders.look(folder);
    @Nullable PosixFileAttributes old = attributesOf(target);
    refuseReadOnly(target);
    Path temporary = folder.resolve(TEMPORARY + UUID.randomUUID() + TEMPORARY_END);
    boolean moved = false;
    try {
      fill(temporary, bytes, old);
      if (!look.goAhead()) {
        return false;
      }
      move(temporary, target);
      moved = true;
    } finally {
      if (!moved) {
        discard(temporary);
      }
    }
    folders.force(folder);
    return true;
  }

  /** On Windows a file cannot be replaced while another program has it open, as virus guards do. */
  private static void move(Path temporary, Path target) throws IOException {
    for (Duration pause : PAUSES) {
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (NoSuchFileException gone) {
        throw gone;
      } catch (FileSystemException perhapsInUse) {
        pause(pause, perhapsInUse);
      }
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void pause(Duration pause, FileSystemException fault) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw fault;
    }
  }

  /** What came first is told; what stays behind here is swept up at the next start. */
  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException alsoThat) {
      // See Leftovers.
    }
  }

  /** Whether a write that was cut off has left it. */
  public static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(TEMPORARY) && name.endsWith(TEMPORARY_END);
  }

  /** Forces a file that is already in place, and its folder. */
  void force(Path target) throws IOException {
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    folders.look(folderOf(target));
    folders.force(folderOf(target));
  }

  private void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folderOf(folder);
    createFolders(parent);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    folders.look(parent);
    folders.force(parent);
  }

  private static void fill(Path temporary, byte[] bytes, @Nullable PosixFileAttributes old)
      throws IOException {
    // The old mode from the first byte on: a private note is never readable in between.
    FileAttribute<?>[] mode =
        old == null
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(old.permissions())};
    Set<StandardOpenOption> create =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(temporary, create, mode)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      if (old != null) {
        keepOwnerAndMode(temporary, old);
      }
      channel.force(true);
    }
  }

  private static void keepOwnerAndMode(Path temporary, PosixFileAttributes old) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    PosixFileAttributes now = view.readAttributes();
    try {
      if (!now.group().equals(old.group())) {
        view.setGroup(old.group());
      }
      if (!now.owner().equals(old.owner())) {
        view.setOwner(old.owner());
      }
    } catch (IOException notOurs) {
      // Only root may give a file away. To be saved as ours is better than not to be saved.
      view.setPermissions(old.permissions());
      return;
    }
    // Last, since a change of owner can take permissions away.
    view.setPermissions(old.permissions());
  }

  private static @Nullable PosixFileAttributes attributesOf(Path target) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(target, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view == null || !Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        ? null
        : view.readAttributes();
  }

  /**
   * A move needs no permission on the file that it replaces; a note that may not be written does.
   */
  private static void refuseReadOnly(Path target) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString(), null, "read-only");
    }
  }

  private static Path folderOf(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new AccessDeniedException(file.toString());
    }
    return folder;
  }
}
