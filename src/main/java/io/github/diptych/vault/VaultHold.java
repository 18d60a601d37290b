package io.github.diptych.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one program that has a vault open in its window. Held by a lock of the system's on a file
 * outside the vault, so that it ends with its program, however that ends. Not for the UI thread.
 */
public final class VaultHold implements AutoCloseable {
  private final Path asked;
  private final FileChannel lock;

  private VaultHold(Path asked, FileChannel lock) {
    this.asked = asked;
    this.lock = lock;
  }

  /**
   * Takes a vault, unless another program has it.
   *
   * @param folder of all holds on this machine; made if it is missing
   * @param vault the vault's own folder
   * @throws IOException if no lock can be had there
   */
  public static Optional<VaultHold> take(Path folder, Path vault) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve(name(vault) + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    @Nullable FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException here) {
      // Another window of this very process has it.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    Path asked = asked(folder, vault);
    return lock == null ? Optional.empty() : Optional.of(new VaultHold(asked, channel));
  }

  /** Asks the program that has a vault to show itself. */
  public static void ask(Path folder, Path vault) throws IOException {
    Files.write(asked(folder, vault), new byte[0]);
  }

  /** Whether that program has not seen it yet. */
  public static boolean isUnanswered(Path folder, Path vault) {
    return Files.exists(asked(folder, vault));
  }

  /** Takes back what nobody has seen. */
  public static void askNoMore(Path folder, Path vault) throws IOException {
    Files.deleteIfExists(asked(folder, vault));
  }

  /** Whether another program has asked since this was called last. */
  public boolean isAskedFor() throws IOException {
    return Files.deleteIfExists(asked);
  }

  private static Path asked(Path folder, Path vault) {
    return folder.resolve(name(vault) + ".ask");
  }

  private static String name(Path vault) {
    return ContentHash.of(vault.toString().getBytes(StandardCharsets.UTF_8))
        .sha256()
        .substring(0, 24);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
