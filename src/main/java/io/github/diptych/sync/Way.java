package io.github.diptych.sync;

import io.github.diptych.net.Proxies;
import java.nio.file.Path;
import org.eclipse.jgit.util.FS;

/**
 * How remotes are reached from this machine; it says nothing of who asks.
 *
 * @param home the user's folder, whose {@code .ssh} has keys, configuration and known hosts
 * @param proxies by which hosts are reached, if not directly
 */
public record Way(Path home, Proxies proxies) {
  /** As other programs of this machine's user reach them. */
  public static Way ofThisMachine() {
    return new Way(FS.DETECTED.userHome().toPath(), Proxies.ofThisMachine());
  }
}
