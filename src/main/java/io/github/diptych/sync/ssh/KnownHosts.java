package io.github.diptych.sync.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Whether a host is the one it says it is: as {@code ssh} does it, by the same files, but the
 * question about an unknown one comes out as a value, and a changed one is refused whatever the
 * configuration of SSH says.
 */
final class KnownHosts implements ServerKeyDatabase {
  private static final Logger LOG = Logger.getLogger(KnownHosts.class.getName());
  private static final int PORT = 22;

  private final ServerKeyDatabase files;
  private final Path usual;
  private final SshAnswers answers;
  private final Runnable heard;
  private volatile @Nullable SshObstacle obstacle;

  /**
   * @param files that are looked into
   * @param usual the file where keys are added, if the configuration names no other
   * @param heard told when a host has said who it is
   */
  KnownHosts(ServerKeyDatabase files, Path usual, SshAnswers answers, Runnable heard) {
    this.files = files;
    this.usual = usual;
    this.answers = answers;
    this.heard = heard;
  }

  /** Why the last host was refused. */
  Optional<SshObstacle> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  @Override
  public List<PublicKey> lookup(
      String connectAddress, InetSocketAddress remote, Configuration config) {
    return files.lookup(connectAddress, remote, config);
  }

  @Override
  public boolean accept(
      String connectAddress,
      InetSocketAddress remote,
      PublicKey key,
      Configuration config,
      @Nullable CredentialsProvider nobody) {
    heard.run();
    if (files.accept(
        connectAddress,
        remote,
        key,
        new As(config, Configuration.StrictHostKeyChecking.REQUIRE_MATCH),
        null)) {
      return true;
    }
    String host = host(connectAddress, remote);
    String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    if (!files.lookup(connectAddress, remote, config).isEmpty()) {
      obstacle = new SshObstacle.ChangedHost(host, fingerprint, file(config));
      return false;
    }
    if (!isToBeTaken(fingerprint, config)) {
      obstacle = new SshObstacle.UnknownHost(host, KeyUtils.getKeyType(key), fingerprint);
      return false;
    }
    makeFile(file(config));
    boolean taken =
        files.accept(
            connectAddress,
            remote,
            key,
            new As(config, Configuration.StrictHostKeyChecking.ACCEPT_NEW),
            null);
    if (!taken) {
      obstacle = new SshObstacle.ChangedHost(host, fingerprint, file(config));
    }
    return taken;
  }

  private boolean isToBeTaken(String fingerprint, Configuration config) {
    return switch (config.getStrictHostKeyChecking()) {
      case ACCEPT_ANY, ACCEPT_NEW -> true;
      case ASK, REQUIRE_MATCH -> answers.fingerprints().contains(fingerprint);
    };
  }

  private Path file(Configuration config) {
    // Null where the configuration names none.
    @Nullable List<String> configured = config.getUserKnownHostsFiles();
    return configured == null || configured.isEmpty() ? usual : Path.of(configured.getFirst());
  }

  /** JGit would ask about a new file. As with {@code ssh}, nobody else may look into it. */
  private static void makeFile(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
      }
      if (!Files.exists(file)) {
        Files.createFile(file);
        restrict(file, "rw-------");
      }
    } catch (IOException fault) {
      // The key is then taken for this time alone, as ssh does.
      LOG.log(Level.WARNING, "the host is not remembered: {0}", fault.getClass().getSimpleName());
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /** JGit writes {@code [host]:port}, and the host alone where the port is SSH's own. */
  private static String host(String connectAddress, InetSocketAddress remote) {
    String bare = connectAddress.replaceAll("^\\[(.*)]:\\d+$", "$1").replaceAll(":\\d+$", "");
    return remote.getPort() == PORT ? bare : bare + ":" + remote.getPort();
  }

  /** The configuration with another way to treat keys that are not known. */
  private record As(Configuration config, StrictHostKeyChecking checking) implements Configuration {
    @Override
    public List<String> getUserKnownHostsFiles() {
      return config.getUserKnownHostsFiles();
    }

    @Override
    public List<String> getGlobalKnownHostsFiles() {
      return config.getGlobalKnownHostsFiles();
    }

    @Override
    public boolean getHashKnownHosts() {
      return config.getHashKnownHosts();
    }

    @Override
    public StrictHostKeyChecking getStrictHostKeyChecking() {
      return checking;
    }

    @Override
    public String getUsername() {
      return config.getUsername();
    }
  }
}
