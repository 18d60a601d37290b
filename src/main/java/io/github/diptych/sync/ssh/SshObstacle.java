package io.github.diptych.sync.ssh;

import java.nio.file.Path;

/** What stands between us and a remote over SSH. */
public sealed interface SshObstacle {
  /**
   * Nobody has said yet that this key is the host's.
   *
   * @param host with {@code :port} if it is not 22
   * @param keyType such as {@code ssh-ed25519}
   * @param fingerprint such as {@code SHA256:…}, as {@code ssh} shows it
   */
  record UnknownHost(String host, String keyType, String fingerprint) implements SshObstacle {}

  /**
   * The host has another key than the one that is known, or one that was revoked. It is never waved
   * through.
   *
   * @param knownHosts the file where the other key stands
   */
  record ChangedHost(String host, String fingerprint, Path knownHosts) implements SshObstacle {}

  /**
   * A key is encrypted, and without it nothing opened the remote.
   *
   * @param keyFile the file of the private key
   * @param refused whether a passphrase was given and does not fit
   */
  record Passphrase(String keyFile, boolean refused) implements SshObstacle {}

  /**
   * The host takes none of the keys that there are.
   *
   * @param user who asked, such as {@code git}
   */
  record NoKey(String user, String host) implements SshObstacle {}
}
