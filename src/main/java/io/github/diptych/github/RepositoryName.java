package io.github.diptych.github;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a repository is called at its site.
 *
 * @param owner a person or an organisation
 */
public record RepositoryName(String owner, String name) {
  /** As {@code git@host:owner/name.git} and {@code https://host/owner/name}. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>https?|ssh|git\\+ssh|ssh\\+git)://)?(?:[^/@]*@)?"
              + "(?<host>[^/:@]+|\\[[^]]+])(?::(?<port>\\d+)(?=/))?[:/]/?"
              + "(?<owner>[\\w.-]+)/(?<name>[\\w.-]+?)(?:\\.git)?/?");

  /** GitHub's door for those who cannot reach the usual port. */
  private static final String OTHER_DOOR = "ssh.github.com";

  /** Empty for the address of something else, or of another site. */
  public static Optional<RepositoryName> of(String address, Site site) {
    Matcher parts = ADDRESS.matcher(address.strip());
    return parts.matches() && isAt(site, parts)
        ? Optional.of(new RepositoryName(parts.group("owner"), parts.group("name")))
        : Optional.empty();
  }

  private static boolean isAt(Site site, Matcher parts) {
    String host = parts.group("host").toLowerCase(Locale.ROOT);
    String scheme = parts.group("scheme");
    if (scheme != null && scheme.startsWith("http")) {
      String port = parts.group("port");
      String whole = port == null ? host : host + ":" + port;
      return site.host().equals(whole) || (isGitHubCom(site) && host.equals("www.github.com"));
    }
    return host.equals(site.web().getHost()) || (isGitHubCom(site) && host.equals(OTHER_DOOR));
  }

  private static boolean isGitHubCom(Site site) {
    return site.equals(Site.GITHUB_COM);
  }

  @Override
  public String toString() {
    return owner + "/" + name;
  }
}
