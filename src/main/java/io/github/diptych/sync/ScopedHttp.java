package io.github.diptych.sync;

import io.github.diptych.net.Proxies;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * HTTP connections of one transport. What names us is sent to the remote's own origin alone, which
 * JGit by itself does not keep to after a redirect; and the last answer's status is kept, which
 * JGit's exceptions do not tell.
 */
final class ScopedHttp implements HttpConnectionFactory {
  /** The JDK would write the headers, the token among them, into a log that is set to tell all. */
  private static final Logger JDK_HEADERS =
      Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

  private static final Set<String> NAMES_US = Set.of("authorization", "cookie");

  private final String origin;
  private final Proxies proxies;
  private volatile int status;
  private volatile @Nullable CountedBytes bytes;

  ScopedHttp(URIish address, Proxies proxies) {
    this.proxies = proxies;
    JDK_HEADERS.setLevel(Level.OFF);
    origin = origin(address.getScheme(), address.getHost(), address.getPort());
  }

  /** The HTTP status of the last answer; 0 before the first. */
  int status() {
    return status;
  }

  /** From now on all that goes over the line is counted so. */
  void count(CountedBytes counted) {
    bytes = counted;
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    return create(url, Proxy.NO_PROXY);
  }

  @Override
  public HttpConnection create(URL url, Proxy systems) throws IOException {
    try {
      return new Connection(url, proxies.proxy(url.toURI()));
    } catch (URISyntaxException noAddress) {
      throw new IOException("no address", noAddress);
    }
  }

  private static String origin(String scheme, String host, int port) {
    int effective = port >= 0 ? port : ("http".equals(scheme) ? 80 : 443);
    return (scheme + "://" + host + ":" + effective).toLowerCase(Locale.ROOT);
  }

  private final class Connection extends JDKHttpConnection {
    private final boolean atHome;

    Connection(URL url, Proxy proxy) throws IOException {
      super(url, proxy);
      atHome = origin.equals(origin(url.getProtocol(), url.getHost(), url.getPort()));
    }

    @Override
    public void setRequestProperty(String name, String value) {
      if (atHome || !NAMES_US.contains(name.toLowerCase(Locale.ROOT))) {
        super.setRequestProperty(name, value);
      }
    }

    @Override
    public InputStream getInputStream() throws IOException {
      CountedBytes counted = bytes;
      return counted == null ? super.getInputStream() : counted.in(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      CountedBytes counted = bytes;
      return counted == null ? super.getOutputStream() : counted.out(super.getOutputStream());
    }

    @Override
    public int getResponseCode() throws IOException {
      status = 0;
      int answered = super.getResponseCode();
      if (answered == HttpURLConnection.HTTP_UNAUTHORIZED && isCut()) {
        throw new EOFException("the answer was cut");
      }
      status = answered;
      return status;
    }

    /** Whoever asks for a name says how it is to be given, and how long the answer is. */
    private boolean isCut() {
      boolean ends =
          getHeaderField("Content-Length") != null
              || getHeaderField("Transfer-Encoding") != null
              || "close".equalsIgnoreCase(getHeaderField("Connection"));
      return getHeaderField("WWW-Authenticate") == null || !ends;
    }
  }
}
