package io.github.diptych.ui.drafting;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.task.Lanes;
import io.github.diptych.translate.Keys;
import io.github.diptych.translate.MemoryKeys;
import java.util.Optional;

/**
 * Keys to services, kept where tokens are: in the system's store if it has one. What was found
 * there is in memory as well, so that the UI thread never waits for the system.
 */
public final class KeptKeys implements Keys {
  private final MemoryKeys memory = new MemoryKeys();
  private final Secrets secrets;
  private final Lanes lanes;

  public KeptKeys(Secrets secrets, Lanes lanes) {
    this.secrets = secrets;
    this.lanes = lanes;
  }

  /** May wait for the system: not for the UI thread. */
  @Override
  public Optional<String> of(String host) {
    return memory.of(host).or(() -> secrets.find(name(host)));
  }

  /** What is known without asking the system. */
  Optional<String> known(String host) {
    return memory.of(host);
  }

  /**
   * Asks the system for a key that is not known.
   *
   * @param found called on the home thread if there is one
   */
  void look(String host, Runnable found) {
    if (memory.of(host).isEmpty()) {
      lanes.mind(
          lanes
              .atHome(lanes.web().submit(() -> secrets.find(name(host))))
              .thenAccept(
                  key ->
                      key.ifPresent(
                          secret -> {
                            memory.keep(host, secret);
                            found.run();
                          })));
    }
  }

  /** A key without characters takes away the one that was there. */
  void keep(String host, String key) {
    memory.keep(host, key);
    Optional<String> secret = memory.of(host);
    lanes.mind(
        lanes
            .web()
            .run(
                () ->
                    secret.ifPresentOrElse(
                        is -> secrets.keep(name(host), is), () -> secrets.forget(name(host)))));
  }

  private static String name(String host) {
    return "translation " + host;
  }

  @Override
  public String toString() {
    return "KeptKeys[***]";
  }
}
