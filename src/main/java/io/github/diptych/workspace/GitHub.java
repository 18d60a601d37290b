package io.github.diptych.workspace;

import io.github.diptych.github.DeviceFlow;
import io.github.diptych.github.GitHubLine;
import io.github.diptych.github.JsonForm;
import io.github.diptych.github.Readers;
import io.github.diptych.github.Refused;
import io.github.diptych.github.Repositories;
import io.github.diptych.github.Repositories.Created;
import io.github.diptych.github.Repositories.Repository;
import io.github.diptych.github.RepositoryName;
import io.github.diptych.github.Site;
import io.github.diptych.github.Stop;
import io.github.diptych.settings.Json;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One's GitHub: signing in, one's repositories, a new one for a vault. For lanes that may wait. */
public final class GitHub {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Site site;
  private final GitHubLine line;
  private final JsonForm json = new JacksonForm();

  public GitHub(Site site, ProxySelector proxies) {
    this(site, proxies, PATIENCE);
  }

  /**
   * @param patience for connecting, and for each piece of an answer
   */
  GitHub(Site site, ProxySelector proxies, Duration patience) {
    this.site = site;
    this.line = new GitHubLine(proxies, patience);
  }

  /** What came of publishing a vault. */
  public sealed interface Published {
    /** There is an empty repository for it, and the next sync fills it. */
    record Ready(Repository repository) implements Published {}

    /** The vault has a remote already; nothing was made. */
    record HasRemote(String address) implements Published {}

    /** GitHub made none. */
    record Failed(Refused why) implements Published {}

    /** It is no vault that can be synced; nothing was made. */
    record Unsupported(Opened.Reason reason, String detail) implements Published {}

    /** The repository was made, but the vault could not be told of it. */
    record NotConnected(Repository repository, String detail) implements Published {}
  }

  /** The host that a token of this site is for. */
  public String host() {
    return site.host();
  }

  /**
   * @param client the client id of an OAuth app there
   */
  public DeviceFlow signIn(String client) {
    return new DeviceFlow(site, client, line, json);
  }

  public Repositories.Listed repositories(String token, Stop stop) {
    return new Repositories(site, line, json).mine(token, stop);
  }

  Readers readers(RepositoryName name, String token, Stop stop) {
    return Readers.of(name, site, line, json, token, stop);
  }

  /**
   * Makes a repository for a vault, and names it to the vault as its remote. A folder that is no
   * repository yet becomes one.
   *
   * @param name of the repository, without an owner
   */
  public Published publish(Path vault, String name, boolean isPrivate, String token, Stop stop)
      throws IOException {
    return switch (VaultRepository.open(vault)) {
      case Opened.Unsupported(Opened.Reason reason, String detail) ->
          new Published.Unsupported(reason, detail);
      case Opened.NotARepository none -> {
        try (var repository = VaultRepository.init(vault)) {
          yield publish(repository, name, isPrivate, token, stop);
        }
      }
      case Opened.Ready(VaultRepository repository) -> {
        try (repository) {
          Optional<String> remote = repository.remoteUrl();
          yield remote.isPresent()
              ? new Published.HasRemote(remote.get())
              : publish(repository, name, isPrivate, token, stop);
        }
      }
    };
  }

  private Published publish(
      VaultRepository vault, String name, boolean isPrivate, String token, Stop stop) {
    return switch (new Repositories(site, line, json).create(name, isPrivate, token, stop)) {
      case Created.Failed(Refused why) -> new Published.Failed(why);
      case Created.Done(Repository made) -> {
        try {
          vault.remote(made.address());
          // Whoever publishes says for whom, and sees what it became.
          FirstPush.told(vault, site, made.address());
          yield new Published.Ready(made);
        } catch (IOException fault) {
          yield new Published.NotConnected(made, String.valueOf(fault.getMessage()));
        }
      }
    };
  }

  /** The one reader and writer of JSON, for a room that knows no library. */
  private static final class JacksonForm implements JsonForm {
    @Override
    public String write(Object value) {
      return Json.write(value);
    }

    @Override
    public @Nullable Object read(String text) {
      return Json.read(text);
    }
  }
}
