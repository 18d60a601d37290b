package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.task.Lanes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own faults in the real window: the writer is told, types on, and it is saved. */
@FxTest
class OwnFaultsTest {
  @TempDir private Path folder;
  private final CountDownLatch gate = new CountDownLatch(1);
  private TestVault vault;
  private DiptychWindow window;
  private Thread.UncaughtExceptionHandler before;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder).note("a.md", "one\n").note("b.md", "# two\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens("a.md").putsCaretAt(0);
    // As the program does at its start; a test's own would fail the test.
    before = Fx.get(() -> Thread.currentThread().getUncaughtExceptionHandler());
    onUiThread((thread, fault) -> window.desktop().fault(fault));
  }

  @AfterEach
  void close() {
    gate.countDown();
    onUiThread(before);
    window.close();
  }

  private static void onUiThread(Thread.UncaughtExceptionHandler handler) {
    Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(handler));
  }

  @Test
  void a_full_heap_while_the_page_is_made_is_told_and_typing_goes_on() {
    faultOn(lanes -> lanes.render().submit(OwnFaultsTest::fullHeap));

    window.isTold("too little memory").types("more ").awaitSaved().sees("more one");
    assertThat(vault.text("a.md")).isEqualTo("more one\n");
  }

  @Test
  void a_full_heap_while_the_note_is_read_is_told_and_typing_goes_on() {
    faultOn(lanes -> lanes.reading().submit(OwnFaultsTest::fullHeap));

    window.isTold("too little memory").types("more ").awaitSaved();
    assertThat(vault.text("a.md")).isEqualTo("more one\n");
  }

  @Test
  void a_full_heap_on_the_lane_of_saves_is_told_and_the_next_save_comes() {
    faultOn(lanes -> lanes.workTree().submit(OwnFaultsTest::fullHeap));

    window.isTold("too little memory").types("more ").awaitSaved();
    assertThat(vault.text("a.md")).isEqualTo("more one\n");
  }

  @Test
  void a_full_heap_on_the_lane_of_journals_is_told_and_what_is_typed_is_journaled() {
    faultOn(lanes -> lanes.journal().submit(OwnFaultsTest::fullHeap));

    window.isTold("too little memory").types("m");
    Fx.await("a journal", () -> journals() > 0);
  }

  @Test
  void a_fault_on_the_ui_thread_leaves_the_window_and_the_text() {
    Platform.runLater(
        () -> {
          throw new OutOfMemoryError("Java heap space");
        });

    window.isTold("too little memory").types("more ").awaitSaved();
    assertThat(vault.text("a.md")).isEqualTo("more one\n");
  }

  @Test
  void what_is_typed_is_journaled_and_saved_while_a_page_is_stuck() {
    var started = new CountDownLatch(1);
    faultOn(lanes -> lanes.render().submit(() -> deaf(started)));
    Fx.await("the stuck page", () -> started.getCount() == 0);

    window.types("m");

    Fx.await("a journal", () -> journals() > 0);
    window.types("ore ").awaitSaved();
    assertThat(vault.text("a.md")).isEqualTo("more one\n");
  }

  private void faultOn(Function<Lanes, CompletableFuture<?>> fault) {
    Fx.run(
        () -> {
          Lanes lanes = window.open().workspace().lanes();
          lanes.mind(fault.apply(lanes));
        });
  }

  private static boolean fullHeap() {
    throw new OutOfMemoryError("Java heap space");
  }

  private boolean deaf(CountDownLatch started) {
    started.countDown();
    while (gate.getCount() > 0) {
      Thread.onSpinWait();
    }
    return true;
  }

  private long journals() throws Exception {
    Path state = folder.resolve("settings").resolve("state").resolve("journal");
    if (!Files.isDirectory(state)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(state)) {
      return files.filter(each -> each.toString().endsWith(".journal")).count();
    }
  }
}
