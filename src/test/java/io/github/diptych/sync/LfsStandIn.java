package io.github.diptych.sync;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The LFS half of a Git server: the batch API and the basic transfers, in memory. */
final class LfsStandIn {
  private static final Pattern OBJECT =
      Pattern.compile("\\{[^{}]*\"oid\"\\s*:\\s*\"([0-9a-f]{64})\"[^{}]*}");
  private static final Pattern SIZE = Pattern.compile("\"size\"\\s*:\\s*(\\d+)");
  private static final String STORAGE = "/lfs-storage/";
  private static final String VERIFY = "/lfs-verify";

  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final List<String> verified = new CopyOnWriteArrayList<>();
  private volatile @Nullable String storage;
  private volatile Map<String, String> storageHeader = Map.of();

  /** The contents that it has, by their SHA-256. */
  Map<String, byte[]> objects() {
    return objects;
  }

  /** The objects that a client has asked to be checked. */
  List<String> verified() {
    return verified;
  }

  /** From now on contents are at another server, which wants to see these headers. */
  void storesAt(String base, Map<String, String> header) {
    storage = base;
    storageHeader = header;
  }

  boolean isFor(URI uri) {
    String path = uri.getPath();
    return path.contains("/info/lfs/") || path.startsWith(STORAGE) || path.equals(VERIFY);
  }

  void answer(HttpExchange exchange, byte[] request, String self) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/objects/batch")) {
      batch(exchange, new String(request, StandardCharsets.UTF_8), self);
    } else if (path.startsWith(STORAGE)) {
      store(exchange, path.substring(STORAGE.length()), request);
    } else if (path.equals(VERIFY)) {
      ids(new String(request, StandardCharsets.UTF_8))
          .forEach(found -> verified.add(found.group(1)));
      send(exchange, 200, new byte[0]);
    } else {
      send(exchange, 404, "{\"message\":\"not here\"}".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<MatchResult> ids(String json) {
    return OBJECT.matcher(json).results().toList();
  }

  private void batch(HttpExchange exchange, String json, String self) throws IOException {
    boolean upload = json.contains("\"upload\"");
    var answers = new ArrayList<String>();
    for (MatchResult object : ids(json)) {
      var size = SIZE.matcher(object.group());
      answers.add(
          "{\"oid\":\"%s\",\"size\":%s%s}"
              .formatted(
                  object.group(1),
                  size.find() ? size.group(1) : "0",
                  actions(object.group(1), upload, self)));
    }
    exchange.getResponseHeaders().add("Content-Type", "application/vnd.git-lfs+json");
    String answer = "{\"transfer\":\"basic\",\"objects\":[" + String.join(",", answers) + "]}";
    send(exchange, 200, answer.getBytes(StandardCharsets.UTF_8));
  }

  private String actions(String oid, boolean upload, String self) {
    boolean has = objects.containsKey(oid);
    if (upload && has) {
      return "";
    }
    if (!upload && !has) {
      return ",\"error\":{\"code\":404,\"message\":\"not here\"}";
    }
    String href = Optional.ofNullable(storage).orElse(self) + STORAGE + oid;
    String header =
        storageHeader.entrySet().stream()
            .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
            .reduce((one, other) -> one + "," + other)
            .orElse("");
    String action = "{\"href\":\"" + href + "\",\"header\":{" + header + "}}";
    return upload
        ? ",\"actions\":{\"upload\":%s,\"verify\":{\"href\":\"%s\"}}"
            .formatted(action, self + VERIFY)
        : ",\"actions\":{\"download\":" + action + "}";
  }

  private void store(HttpExchange exchange, String oid, byte[] request) throws IOException {
    if (exchange.getRequestMethod().equals("PUT")) {
      objects.put(oid, request);
      send(exchange, 200, new byte[0]);
    } else {
      byte[] content = objects.get(oid);
      send(exchange, content == null ? 404 : 200, content == null ? new byte[0] : content);
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
