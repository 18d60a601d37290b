package io.github.diptych.sync;

import io.github.diptych.net.Proxies;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jgit.util.FS;

/**
 * How remotes are reached from this machine; it says nothing of who asks.
 *
 * @param home the user's folder, whose {@code .ssh} has keys, configuration and known hosts
 * @param proxies by which hosts are reached, if not directly
 * @param patience how long a remote may say nothing; a second at least
 */
public record Way(Path home, Proxies proxies, Duration patience) {
  /** JGit would wait for ever. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** With the patience that there is unless something else is said. */
  public Way(Path home, Proxies proxies) {
    this(home, proxies, PATIENCE);
  }

  /** As other programs of this machine's user reach them. */
  public static Way ofThisMachine() {
    return new Way(FS.DETECTED.userHome().toPath(), Proxies.ofThisMachine());
  }
}
