package io.github.diptych.ui;

import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.sync.SelfSync;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Leaves a vault: saves all, syncs if that is wanted, and saves once more what was written
 * meanwhile. While something could not be saved the vault stays, unless the writer says otherwise.
 *
 * @param close lets go of the vault, and completes the future
 */
record Leaving(
    VaultWindow window,
    SelfSync sync,
    Words words,
    Executor home,
    BiConsumer<VaultWindow, CompletableFuture<Void>> close) {
  CompletableFuture<Void> run() {
    return saved()
        .thenCompose(saved -> sync.last())
        .thenComposeAsync(synced -> saved(), home)
        .thenComposeAsync(this::left, home);
  }

  /** What is being composed as well, and pictures that are on their way. */
  private CompletableFuture<List<SaveOutcome>> saved() {
    window.finishComposing();
    return window.pictures().settled().thenComposeAsync(in -> window.workspace().saveAll(), home);
  }

  private CompletableFuture<Void> left(List<SaveOutcome> outcomes) {
    boolean unsaved =
        window.workspace().hasUnsaved()
            || outcomes.stream().anyMatch(SaveOutcome.Failed.class::isInstance);
    var done = new CompletableFuture<Void>();
    if (unsaved) {
      window
          .parts()
          .notices()
          .show(
              Notice.of(
                  "close",
                  Tone.DANGER,
                  words.say("save.safe"),
                  new Notice.Choice(words.say("close.leave"), () -> close.accept(window, done))));
    } else {
      close.accept(window, done);
    }
    return done;
  }
}
