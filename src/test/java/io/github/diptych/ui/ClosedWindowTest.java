package io.github.diptych.ui;

import io.github.diptych.TestVault;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows that are done with. */
@FxTest
class ClosedWindowTest {
  private static final int WINDOWS = 3;

  @TempDir private Path folder;

  /**
   * JavaFX itself may hold the one that had the keyboard last, or its last picture, for a while.
   */
  @Test
  void windows_that_were_closed_are_let_go_with_all_their_notes() {
    var vault = TestVault.in(folder).note("README.md", "# A\n\n![p](p.png)\n").note("b.md", "B\n");
    List<WeakReference<VaultWindow>> closed =
        Stream.generate(() -> openedAndClosed(vault)).limit(WINDOWS).toList();

    Fx.await(
        "nothing holds the closed windows",
        () -> {
          System.gc();
          return closed.stream().filter(window -> window.refersTo(null)).count() >= WINDOWS - 1;
        });
  }

  private WeakReference<VaultWindow> openedAndClosed(TestVault vault) {
    var window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens("README.md").sees("A").opens("b.md").types("x").fires("edit.find");
    window.close();
    return new WeakReference<>(window.open());
  }
}
