package io.github.diptych.github;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A GitHub: {@code github.com}, or a GitHub Enterprise Server on a host of its own.
 *
 * @param web where people go, without a slash at the end
 * @param api where programs go, without a slash at the end
 */
public record Site(URI web, URI api) {
  public static final Site GITHUB_COM =
      new Site(URI.create("https://github.com"), URI.create("https://api.github.com"));

  /**
   * The site of a host, as an address of a repository has it. On this machine, where a test may be,
   * it is spoken to without TLS.
   *
   * @param host with {@code :port} if it is an unusual one
   * @return empty if that is no host
   */
  public static Optional<Site> of(String host) {
    String lower = host.strip().toLowerCase(Locale.ROOT);
    if (lower.equals("github.com") || lower.equals("www.github.com")) {
      return Optional.of(GITHUB_COM);
    }
    if (!lower.matches("[a-z0-9.-]+(:\\d{1,5})?|\\[[0-9a-f:]+](:\\d{1,5})?")) {
      return Optional.empty();
    }
    String base = (isThisMachine(lower) ? "http://" : "https://") + lower;
    return Optional.of(new Site(URI.create(base), URI.create(base + "/api/v3")));
  }

  private static boolean isThisMachine(String host) {
    return host.matches("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?");
  }

  /** The host that a token of this site is for. */
  public String host() {
    return web.getAuthority();
  }

  /** Whether an address that the site named is its own and safe to send a token to. */
  boolean isOwn(URI address, URI base) {
    return base.getScheme().equals(address.getScheme())
        && base.getAuthority().equals(address.getAuthority());
  }
}
