package io.github.diptych.cli;

import io.github.diptych.github.Site;
import io.github.diptych.net.ProxyChoice;
import io.github.diptych.settings.ConfigFolder;
import io.github.diptych.settings.ConnectionSettings;
import io.github.diptych.settings.MachineSettingsFile;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.Way;
import io.github.diptych.sync.ssh.SshAnswers;
import io.github.diptych.sync.ssh.SshObstacle;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.MachineWay;
import java.net.Authenticator;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as a shell says it: {@code DIPTYCH_TOKEN}, {@code DIPTYCH_PASSPHRASE}, {@code
 * DIPTYCH_PROXY_PASSWORD}, and the host's fingerprint of {@code --trust-host}. Nobody is asked
 * anything; the password of the entered proxy may be kept already.
 */
record Proof(Surroundings around, @Nullable String trusted) {
  private static final String TOKEN = "DIPTYCH_TOKEN";
  private static final String PASSPHRASE = "DIPTYCH_PASSPHRASE";
  private static final String PROXY = "DIPTYCH_PROXY_PASSWORD";

  /**
   * @param host that a token would be for, alone; empty for SSH and for folders
   */
  Credentials of(Optional<String> host) {
    return new Credentials.Via(host.isPresent() ? ofToken(host.get()) : ofSsh(), way());
  }

  private Credentials ofToken(String host) {
    return token()
        .<Credentials>map(token -> new Credentials.Token(host, token))
        .orElse(Credentials.NONE);
  }

  private Credentials ofSsh() {
    return new Credentials.Ssh(
        new SshAnswers(
            trusted == null ? Set.of() : Set.of(trusted),
            around
                .variable(PASSPHRASE)
                .map(passphrase -> Map.of(SshAnswers.EVERY_KEY, passphrase))
                .orElse(Map.of())));
  }

  Optional<String> token() {
    return around.variable(TOKEN);
  }

  /** By this machine's settings, as the window keeps them. */
  Way way() {
    Path home = around.variable("HOME").map(Path::of).orElseGet(() -> Way.ofThisMachine().home());
    Way way = MachineWay.of(home, settings().proxy(), around.environment(), this::password);
    // The JDK's connections learn a proxy's password in no other way.
    Authenticator.setDefault(way.proxies().authenticator());
    return way;
  }

  /** What the environment says goes before what the window has kept. */
  private Optional<String> password(ProxyChoice.Through proxy) {
    return around.variable(PROXY).or(() -> around.secrets().find(MachineWay.nameOfPassword(proxy)));
  }

  /** The writer's GitHub, by the same settings. */
  Optional<Site> gitHub() {
    return Site.of(settings().gitHub());
  }

  private ConnectionSettings settings() {
    Path folder =
        around.variable(ConfigFolder.VARIABLE).map(Path::of).orElseGet(ConfigFolder::ofThisMachine);
    return new MachineSettingsFile(folder).read().settings().connection();
  }

  /** The sentence of an outcome, which in a shell says what to type. */
  static Sentence sentence(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.SshStopped(
              SshObstacle.UnknownHost(String host, String type, String print)) ->
          Sentence.of("cli.ssh.unknown", host, print);
      case SyncOutcome.SshStopped(SshObstacle.Passphrase(String file, boolean refused)) ->
          Sentence.of("cli.ssh.passphrase", file);
      default -> Sentences.of(outcome);
    };
  }
}
