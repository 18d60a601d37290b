package io.github.diptych.ui.sync;

import io.github.diptych.github.Site;
import io.github.diptych.net.Proxies;
import io.github.diptych.secrets.Secrets;
import io.github.diptych.settings.ConnectionSettings;
import io.github.diptych.sync.GitCredential;
import io.github.diptych.sync.Way;
import io.github.diptych.workspace.GitHub;
import io.github.diptych.workspace.MachineWay;
import java.net.Authenticator;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What it takes to get in at remotes, as this machine's settings are now. On the UI thread. */
public final class Access {
  private final Secrets secrets;
  private final Path home;
  private final GitCredential git;
  private final ObjectProperty<ConnectionSettings> settings;
  private volatile Proxies proxies = Proxies.ofThisMachine();

  /**
   * @param secrets where tokens, passphrases and passwords are kept
   * @param home the user's folder, with {@code .ssh}
   * @param git what the git program keeps
   */
  public Access(Secrets secrets, Path home, GitCredential git, ConnectionSettings settings) {
    this.secrets = secrets;
    this.home = home;
    this.git = git;
    this.settings = new SimpleObjectProperty<>(settings);
    // The JDK's connections learn a proxy's password in no other way.
    this.settings.subscribe(
        now -> {
          proxies = way().proxies();
          Authenticator.setDefault(proxies.authenticator());
        });
  }

  /** Of the person who runs the program. */
  public static Access ofThisMachine(Secrets secrets, ConnectionSettings settings) {
    return new Access(secrets, Way.ofThisMachine().home(), GitCredential.ofThisMachine(), settings);
  }

  public Secrets secrets() {
    return secrets;
  }

  public GitCredential git() {
    return git;
  }

  /** What is chosen now; it is kept by whoever follows it. */
  public ObjectProperty<ConnectionSettings> settingsProperty() {
    return settings;
  }

  /** How remotes are reached with what is chosen now. */
  public Way way() {
    return MachineWay.of(
        home,
        settings.get().proxy(),
        System::getenv,
        through -> secrets.find(MachineWay.nameOfPassword(through)));
  }

  /** By which proxies with what is chosen now; for any thread. */
  public Proxies proxies() {
    return proxies;
  }

  /** The writer's GitHub; empty if the settings name no host. */
  public Optional<GitHub> gitHub() {
    return site().map(site -> new GitHub(site, way().proxies()));
  }

  /** Where it is. */
  Optional<Site> site() {
    return Site.of(settings.get().gitHub());
  }

  /** The OAuth client for signing in at a host by the browser, if the settings have one. */
  Optional<String> signInClient(String host) {
    ConnectionSettings now = settings.get();
    boolean own = Site.of(now.gitHub()).filter(site -> site.host().equals(host)).isPresent();
    return Optional.of(now.clientId()).filter(client -> own && !client.isEmpty());
  }
}
