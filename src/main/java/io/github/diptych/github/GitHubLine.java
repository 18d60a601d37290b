package io.github.diptych.github;

import io.github.diptych.net.Untrusted;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks a GitHub over HTTP, by the proxy that is chosen for it. It follows no redirect, for it would
 * take the token along; it keeps no cookie and writes no log. Waits: for a thread that may. The
 * JDK's older client, since the newer one knows no SOCKS.
 */
public final class GitHubLine {
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  /** The JDK would write the headers, the token among them, into a log that is set to tell all. */
  private static final Logger JDK_HEADERS =
      Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection");

  private final ProxySelector proxies;
  private final Duration patience;

  /**
   * @param patience for connecting, and for each piece of an answer
   */
  public GitHubLine(ProxySelector proxies, Duration patience) {
    this.proxies = proxies;
    this.patience = patience;
    JDK_HEADERS.setLevel(Level.OFF);
  }

  /** What came of a question. */
  sealed interface Answer {
    /**
     * @param next the address of the next page, if there is one
     * @param remaining how many questions are left in this hour; -1 if it is not said
     */
    record Came(int status, String body, Optional<URI> next, int remaining) implements Answer {}

    record Failed(Refused why) implements Answer {}
  }

  /** A question without a body. */
  Answer get(URI address, String token, Stop stop) {
    return ask(address, token, null, stop);
  }

  /**
   * @param token empty to ask as nobody
   */
  Answer post(URI address, String token, String json, Stop stop) {
    return ask(address, token, json, stop);
  }

  private Answer ask(URI address, String token, @Nullable String json, Stop stop) {
    if (stop.isStopped()) {
      return new Answer.Failed(new Refused.Stopped());
    }
    Proxy proxy = proxies.select(address).getFirst();
    HttpURLConnection line = null;
    try {
      line = (HttpURLConnection) address.toURL().openConnection(proxy);
      stop.during(line::disconnect);
      return exchange(line, token, json);
    } catch (IOException | RuntimeException fault) {
      return new Answer.Failed(
          stop.isStopped() ? new Refused.Stopped() : why(address, proxy, fault));
    } finally {
      if (line != null) {
        line.disconnect();
      }
    }
  }

  private Answer exchange(HttpURLConnection line, String token, @Nullable String json)
      throws IOException {
    int millis = (int) patience.toMillis();
    line.setConnectTimeout(millis);
    line.setReadTimeout(millis);
    line.setInstanceFollowRedirects(false);
    line.setUseCaches(false);
    line.setRequestProperty("User-Agent", "Diptych");
    line.setRequestProperty("Accept", "application/json");
    line.setRequestProperty("X-GitHub-Api-Version", "2022-11-28");
    if (!token.isEmpty()) {
      line.setRequestProperty("Authorization", "Bearer " + token);
    }
    if (json != null) {
      line.setRequestMethod("POST");
      line.setDoOutput(true);
      line.setRequestProperty("Content-Type", "application/json");
      try (var out = line.getOutputStream()) {
        out.write(json.getBytes(StandardCharsets.UTF_8));
      }
    }
    int status = line.getResponseCode();
    return new Answer.Came(
        status,
        body(line, status),
        next(line.getHeaderField("Link")),
        line.getHeaderFieldInt("X-RateLimit-Remaining", -1));
  }

  private static String body(HttpURLConnection line, int status) throws IOException {
    try (InputStream in = status >= 400 ? line.getErrorStream() : line.getInputStream()) {
      if (in == null) {
        return "";
      }
      byte[] bytes = in.readNBytes(MOST_BYTES);
      if (in.read() >= 0) {
        throw new IOException("the answer does not end");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** As {@code <https://…?page=2>; rel="next", <…>; rel="last"}. */
  private static Optional<URI> next(@Nullable String links) {
    for (String link : links == null ? List.<String>of() : List.of(links.split(",", -1))) {
      int end = link.indexOf('>');
      if (end > 0 && link.substring(end).toLowerCase(Locale.ROOT).contains("rel=\"next\"")) {
        try {
          return Optional.of(URI.create(link.substring(link.indexOf('<') + 1, end)));
        } catch (IllegalArgumentException noAddress) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Refused why(URI address, Proxy proxy, Exception fault) {
    return Untrusted.of(fault, address.getHost(), address.getPort(), proxy)
        .<Refused>map(Refused.NotTrusted::new)
        .orElseGet(() -> new Refused.Offline(address.getAuthority()));
  }
}
