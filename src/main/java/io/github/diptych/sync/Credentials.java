package io.github.diptych.sync;

import io.github.diptych.sync.ssh.SshAnswers;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;

/** What proves to a remote who is asking. Held in memory only, never printed. */
public sealed interface Credentials {
  /** Nobody in particular; enough for a local remote. */
  Credentials NONE = new None();

  /** The host that a token for this address would be for; empty if it needs none. */
  static Optional<String> host(String address) {
    try {
      return Optional.of(new Address(new URIish(address)))
          .filter(Address::isHttp)
          .map(Address::host);
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** What is shown to the remote, whichever way leads there. */
  Credentials proof();

  /** How the remote is reached. */
  Way way();

  /** Ask without a name. */
  record None() implements Credentials {
    @Override
    public Credentials proof() {
      return this;
    }

    @Override
    public Way way() {
      return Way.ofThisMachine();
    }
  }

  /**
   * A personal access token. It is sent over HTTPS, or HTTP on this machine, to its host alone: an
   * address changed in a vault's configuration, or a redirect, never sees it.
   *
   * @param host the remote's host, with {@code :port} if it is not the scheme's own, as {@link
   *     VaultRepository#remoteHost()} gives it
   * @param user whom it is for; empty where any will do
   * @param secret the token itself, or a password
   */
  record Token(String host, String user, String secret) implements Credentials {
    public Token {
      host = host.toLowerCase(Locale.ROOT);
      secret = secret.strip();
      if (secret.isEmpty()) {
        throw new IllegalArgumentException("a token without characters");
      }
    }

    /** A token that is for nobody by name. */
    public Token(String host, String secret) {
      this(host, "", secret);
    }

    @Override
    public Credentials proof() {
      return this;
    }

    @Override
    public Way way() {
      return Way.ofThisMachine();
    }

    @Override
    public String toString() {
      return "Token[host=" + host + ", secret=***]";
    }
  }

  /**
   * The keys of the user's {@code ~/.ssh} and agent, for a remote over SSH; {@link #NONE} asks with
   * them, too.
   *
   * @param answers to what was asked before
   */
  record Ssh(SshAnswers answers) implements Credentials {
    @Override
    public Credentials proof() {
      return this;
    }

    @Override
    public Way way() {
      return Way.ofThisMachine();
    }
  }

  /** The same, by another way than this machine's own. */
  record Via(Credentials proof, Way way) implements Credentials {}
}
