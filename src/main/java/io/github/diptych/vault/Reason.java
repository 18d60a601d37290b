package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Why a file is not to be read, or not to be written; the words are in the message bundles. */
public enum Reason {
  /** There is no such file; also a symbolic link that leads nowhere. */
  MISSING,
  /** A folder stands where the file should be. */
  A_FOLDER,
  /** Neither file nor folder: a device, a pipe, a socket. */
  NOT_A_FILE,
  NO_PERMISSION,
  /** A symbolic link leads out of the vault, or the path into {@code .git}. */
  OUTSIDE_VAULT,
  /** This system cannot have a file of that name. */
  BAD_NAME,
  /** The bytes are not UTF-8. */
  NOT_UTF8,
  TOO_LARGE,
  NO_SPACE,
  /** The medium can be read and not written. */
  READ_ONLY,
  /** Whatever else the system said; the detail tells. */
  IO_ERROR;

  /**
   * What a fault of writing comes to.
   *
   * @param bytes that were to be written
   */
  static Reason ofWriting(Path file, long bytes, IOException fault) {
    Reason reason = of(fault);
    if (reason != IO_ERROR) {
      return reason;
    }
    String said = detail(fault).toLowerCase(Locale.ROOT);
    if (said.contains("no space left") || isFull(file, bytes)) {
      return NO_SPACE;
    }
    return said.contains("read-only") || isReadOnly(file) ? READ_ONLY : IO_ERROR;
  }

  /** What a fault of the file system comes to. */
  public static Reason of(IOException fault) {
    return switch (fault) {
      case OutsideVaultException _ -> OUTSIDE_VAULT;
      case NoSuchFileException _ -> MISSING;
      case AccessDeniedException _ -> NO_PERMISSION;
      default -> IO_ERROR;
    };
  }

  /** What the system said, without the file's path where it is kept apart. */
  public static String detail(IOException fault) {
    String said =
        fault instanceof FileSystemException of && of.getReason() != null
            ? of.getReason()
            : fault.getMessage();
    return said == null ? fault.getClass().getSimpleName() : said;
  }

  private static boolean isReadOnly(Path file) {
    Path folder = file.getParent();
    try {
      return folder != null && Files.getFileStore(folder).isReadOnly();
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Whether the medium that {@code file} is on has no room for so many bytes more. */
  private static boolean isFull(Path file, long bytes) {
    Path folder = file.getParent();
    try {
      return folder != null && Files.getFileStore(folder).getUsableSpace() < bytes;
    } catch (IOException unknown) {
      return false;
    }
  }
}
