package io.github.diptych.settings;

/**
 * How this machine gets in at remotes. It is this machine's alone: no vault can say who is asked.
 *
 * @param gitHub the host of one's GitHub, with {@code :port} if it is an unusual one
 * @param clientId of an OAuth app there, for signing in by the browser; empty if there is none
 */
public record ConnectionSettings(String gitHub, String clientId, ProxySettings proxy) {
  public static final String GITHUB_COM = "github.com";

  public ConnectionSettings {
    gitHub = gitHub.isBlank() ? GITHUB_COM : gitHub.strip();
    clientId = clientId.strip();
  }

  public static ConnectionSettings standard() {
    return new ConnectionSettings(GITHUB_COM, "", ProxySettings.standard());
  }
}
