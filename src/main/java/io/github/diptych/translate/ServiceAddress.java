package io.github.diptych.translate;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where a service is: {@code https}, or {@code http} on this machine; without a name, a password or
 * a question in it.
 */
public final class ServiceAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final URI uri;

  private ServiceAddress(URI uri) {
    this.uri = uri;
  }

  /** What a text is as an address. */
  public sealed interface Result {
    record Usable(ServiceAddress address) implements Result {}

    /**
     * @param why {@code BAD_ADDRESS} or {@code INSECURE_ADDRESS}
     * @param host empty if there is none in it
     */
    record Unusable(Refusal why, String host) implements Result {}
  }

  public static Result of(String text) {
    URI uri;
    try {
      uri = URI.create(text.strip().replaceAll("/+$", ""));
    } catch (IllegalArgumentException unsound) {
      return new Result.Unusable(Refusal.BAD_ADDRESS, "");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean bare =
        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    if (!SCHEMES.contains(scheme) || uri.getHost() == null || !bare || uri.getPort() > 0xffff) {
      return new Result.Unusable(Refusal.BAD_ADDRESS, "");
    }
    var address = new ServiceAddress(uri);
    return scheme.equals("https") || address.isThisMachine()
        ? new Result.Usable(address)
        : new Result.Unusable(Refusal.INSECURE_ADDRESS, address.host());
  }

  /** In lower case, with {@code :port} if it is not the scheme's own. */
  public String host() {
    boolean usual =
        uri.getPort() < 0 || uri.getPort() == ("http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return usual ? host : host + ":" + uri.getPort();
  }

  /** The address of a part of the service. */
  URI at(String path) {
    return URI.create(uri.toString().endsWith(path) ? uri.toString() : uri + path);
  }

  private boolean isThisMachine() {
    String host = uri.getHost();
    return host.equalsIgnoreCase("localhost")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
        || host.equals("[::1]");
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
