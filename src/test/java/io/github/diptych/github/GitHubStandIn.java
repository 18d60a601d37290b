package io.github.diptych.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.diptych.settings.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for GitHub on loopback, as GitHub Enterprise has it: the device flow and the part of
 * REST that is used, with the statuses and texts that GitHub's own documentation gives. It knows
 * one token, and remembers what it was asked.
 */
public final class GitHubStandIn implements AutoCloseable {
  public static final String CLIENT = "Iv1.0123456789abcdef";
  private static final String DEVICE = "3584d83530557fdd1f46af8289938c8ef79f9dc5";
  private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d+)");
  private static final int PER_PAGE = 100;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final String host;
  private final String token;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<Map<String, Object>> repositories = new CopyOnWriteArrayList<>();
  private final Map<String, String> renamed = new ConcurrentHashMap<>();
  private final Deque<Map<String, Object>> polls = new ConcurrentLinkedDeque<>();
  private volatile Function<String, String> cloneUrl = name -> url() + "/" + name + ".git";
  private volatile @Nullable String refusal;
  private volatile int status;
  private volatile String page = "";
  private volatile int expiresIn = 900;
  private volatile int interval = 5;
  private volatile Making making = name -> {};

  public GitHubStandIn(String token) {
    this(newServer(), "", token);
    server.setExecutor(threads);
    server.start();
  }

  /** On a server that has repositories, too. */
  public GitHubStandIn(HttpServer server, String host, String token) {
    this.server = server;
    this.host = host.isEmpty() ? "127.0.0.1:" + server.getAddress().getPort() : host;
    this.token = token;
    server.createContext("/login/", this::answer);
    server.createContext("/api/v3/", this::answer);
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a repository where it can be pushed to. */
  public interface Making {
    void make(String name) throws IOException;
  }

  /** Has each new repository made so, by its name with its owner. */
  public GitHubStandIn makes(Making how) {
    making = how;
    return this;
  }

  /** Wants to be asked about the code so often. */
  public GitHubStandIn interval(int seconds) {
    interval = seconds;
    return this;
  }

  /** A question as it came. */
  public record Asked(String line, String authorization, String body) {}

  public String host() {
    return host;
  }

  public String url() {
    return "http://" + host();
  }

  public Site site() {
    return Site.of(host()).orElseThrow();
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Has a repository already. */
  public GitHubStandIn has(String name, boolean isPrivate) {
    repositories.add(repository("anna/" + name, isPrivate));
    return this;
  }

  /** Has given a repository another name. */
  public GitHubStandIn renames(String before, String now) {
    renamed.put("anna/" + before, "anna/" + now);
    return this;
  }

  /** Repositories are cloned from there. */
  public GitHubStandIn clonesFrom(Function<String, String> address) {
    cloneUrl = address;
    return this;
  }

  /** Answers the next question about the code so, and so on; after the last, with the token. */
  @SafeVarargs
  public final GitHubStandIn polls(Map<String, Object>... answers) {
    polls.addAll(List.of(answers));
    return this;
  }

  public static Map<String, Object> error(String code) {
    return Map.of("error", code, "error_description", "about " + code);
  }

  /** The code is good for that long. */
  public GitHubStandIn expiresIn(int seconds) {
    expiresIn = seconds;
    return this;
  }

  /** Sends people there instead of to its own page. */
  public GitHubStandIn sendsTo(String address) {
    page = address;
    return this;
  }

  /** Answers everything of the API so. */
  public GitHubStandIn refuses(int with, Map<String, Object> body) {
    status = with;
    refusal = Json.write(body);
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      URI uri = exchange.getRequestURI();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      // By a proxy the whole address comes.
      String line = exchange.getRequestMethod() + " " + uri.getRawPath() + query;
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      asked.add(new Asked(line, authorization == null ? "" : authorization, body));
      String path = uri.getPath();
      if (path.startsWith("/login/")) {
        send(exchange, 200, login(path, body));
      } else if (refusal != null) {
        exchange.getResponseHeaders().add("X-RateLimit-Remaining", status == 429 ? "0" : "4999");
        sendText(exchange, status, refusal);
      } else if (path.startsWith("/api/v3/repos/")
          && (authorization == null || isToken(authorization))) {
        show(exchange, path.substring("/api/v3/repos/".length()), authorization != null);
      } else if (!isToken(authorization)) {
        send(exchange, 401, Map.of("message", "Bad credentials"));
      } else if (line.startsWith("GET /api/v3/user/repos")) {
        list(exchange, uri);
      } else if (line.equals("POST /api/v3/user/repos")) {
        create(exchange, body);
      } else {
        send(exchange, 404, Map.of("message", "Not Found"));
      }
    }
  }

  private boolean isToken(@Nullable String authorization) {
    return ("Bearer " + token).equals(authorization);
  }

  /** To nobody in particular only what is public. */
  private void show(HttpExchange exchange, String name, boolean signedIn) throws IOException {
    String now = renamed.getOrDefault(name, name);
    if (!now.equals(name)) {
      send(
          exchange,
          301,
          Map.of("message", "Moved Permanently", "url", url() + "/api/v3/repos/" + now));
      return;
    }
    var found =
        repositories.stream()
            .filter(each -> name.equals(each.get("full_name")))
            .filter(each -> signedIn || Boolean.FALSE.equals(each.get("private")))
            .findFirst();
    if (found.isPresent()) {
      send(exchange, 200, found.get());
    } else {
      send(exchange, 404, Map.of("message", "Not Found"));
    }
  }

  private Map<String, Object> login(String path, String body) {
    if (!CLIENT.equals(field(body, "client_id"))) {
      return error("incorrect_client_credentials");
    }
    if (path.equals("/login/device/code")) {
      return Map.of(
          "device_code",
          DEVICE,
          "user_code",
          "WDJB-MJHT",
          "verification_uri",
          page.isEmpty() ? url() + "/login/device" : page,
          "expires_in",
          expiresIn,
          "interval",
          interval);
    }
    if (!DEVICE.equals(field(body, "device_code"))) {
      return error("incorrect_device_code");
    }
    Map<String, Object> next = polls.poll();
    return next != null
        ? next
        : Map.of("access_token", token, "token_type", "bearer", "scope", "repo");
  }

  private static Object field(String body, String name) {
    return Json.read(body) instanceof Map<?, ?> map && map.get(name) instanceof Object value
        ? value
        : "";
  }

  private void list(HttpExchange exchange, URI uri) throws IOException {
    var found = PAGE.matcher(uri.toString());
    int number = found.find() ? Integer.parseInt(found.group(1)) : 1;
    int from = Math.min((number - 1) * PER_PAGE, repositories.size());
    int to = Math.min(number * PER_PAGE, repositories.size());
    if (to < repositories.size()) {
      exchange
          .getResponseHeaders()
          .add(
              "Link",
              "<%s/api/v3/user/repos?per_page=100&page=%d>; rel=\"next\", <%s/x>; rel=\"last\""
                  .formatted(url(), number + 1, url()));
    }
    sendText(exchange, 200, Json.write(new ArrayList<>(repositories.subList(from, to))));
  }

  private void create(HttpExchange exchange, String body) throws IOException {
    String name = String.valueOf(field(body, "name"));
    if (repositories.stream().anyMatch(each -> ("anna/" + name).equals(each.get("full_name")))) {
      var error =
          Map.of("resource", "Repository", "message", "name already exists on this account");
      send(
          exchange,
          422,
          Map.of("message", "Repository creation failed.", "errors", List.of(error)));
      return;
    }
    var made = repository("anna/" + name, Boolean.TRUE.equals(field(body, "private")));
    making.make("anna/" + name);
    repositories.addFirst(made);
    send(exchange, 201, made);
  }

  private Map<String, Object> repository(String name, boolean isPrivate) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("full_name", name);
    fields.put("private", isPrivate);
    fields.put("clone_url", cloneUrl.apply(name));
    fields.put("archived", false);
    fields.put("permissions", Map.of("pull", true, "push", true));
    return fields;
  }

  private static void send(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    sendText(exchange, status, Json.write(body));
  }

  private static void sendText(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
