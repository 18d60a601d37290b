package io.github.diptych.sync.lfs;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lfs.Protocol;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * The batch API of Git LFS with its basic transfers. What proves who asks goes to the server's own
 * origin alone; where it sends us elsewhere, it gives us what that place wants to see.
 */
public final class LfsServer {
  private static final int MOST_AT_ONCE = 100;
  private static final int LONGEST_ANSWER = 4 * 1024 * 1024;
  private static final int MOST_REDIRECTS = 5;
  private static final int CHUNK = 64 * 1024;
  private static final String AUTHORIZATION = "Authorization";
  private static final String UPLOAD = "upload";
  private static final String VERIFY = "verify";

  /** The connection sets them itself. */
  private static final Set<String> ITS_OWN = Set.of("content-length", "transfer-encoding", "host");

  private final URI endpoint;
  private final @Nullable String authorization;
  private final Connections connections;
  private final UnaryOperator<InputStream> counting;

  /** Opens connections by the way that this machine has, and with its patience. */
  @FunctionalInterface
  public interface Connections {
    HttpConnection to(URL url) throws IOException;
  }

  /**
   * @param endpoint such as {@code https://github.com/anna/diary.git/info/lfs}
   * @param counting counts what is read of a content, and can end it
   * @param authorization the header for the endpoint's origin; null to ask without a name
   */
  public LfsServer(
      URI endpoint,
      @Nullable String authorization,
      Connections connections,
      UnaryOperator<InputStream> counting) {
    this.endpoint = endpoint;
    this.authorization = authorization;
    this.connections = connections;
    this.counting = counting;
  }

  /** Gives the server those that it does not have. */
  public void upload(List<LfsObject> objects, LfsStore store) throws IOException {
    for (Protocol.ObjectInfo info : batch(Protocol.OPERATION_UPLOAD, objects)) {
      refuse(info);
      Protocol.Action upload = action(info, UPLOAD);
      if (upload != null) {
        put(upload, asked(info, objects), store);
        Protocol.Action verify = action(info, VERIFY);
        if (verify != null) {
          post(url(verify.href), verify.header, Protocol.gson().toJson(spec(info)));
        }
      }
    }
  }

  /**
   * Brings contents into the store.
   *
   * @return those that the server does not have
   */
  public List<LfsObject> download(List<LfsObject> objects, LfsStore store) throws IOException {
    var missing = new ArrayList<LfsObject>();
    for (Protocol.ObjectInfo info : batch(Protocol.OPERATION_DOWNLOAD, objects)) {
      LfsObject object = asked(info, objects);
      Protocol.Action download = action(info, Protocol.OPERATION_DOWNLOAD);
      if (download == null) {
        missing.add(object);
      } else {
        get(download, object, store);
      }
    }
    return missing;
  }

  private List<Protocol.ObjectInfo> batch(String operation, List<LfsObject> objects)
      throws IOException {
    var infos = new ArrayList<Protocol.ObjectInfo>();
    for (int from = 0; from < objects.size(); from += MOST_AT_ONCE) {
      var request = new Protocol.Request();
      request.operation = operation;
      request.objects =
          objects.subList(from, Math.min(objects.size(), from + MOST_AT_ONCE)).stream()
              .map(LfsServer::spec)
              .toList();
      String answer =
          post(
              url(endpoint + Protocol.OBJECTS_LFS_ENDPOINT), null, Protocol.gson().toJson(request));
      infos.addAll(infos(answer));
    }
    return infos;
  }

  private static List<Protocol.ObjectInfo> infos(String answer) throws IOException {
    try {
      Protocol.@Nullable Response response =
          Protocol.gson().fromJson(answer, Protocol.Response.class);
      if (response == null || response.objects == null) {
        throw new LfsRefused(0, "no answer of an LFS server");
      }
      return response.objects;
    } catch (JsonParseException noJson) {
      throw new LfsRefused(0, "no answer of an LFS server");
    }
  }

  private static Protocol.ObjectSpec spec(LfsObject object) {
    var spec = new Protocol.ObjectSpec();
    spec.oid = object.oid();
    spec.size = object.size();
    return spec;
  }

  private static Protocol.ObjectSpec spec(Protocol.ObjectInfo info) {
    return spec(new LfsObject(info.oid, info.size));
  }

  /** A server must not have us write or read what nobody asked for. */
  private static LfsObject asked(Protocol.ObjectInfo info, List<LfsObject> objects)
      throws IOException {
    return objects.stream()
        .filter(object -> object.oid().equals(info.oid))
        .findFirst()
        .orElseThrow(() -> new LfsRefused(0, "an object that was not asked for"));
  }

  private static void refuse(Protocol.ObjectInfo info) throws IOException {
    if (info.error != null) {
      throw new LfsRefused(info.error.code, Objects.toString(info.error.message, ""));
    }
  }

  private static Protocol.@Nullable Action action(Protocol.ObjectInfo info, String name) {
    Map<String, Protocol.Action> actions = info.actions;
    return actions == null ? null : actions.get(name);
  }

  private String post(URL url, @Nullable Map<String, String> header, String json)
      throws IOException {
    HttpConnection connection = open(url, "POST", header);
    connection.setRequestProperty("Accept", "application/vnd.git-lfs+json");
    connection.setRequestProperty("Content-Type", "application/vnd.git-lfs+json");
    connection.setDoOutput(true);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    connection.setFixedLengthStreamingMode(bytes.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(bytes);
    }
    check(connection);
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
    }
  }

  private void put(Protocol.Action action, LfsObject object, LfsStore store) throws IOException {
    HttpConnection connection = open(url(action.href), "PUT", action.header);
    connection.setRequestProperty("Content-Type", "application/octet-stream");
    connection.setDoOutput(true);
    if (object.size() <= Integer.MAX_VALUE) {
      connection.setFixedLengthStreamingMode((int) object.size());
    } else {
      connection.setChunkedStreamingMode(CHUNK);
    }
    try (InputStream in = counting.apply(Files.newInputStream(store.file(object)));
        OutputStream out = connection.getOutputStream()) {
      in.transferTo(out);
    }
    check(connection);
  }

  private void get(Protocol.Action action, LfsObject object, LfsStore store) throws IOException {
    URL url = url(action.href);
    Map<String, String> header = action.header;
    for (int redirects = 0; ; redirects++) {
      HttpConnection connection = open(url, "GET", header);
      int status = connection.getResponseCode();
      if (status / 100 == 3 && redirects < MOST_REDIRECTS) {
        URL next = url(URI.create(url.toString()).resolve(location(connection)).toString());
        header = origin(next).equals(origin(url)) ? header : null;
        url = next;
      } else {
        check(connection);
        try (InputStream in = counting.apply(connection.getInputStream())) {
          store.put(object, in);
        }
        return;
      }
    }
  }

  private static String location(HttpConnection connection) throws IOException {
    return Optional.ofNullable(connection.getHeaderField("Location"))
        .orElseThrow(() -> new LfsRefused(0, "sent elsewhere, but nowhere"));
  }

  private HttpConnection open(URL url, String method, @Nullable Map<String, String> header)
      throws IOException {
    HttpConnection connection = connections.to(url);
    connection.setRequestMethod(method);
    connection.setUseCaches(false);
    connection.setInstanceFollowRedirects(false);
    boolean proved = false;
    for (Map.Entry<String, String> each :
        (header == null ? Map.<String, String>of() : header).entrySet()) {
      if (!ITS_OWN.contains(each.getKey().toLowerCase(Locale.ROOT))) {
        connection.setRequestProperty(each.getKey(), each.getValue());
        proved |= each.getKey().equalsIgnoreCase(AUTHORIZATION);
      }
    }
    if (authorization != null && !proved && origin(url).equals(origin(endpoint.toURL()))) {
      connection.setRequestProperty(AUTHORIZATION, authorization);
    }
    return connection;
  }

  private static void check(HttpConnection connection) throws IOException {
    int status = connection.getResponseCode();
    if (status / 100 != 2) {
      throw new LfsRefused(status, "HTTP " + status);
    }
  }

  private static String origin(URL url) {
    int port = url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
    return (url.getProtocol() + "://" + url.getHost() + ":" + port).toLowerCase(Locale.ROOT);
  }

  /** Only what goes over the web: a server must not send us to a file of this machine. */
  private static URL url(String address) throws IOException {
    try {
      URI uri = URI.create(address);
      if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
        return uri.toURL();
      }
    } catch (IllegalArgumentException | MalformedURLException noAddress) {
      // It is told below, without the address, which may have a token in it.
    }
    throw new LfsRefused(0, "no address of the web");
  }
}
