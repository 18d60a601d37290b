package io.github.diptych.words;

import io.github.diptych.github.DeviceFlow;
import io.github.diptych.github.Refused;
import io.github.diptych.github.Repositories.Repository;
import io.github.diptych.net.Untrusted;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.ssh.SshObstacle;
import io.github.diptych.workspace.GitHub.Published;
import java.nio.file.Path;

/** What stands between the writer and a remote, as sentences. */
public final class GettingInSentences {
  private GettingInSentences() {}

  /** Why a host is not to be trusted. */
  public static Sentence of(Untrusted host) {
    boolean named = !host.issuer().isEmpty();
    return Sentence.of("tls." + host.fault() + (named ? ".named" : ""), host.host(), host.issuer());
  }

  /** Why GitHub did not do what it was asked. */
  public static Sentence of(Refused refused) {
    return switch (refused) {
      case Refused.Offline(String host) -> Sentence.of("github.offline", host);
      case Refused.NotTrusted(Untrusted host) -> of(host);
      case Refused.WrongToken(String host) -> Sentence.of("github.wrong-token", host);
      case Refused.NoRight(String host) -> Sentence.of("github.no-right", host);
      case Refused.NameTaken(String name) -> Sentence.of("github.name-taken", name);
      case Refused.NotAccepted(String said) -> Sentence.of("github.not-accepted", said);
      case Refused.TooOften(String host) -> Sentence.of("github.too-often", host);
      case Refused.NotGitHub(String host) -> Sentence.of("github.not-github", host);
      case Refused.InTrouble(String host, int status) ->
          Sentence.of("github.in-trouble", host, status);
      case Refused.Stopped stopped -> Sentence.of("github.stopped");
    };
  }

  /** What came of publishing a vault. */
  public static Sentence of(Published published) {
    return switch (published) {
      case Published.Ready(Repository made) ->
          Sentence.of(
              made.isPrivate() ? "publish.done.private" : "publish.done.public", made.name());
      case Published.HasRemote(String address) -> Sentence.of("publish.has-remote", address);
      case Published.Failed(Refused why) -> of(why);
      case Published.Unsupported(Opened.Reason reason, String detail) ->
          Sentence.of("vault.unsupported." + reason, detail);
      case Published.NotConnected(Repository made, String detail) ->
          Sentence.of("publish.not-connected", made.name(), detail);
    };
  }

  /** Why signing in by the browser gave no token. */
  public static Sentence of(DeviceFlow.Trouble trouble) {
    return switch (trouble) {
      case DeviceFlow.Trouble.Expired expired -> Sentence.of("device.expired");
      case DeviceFlow.Trouble.Denied denied -> Sentence.of("device.denied");
      case DeviceFlow.Trouble.NoClient(String said) -> Sentence.of("device.no-client", said);
      case DeviceFlow.Trouble.Other(Refused why) -> of(why);
    };
  }

  public static Sentence of(SshObstacle obstacle) {
    return switch (obstacle) {
      case SshObstacle.UnknownHost(String host, String type, String fingerprint) ->
          Sentence.of("ssh.unknown", host, fingerprint);
      case SshObstacle.ChangedHost(String host, String fingerprint, Path knownHosts) ->
          Sentence.of("ssh.changed", host, fingerprint, knownHosts);
      case SshObstacle.Passphrase(String file, boolean refused) ->
          Sentence.of(refused ? "ssh.passphrase.wrong" : "ssh.passphrase.text", file);
      case SshObstacle.NoKey(String user, String host) -> Sentence.of("ssh.no-key", host, user);
    };
  }
}
