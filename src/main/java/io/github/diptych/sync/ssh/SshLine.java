package io.github.diptych.sync.ssh;

import io.github.diptych.net.Proxies;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.sshd.common.SshException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.SshConstants;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.eclipse.jgit.transport.sshd.ProxyDataFactory;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.eclipse.jgit.transport.sshd.SshdSession;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * How one transport speaks SSH: with the user's {@code ~/.ssh}, agent first, then the keys that the
 * configuration names or that have the usual names. No password is ever tried and no program
 * started.
 */
public final class SshLine implements AutoCloseable {
  private final URIish address;
  private final Passphrases passphrases;
  private final SshProxies proxies;
  private final Sessions sessions;

  /**
   * @param home the folder whose {@code .ssh} is used
   * @param proxies by which a host is reached, if not directly
   */
  public SshLine(URIish address, Path home, SshAnswers answers, Proxies proxies) {
    this.address = address;
    passphrases = new Passphrases(answers);
    this.proxies = new SshProxies(proxies);
    sessions = new Sessions(home, answers, passphrases, this.proxies);
  }

  public SshSessionFactory sessions() {
    return sessions;
  }

  /** What an exception of this line means, if it is about who we or they are. */
  public Optional<SshObstacle> obstacle(Exception thrown) {
    Optional<SshObstacle> host = sessions.hosts().flatMap(KnownHosts::obstacle);
    if (host.isPresent()) {
      return host;
    }
    if (!isRefused(thrown)) {
      return Optional.empty();
    }
    return passphrases
        .obstacle()
        .or(() -> Optional.of(new SshObstacle.NoKey(user(), address.getHost())));
  }

  private String user() {
    return Optional.ofNullable(address.getUser()).orElse("git");
  }

  private static boolean isRefused(Throwable thrown) {
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < 20; depth++) {
      if (each instanceof SshException ssh
          && ssh.getDisconnectCode()
              == org.apache.sshd.common.SshConstants
                  .SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }

  @Override
  public void close() {
    sessions.close();
    proxies.close();
  }

  /** JGit's sessions, with our known hosts and passphrases. */
  private static final class Sessions extends SshdSessionFactory {
    private final SshAnswers answers;
    private final Passphrases passphrases;
    private volatile Optional<KnownHosts> hosts = Optional.empty();
    private volatile Runnable heard = () -> {};

    Sessions(Path home, SshAnswers answers, Passphrases passphrases, ProxyDataFactory proxies) {
      super(null, proxies);
      this.answers = answers;
      this.passphrases = passphrases;
      setHomeDirectory(home.toFile());
      setSshDirectory(home.resolve(SshConstants.SSH_DIR).toFile());
    }

    Optional<KnownHosts> hosts() {
      return hosts;
    }

    @Override
    public SshdSession getSession(
        URIish address, @Nullable CredentialsProvider nobody, FS fs, int millis)
        throws TransportException {
      try (var word = new FirstWord(millis)) {
        heard = word::heard;
        return super.getSession(address, nobody, fs, millis);
      }
    }

    @Override
    protected ServerKeyDatabase createServerKeyDatabase(File home, File ssh) {
      var known =
          new KnownHosts(
              super.createServerKeyDatabase(home, ssh),
              ssh.toPath().resolve(SshConstants.KNOWN_HOSTS),
              answers,
              () -> heard.run());
      hosts = Optional.of(known);
      return known;
    }

    @Override
    protected ConnectorFactory getConnectorFactory() {
      return new Agents();
    }

    @Override
    protected KeyPasswordProvider createKeyPasswordProvider(CredentialsProvider nobody) {
      return passphrases;
    }

    /** A password that is typed again and again is what keys are there to avoid. */
    @Override
    protected String getDefaultPreferredAuthentications() {
      return "publickey";
    }
  }
}
