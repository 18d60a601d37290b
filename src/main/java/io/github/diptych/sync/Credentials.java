package io.github.diptych.sync;

import java.util.Locale;

/** What proves to a remote who is asking. Held in memory only, never printed. */
public sealed interface Credentials {
  /** Nobody in particular; enough for a local remote. */
  Credentials NONE = new None();

  /** Ask without a name. */
  record None() implements Credentials {}

  /**
   * A personal access token. It is sent over HTTPS, or HTTP on this machine, to its host alone: an
   * address changed in a vault's configuration, or a redirect, never sees it.
   *
   * @param host the remote's host, with {@code :port} if it is not the scheme's own, as {@link
   *     VaultRepository#remoteHost()} gives it
   * @param secret the token itself
   */
  record Token(String host, String secret) implements Credentials {
    public Token {
      host = host.toLowerCase(Locale.ROOT);
      secret = secret.strip();
      if (secret.isEmpty()) {
        throw new IllegalArgumentException("a token without characters");
      }
    }

    @Override
    public String toString() {
      return "Token[host=" + host + ", secret=***]";
    }
  }
}
