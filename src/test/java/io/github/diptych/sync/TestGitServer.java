package io.github.diptych.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A Git server on loopback: {@code git http-backend} behind the JDK's HTTP server, which asks for a
 * token. What it does before and after a push can be changed, to play what servers do.
 */
public final class TestGitServer implements AutoCloseable {
  private final Path root;
  private final String token;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private volatile Runnable beforePush = () -> {};
  private volatile boolean cutsAnswerToPush;
  private volatile @Nullable LfsStandIn lfs;
  private volatile int refusal;
  private volatile @Nullable String redirect;

  private TestGitServer(Path root, String token, HttpServer server) {
    this.root = root;
    this.token = token;
    this.server = server;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Serves all repositories in a folder to whoever knows the token. */
  public static TestGitServer serving(Path root, String token) throws IOException {
    NativeGit.required();
    return new TestGitServer(root, token, HttpServer.create(loopback(), 0));
  }

  /** The same over TLS. */
  public static TestGitServer servingOverTls(Path root, String token, SSLContext tls)
      throws IOException {
    NativeGit.required();
    HttpsServer server = HttpsServer.create(loopback(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new TestGitServer(root, token, server);
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  public String url(String repository) {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://" + host() + "/" + repository;
  }

  /** The server itself, for what else answers on its host. */
  public HttpServer http() {
    return server;
  }

  public String host() {
    return "localhost:" + server.getAddress().getPort();
  }

  /** Does something between the moment a push arrives and the moment it is looked at. */
  void beforePush(Runnable action) {
    beforePush = action;
  }

  /** Takes every push and then hangs up without a word. */
  void cutsAnswerToPush() {
    cutsAnswerToPush = true;
  }

  /** Answers everything with this HTTP status. */
  public void refusesWith(int status) {
    refusal = status;
  }

  /** Sends everyone, once let in, to the same path of another server. */
  void redirectsTo(String base) {
    redirect = base;
  }

  /** From now on it serves LFS, too. */
  LfsStandIn withLfs() {
    var standIn = new LfsStandIn();
    lfs = standIn;
    return standIn;
  }

  /** From now on it does not any more. */
  void withoutLfs() {
    lfs = null;
  }

  /** All that was sent to it to prove who asks. */
  List<String> authorizations() {
    return authorizations;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      Optional<String> header =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
      header.ifPresent(authorizations::add);
      if (refusal > 0) {
        exchange.sendResponseHeaders(refusal, -1);
      } else if (header.filter(this::isToken).isEmpty()) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"test\"");
        exchange.sendResponseHeaders(401, -1);
      } else if (redirect != null) {
        exchange.getResponseHeaders().add("Location", redirect + exchange.getRequestURI());
        exchange.sendResponseHeaders(301, -1);
      } else {
        serveOrLfs(exchange, request);
      }
    }
  }

  private void serveOrLfs(HttpExchange exchange, byte[] request) throws IOException {
    LfsStandIn standIn = lfs;
    if (standIn != null && standIn.isFor(exchange.getRequestURI())) {
      standIn.answer(exchange, request, url("").replaceFirst("/$", ""));
    } else {
      serve(exchange, request);
    }
  }

  private void serve(HttpExchange exchange, byte[] request) throws IOException {
    boolean push = exchange.getRequestURI().getPath().endsWith("/git-receive-pack");
    if (push) {
      beforePush.run();
    }
    byte[] answer = backend(exchange, request);
    if (push && cutsAnswerToPush) {
      return;
    }
    int body = endOfHeaders(answer);
    int status = 200;
    for (String line : new String(answer, 0, body, StandardCharsets.UTF_8).split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (line.startsWith("Status:")) {
        status = Integer.parseInt(line.substring(8, 11));
      } else if (colon > 0) {
        exchange.getResponseHeaders().add(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    exchange.sendResponseHeaders(status, answer.length == body ? -1 : answer.length - body);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(answer, body, answer.length - body);
    }
  }

  private byte[] backend(HttpExchange exchange, byte[] request) throws IOException {
    var builder = new ProcessBuilder("git", "http-backend");
    var environment = builder.environment();
    NativeGit.isolate(environment);
    URI uri = exchange.getRequestURI();
    environment.put("GIT_PROJECT_ROOT", root.toString());
    environment.put("GIT_HTTP_EXPORT_ALL", "1");
    environment.put("REMOTE_USER", "writer");
    environment.put("REQUEST_METHOD", exchange.getRequestMethod());
    environment.put("PATH_INFO", uri.getPath());
    environment.put("QUERY_STRING", Optional.ofNullable(uri.getRawQuery()).orElse(""));
    put(environment, "CONTENT_TYPE", exchange, "Content-Type");
    put(environment, "HTTP_CONTENT_ENCODING", exchange, "Content-Encoding");
    put(environment, "GIT_PROTOCOL", exchange, "Git-Protocol");
    environment.put("CONTENT_LENGTH", String.valueOf(request.length));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(request);
    }
    try (InputStream out = process.getInputStream()) {
      var answer = new ByteArrayOutputStream();
      out.transferTo(answer);
      return answer.toByteArray();
    }
  }

  private static void put(
      Map<String, String> environment, String name, HttpExchange exchange, String header) {
    String value = exchange.getRequestHeaders().getFirst(header);
    if (value != null) {
      environment.put(name, value);
    }
  }

  private static int endOfHeaders(byte[] answer) {
    for (int i = 0; i + 3 < answer.length; i++) {
      if (answer[i] == '\r' && answer[i + 1] == '\n' && answer[i + 2] == '\r') {
        return i + 4;
      }
    }
    return answer.length;
  }

  private boolean isToken(String header) {
    String sent =
        new String(
            Base64.getDecoder().decode(header.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    return sent.substring(sent.indexOf(':') + 1).equals(token);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
