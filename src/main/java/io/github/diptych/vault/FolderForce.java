package io.github.diptych.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Forces a folder's entries to the medium, where that can be done: Windows cannot, nor some file
 * systems on a network. One look before anything is written tells, so that a failure afterwards is
 * a fault and no lack.
 */
public final class FolderForce {
  private volatile @Nullable Boolean able;

  FolderForce() {}

  /** Finds out whether the vault's file system can do this at all; asks once. */
  void look(Path folder) {
    if (able == null) {
      able = canForce(folder);
    }
  }

  /** Forces it if that can be done here, for files whose folder nobody looked at before. */
  public static void tryNow(Path folder) {
    var _ = canForce(folder);
  }

  /** After {@link #look}. */
  void force(Path folder) throws IOException {
    if (Boolean.TRUE.equals(able)) {
      forceNow(folder);
    }
  }

  private static boolean canForce(Path folder) {
    try {
      forceNow(folder);
      return true;
    } catch (IOException notHere) {
      return false;
    }
  }

  private static void forceNow(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
