package io.github.diptych.ui;

import io.github.diptych.TestVault;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that is done with. */
@FxTest
class ClosedWindowTest {
  @TempDir private Path folder;

  @Test
  void a_window_that_was_closed_is_let_go_with_all_its_notes() {
    var closed = openedAndClosed();

    Fx.await(
        "nothing holds the closed window",
        () -> {
          System.gc();
          return closed.refersTo(null);
        });
  }

  private WeakReference<VaultWindow> openedAndClosed() {
    var vault = TestVault.in(folder).note("README.md", "# A\n\n![p](p.png)\n").note("b.md", "B\n");
    var window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens("README.md").sees("A").opens("b.md").types("x").fires("edit.find");
    window.close();
    return new WeakReference<>(window.open());
  }
}
