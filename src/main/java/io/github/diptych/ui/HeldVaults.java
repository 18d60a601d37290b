package io.github.diptych.ui;

import io.github.diptych.task.Lanes;
import io.github.diptych.task.Timer;
import io.github.diptych.vault.VaultHold;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Sees to it that one program alone has a vault in its window: a second start asks the first to
 * show itself. (The small window for an entry shares a vault with it, as any other program does.)
 */
public final class HeldVaults implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(400);
  private static final int LOOKS = 10;

  private final Path folder;
  private final Lanes lanes;
  private final Timer timer;
  private Runnable asked = () -> {};

  /** The journal lane's. */
  private final Map<Path, VaultHold> holds = new HashMap<>();

  /**
   * @param folder of all holds on this machine
   */
  HeldVaults(Path folder, Lanes lanes, Timer timer) {
    this.folder = folder;
    this.lanes = lanes;
    this.timer = timer;
  }

  /** Told when another start has asked for a vault that is open here. */
  void onAsked(Runnable listener) {
    asked = listener;
  }

  /**
   * Takes a vault; completes with whether this program has it. Where there are no locks it has, for
   * a diary must open all the same.
   */
  CompletableFuture<Boolean> take(Path vault) {
    return lanes.atHome(
        lanes
            .journal()
            .submit(
                () -> {
                  if (holds.containsKey(vault)) {
                    return true;
                  }
                  try {
                    var hold = VaultHold.take(folder, vault);
                    hold.ifPresent(taken -> keep(vault, taken));
                    return hold.isPresent();
                  } catch (IOException noLocks) {
                    return true;
                  }
                }));
  }

  private void keep(Path vault, VaultHold taken) {
    if (holds.isEmpty()) {
      lookLater();
    }
    holds.put(vault, taken);
  }

  private void lookLater() {
    var _ = timer.after(LOOK, () -> lanes.mind(lanes.journal().run(this::look)));
  }

  private void look() throws IOException {
    if (holds.isEmpty()) {
      return;
    }
    lookLater();
    for (VaultHold hold : holds.values()) {
      if (hold.isAskedFor()) {
        lanes.home().execute(asked);
      }
    }
  }

  /** Lets go of every other vault. */
  void keepOnly(Path vault) {
    lanes.mind(lanes.journal().run(() -> letGo(vault)));
  }

  private void letGo(Path but) throws IOException {
    for (Map.Entry<Path, VaultHold> each : Map.copyOf(holds).entrySet()) {
      if (!each.getKey().equals(but)) {
        holds.remove(each.getKey());
        each.getValue().close();
      }
    }
  }

  /** Asks the program that has a vault to show itself; completes with whether it answers. */
  CompletableFuture<Boolean> ask(Path vault) {
    var answer = new CompletableFuture<Boolean>();
    lanes.mind(
        lanes
            .journal()
            .run(
                () -> {
                  VaultHold.ask(folder, vault);
                  await(vault, LOOKS, answer);
                }));
    return lanes.atHome(answer);
  }

  private void await(Path vault, int looks, CompletableFuture<Boolean> answer) throws IOException {
    if (!VaultHold.isUnanswered(folder, vault)) {
      answer.complete(true);
    } else if (looks == 0) {
      VaultHold.askNoMore(folder, vault);
      answer.complete(false);
    } else {
      var _ =
          timer.after(
              LOOK, () -> lanes.mind(lanes.journal().run(() -> await(vault, looks - 1, answer))));
    }
  }

  /** Lets go of all. */
  @Override
  public void close() {
    lanes.mind(lanes.journal().run(() -> letGo(Path.of(""))));
  }
}
