package io.github.diptych.workspace;

import io.github.diptych.github.Readers;
import io.github.diptych.github.RepositoryName;
import io.github.diptych.github.Site;
import io.github.diptych.github.Stop;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.Remark;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Has the writer know before the first push to a repository of a GitHub whether everyone can read
 * there. What the writer knows is remembered in the vault's repository, so that one question is
 * asked, once. For the network lane.
 */
final class FirstPush {
  private static final Logger LOG = Logger.getLogger(FirstPush.class.getName());

  /** For each piece of an answer, and for all of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Optional<Site> own;

  /**
   * @param own the writer's GitHub, beside {@code github.com}
   */
  FirstPush(Optional<Site> own) {
    this.own = own;
  }

  /** What holds up a push; empty to let it go on. */
  List<Concern> holding(
      VaultRepository vault,
      Predicate<Concern> accepted,
      Credentials credentials,
      SyncProgress progress) {
    Optional<There> there = vault.remoteUrl().flatMap(this::place);
    return there.isEmpty() || isTold(vault, there.get())
        ? List.of()
        : holding(vault, there.get(), accepted, credentials, progress);
  }

  private List<Concern> holding(
      VaultRepository vault,
      There there,
      Predicate<Concern> accepted,
      Credentials credentials,
      SyncProgress progress) {
    Concern everyone = new Concern.EveryoneReads(there.toString());
    if (accepted.test(everyone)) {
      remember(vault, there);
      return List.of();
    }
    Readers readers = ask(there, credentials, progress);
    if (progress.cancelled()) {
      return List.of();
    }
    return switch (readers) {
      case EVERYONE -> List.of(everyone);
      case SOME -> {
        remember(vault, there);
        yield List.of();
      }
      case NOT_KNOWN -> {
        progress.remark(new Remark.ReadersNotKnown(there.toString()));
        remember(vault, there);
        yield List.of();
      }
    };
  }

  private static Readers ask(There there, Credentials credentials, SyncProgress progress) {
    var stop = new Stop();
    var late = CompletableFuture.delayedExecutor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    late.execute(stop::stop);
    var gitHub = new GitHub(there.site(), credentials.way().proxies(), PATIENCE);
    try (var _ = progress.onCancel(stop::stop)) {
      return gitHub.readers(there.name(), token(there.site(), credentials), stop);
    }
  }

  /** Only what was given for this very host. */
  private static String token(Site site, Credentials credentials) {
    return credentials.proof() instanceof Credentials.Token token
            && token.host().equals(site.host())
        ? token.secret()
        : "";
  }

  /** The writer has been told of a repository who can read it. */
  static void told(VaultRepository vault, Site site, String address) {
    RepositoryName.of(address, site).ifPresent(name -> remember(vault, new There(site, name)));
  }

  /** A repository at its site. */
  private record There(Site site, RepositoryName name) {
    @Override
    public String toString() {
      return site.host() + "/" + name;
    }

    /** GitHub tells no case apart. */
    String key() {
      return toString().toLowerCase(Locale.ROOT);
    }
  }

  private Optional<There> place(String address) {
    return Stream.concat(Stream.of(Site.GITHUB_COM), own.stream())
        .flatMap(
            site -> RepositoryName.of(address, site).map(name -> new There(site, name)).stream())
        .findFirst();
  }

  private static boolean isTold(VaultRepository vault, There there) {
    try {
      Path file = file(vault);
      return Files.exists(file) && Files.readAllLines(file).contains(there.key());
    } catch (IOException unread) {
      return false;
    }
  }

  private static void remember(VaultRepository vault, There there) {
    try {
      Path file = file(vault);
      Files.createDirectories(vault.ownFolder());
      Files.writeString(
          file, there.key() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException fault) {
      // It is asked again at the next push.
      LOG.log(Level.WARNING, "cannot remember who reads", fault);
    }
  }

  private static Path file(VaultRepository vault) {
    return vault.ownFolder().resolve("readers");
  }
}
