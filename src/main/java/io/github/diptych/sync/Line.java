package io.github.diptych.sync;

import io.github.diptych.sync.SyncOutcome.AuthenticationFailed;
import io.github.diptych.sync.SyncOutcome.Cancelled;
import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncOutcome.Failure;
import io.github.diptych.sync.SyncOutcome.Offline;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.HttpRetryException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** An open line to a remote, which knows what a failure on it means. */
final class Line implements AutoCloseable {
  /** JGit would wait for ever. */
  private static final int TIMEOUT_SECONDS = 30;

  private static final List<Class<? extends Throwable>> BROKEN_LINE =
      List.of(
          UnknownHostException.class,
          SocketException.class,
          InterruptedIOException.class,
          EOFException.class,
          SSLException.class,
          HttpRetryException.class);

  private final Transport transport;
  private final Address address;
  private final ScopedHttp http;
  private final Credentials credentials;
  private final boolean tokenGiven;
  private final String password;

  private Line(Transport transport, URIish uri, Credentials credentials) {
    this.transport = transport;
    this.credentials = credentials;
    address = new Address(uri);
    http = new ScopedHttp(uri);
    tokenGiven = address.isFor(credentials) || uri.getPass() != null;
    password = uri.getPass() == null ? "" : uri.getPass();
  }

  /** Opens a line to an address that {@link Address#refusal} has let pass. */
  static Line open(Repository repository, URIish uri, String remote, Credentials credentials)
      throws NotSupportedException, TransportException {
    Transport transport = Transport.open(repository, uri, remote);
    var line = new Line(transport, uri, credentials);
    transport.setTimeout(TIMEOUT_SECONDS);
    if (transport instanceof TransportHttp overHttp) {
      overHttp.setHttpConnectionFactory(line.http);
    }
    boolean given = line.address.isFor(credentials) && credentials instanceof Credentials.Token;
    transport.setCredentialsProvider(
        given ? new TokenProvider((Credentials.Token) credentials) : null);
    return line;
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
    if (address.isHttp() && http.status() >= 400) {
      return switch (http.status()) {
        case 401, 403, 407 -> new AuthenticationFailed(tokenGiven, address.host());
        case 404, 410 -> new CannotSync(CannotSyncReason.REMOTE_NOT_FOUND, address.host());
        default -> new CannotSync(CannotSyncReason.SERVER_ERROR, http.status() + " " + detail);
      };
    }
    if (Causes.have(e, NoRemoteRepositoryException.class)) {
      return new CannotSync(CannotSyncReason.REMOTE_NOT_FOUND, address.host());
    }
    if (Causes.have(e, CertificateException.class)) {
      return new CannotSync(CannotSyncReason.TLS, detail);
    }
    if (BROKEN_LINE.stream().anyMatch(type -> Causes.have(e, type))) {
      return new Offline(address.host(), detail);
    }
    if (Causes.have(e, LockFailedException.class)) {
      return new CannotSync(CannotSyncReason.LOCKED, detail);
    }
    boolean theirs = e instanceof TransportException;
    return new CannotSync(theirs ? CannotSyncReason.SERVER_ERROR : CannotSyncReason.IO, detail);
  }

  private String withoutSecrets(String text) {
    String clean = password.isEmpty() ? text : text.replace(password, "***");
    return credentials instanceof Credentials.Token token
        ? clean.replace(token.secret(), "***")
        : clean;
  }

  @Override
  public void close() {
    transport.close();
  }
}
