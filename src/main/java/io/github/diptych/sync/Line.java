package io.github.diptych.sync;

import io.github.diptych.net.Untrusted;
import io.github.diptych.sync.SyncOutcome.AuthenticationFailed;
import io.github.diptych.sync.SyncOutcome.Cancelled;
import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncOutcome.Failure;
import io.github.diptych.sync.SyncOutcome.NotTrusted;
import io.github.diptych.sync.SyncOutcome.Offline;
import io.github.diptych.sync.SyncOutcome.SshStopped;
import io.github.diptych.sync.lfs.LfsServer;
import io.github.diptych.sync.ssh.SshAnswers;
import io.github.diptych.sync.ssh.SshLine;
import io.github.diptych.sync.ssh.SshObstacle;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.api.errors.AbortedByHookException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/** An open line to a remote, which knows what a failure on it means. */
final class Line implements AutoCloseable {
  private static final List<Class<? extends Throwable>> BROKEN_LINE =
      List.of(
          UnknownHostException.class,
          SocketException.class,
          InterruptedIOException.class,
          EOFException.class,
          SSLException.class,
          HttpRetryException.class);

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private final Transport transport;
  private final URIish uri;
  private final Address address;
  private final ScopedHttp http;
  private final SshLine ssh;
  private final Credentials credentials;
  private final boolean tokenGiven;
  private final String password;
  private @Nullable Interruption interruption;

  private Line(Transport transport, URIish uri, Credentials credentials) {
    this.transport = transport;
    this.uri = uri;
    this.credentials = credentials;
    address = new Address(uri);
    Way way = credentials.way();
    http = new ScopedHttp(uri, way.proxies());
    ssh = new SshLine(uri, way.home(), answers(), way.proxies());
    tokenGiven = address.isFor(credentials) || uri.getPass() != null;
    password = uri.getPass() == null ? "" : uri.getPass();
  }

  /** Opens a line to an address that {@link Address#refusal} has let pass. */
  static Line open(Repository repository, URIish uri, String remote, Credentials credentials)
      throws NotSupportedException, TransportException {
    Transport transport = Transport.open(repository, uri, remote);
    var line = new Line(transport, uri, credentials);
    transport.setTimeout(Math.toIntExact(credentials.way().patience().toSeconds()));
    // What a hook says is not for whoever reads our output; if it refuses, it is in the exception.
    transport.setHookOutputStream(NOWHERE);
    transport.setHookErrorStream(NOWHERE);
    if (transport instanceof TransportHttp overHttp) {
      overHttp.setHttpConnectionFactory(line.http);
    }
    if (transport instanceof SshTransport overSsh) {
      overSsh.setSshSessionFactory(line.ssh.sessions());
    }
    boolean given =
        line.address.isFor(credentials) && credentials.proof() instanceof Credentials.Token;
    transport.setCredentialsProvider(
        given ? new TokenProvider((Credentials.Token) credentials.proof()) : null);
    return line;
  }

  private SshAnswers answers() {
    return credentials.proof() instanceof Credentials.Ssh(SshAnswers given)
        ? given
        : SshAnswers.NONE;
  }

  /** Counts what goes over the line, and ends it when the sync is cancelled. */
  Line within(SyncProgress progress, SyncProgress.Phase phase) {
    http.count(new CountedBytes(progress, phase));
    interruption = new Interruption(progress);
    return this;
  }

  /** Connections over the web by the same way, each for one place alone. */
  LfsServer.Connections connections() {
    int patience = Math.toIntExact(credentials.way().patience().toMillis());
    return url -> {
      HttpConnection connection =
          new ScopedHttp(new URIish(url), credentials.way().proxies()).create(url);
      connection.setConnectTimeout(patience);
      connection.setReadTimeout(patience);
      return connection;
    };
  }

  /** The header that proves who asks; null for an address that nothing was given for. */
  @Nullable String authorization(URIish to) {
    var there = new Address(to);
    if (there.isFor(credentials) && credentials.proof() instanceof Credentials.Token token) {
      return basic(token.user().isEmpty() ? TokenProvider.ANY_USER : token.user(), token.secret());
    }
    return password.isEmpty() || !there.host().equals(address.host())
        ? null
        : basic(String.valueOf(uri.getUser()), password);
  }

  private static String basic(String user, String secret) {
    byte[] bytes = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  boolean isTokenGiven() {
    return tokenGiven;
  }

  Transport transport() {
    return transport;
  }

  /** What an exception of this line means for people. */
  Failure failure(Exception e, SyncProgress progress) {
    if (progress.cancelled()) {
      return new Cancelled();
    }
    String detail = withoutSecrets(Causes.words(e));
    Optional<SshObstacle> obstacle = ssh.obstacle(e);
    if (obstacle.isPresent()) {
      return new SshStopped(obstacle.get());
    }
    if (address.isHttp() && http.status() >= 400) {
      return switch (http.status()) {
        case 407 -> new CannotSync(CannotSyncReason.PROXY_LOGIN, proxyName());
        case 401, 403 -> new AuthenticationFailed(tokenGiven, address.host());
        case 404, 410 -> new CannotSync(CannotSyncReason.REMOTE_NOT_FOUND, address.host());
        default -> new CannotSync(CannotSyncReason.SERVER_ERROR, http.status() + " " + detail);
      };
    }
    if (Causes.have(e, AbortedByHookException.class)) {
      return new CannotSync(CannotSyncReason.HOOK, detail.strip());
    }
    if (address.isGit() && Causes.have(e, EOFException.class)) {
      // A daemon says so where it has no such repository; silence is a line that was cut.
      return new Offline(address.host(), detail);
    }
    if (Causes.have(e, NoRemoteRepositoryException.class)) {
      return new CannotSync(CannotSyncReason.REMOTE_NOT_FOUND, address.host());
    }
    Optional<Untrusted> untrusted = untrusted(e);
    if (untrusted.isPresent()) {
      return new NotTrusted(untrusted.get());
    }
    Optional<CannotSync> proxys = proxyFailure(e);
    if (proxys.isPresent()) {
      return proxys.get();
    }
    if (BROKEN_LINE.stream().anyMatch(type -> Causes.have(e, type))) {
      return new Offline(address.host(), detail);
    }
    if (Causes.have(e, LockFailedException.class)) {
      return new CannotSync(CannotSyncReason.LOCKED, detail);
    }
    // What a header that was cut off makes of the system's own parser is no fault of this machine.
    boolean theirs =
        e instanceof TransportException
            || (e instanceof RuntimeException && !(e instanceof UncheckedIOException));
    return new CannotSync(theirs ? CannotSyncReason.SERVER_ERROR : CannotSyncReason.IO, detail);
  }

  private Optional<Untrusted> untrusted(Exception e) {
    return address.isHttp()
        ? Untrusted.of(e, uri.getHost(), uri.getPort(), proxy())
        : Optional.empty();
  }

  private Proxy proxy() {
    return credentials.way().proxies().proxy(address.forProxies());
  }

  /** The JDK tells a proxy's answer by words alone. */
  private Optional<CannotSync> proxyFailure(Exception e) {
    if (proxy().type() == Proxy.Type.DIRECT) {
      return Optional.empty();
    }
    String name = proxyName();
    String words = Causes.all(e);
    if (words.contains("407") || words.contains("SOCKS : authentication failed")) {
      return Optional.of(new CannotSync(CannotSyncReason.PROXY_LOGIN, name));
    }
    return Causes.have(e, ConnectException.class) || words.contains("Unable to tunnel")
        ? Optional.of(new CannotSync(CannotSyncReason.PROXY_UNREACHABLE, name))
        : Optional.empty();
  }

  private String proxyName() {
    return proxy().address() instanceof InetSocketAddress at
        ? at.getHostString() + ":" + at.getPort()
        : address.host();
  }

  private String withoutSecrets(String text) {
    String clean = password.isEmpty() ? text : text.replace(password, "***");
    return switch (credentials.proof()) {
      case Credentials.Token token -> clean.replace(token.secret(), "***");
      case Credentials.Ssh(SshAnswers given) -> given.withoutSecrets(clean);
      default -> clean;
    };
  }

  @Override
  public void close() {
    try {
      transport.close();
      ssh.close();
    } finally {
      if (interruption != null) {
        interruption.close();
      }
    }
  }
}
