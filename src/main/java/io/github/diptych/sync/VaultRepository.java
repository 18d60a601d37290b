package io.github.diptych.sync;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The Git repository of an open vault, and its verbs. Methods may be called from any thread, but
 * those that write (commit, fast-forward) by one at a time. Hooks, filters and other programs named
 * in the vault's configuration are never run. Close it when the vault is closed.
 */
public final class VaultRepository implements AutoCloseable {
  private static final String BRANCH = "main";
  private static final String REMOTE = "origin";

  private final GuardedRepository repository;

  VaultRepository(GuardedRepository repository) {
    this.repository = repository;
  }

  /** Opens the repository whose work tree is this very folder. */
  public static Opened open(Path root) {
    return Opening.open(root);
  }

  /**
   * Makes a folder, new or with files in it, a repository with the branch {@code main}.
   *
   * @throws FileAlreadyExistsException if it is one already
   */
  public static VaultRepository init(Path root) throws IOException {
    if (Files.exists(root.resolve(".git"))) {
      throw new FileAlreadyExistsException(root.resolve(".git").toString());
    }
    create(root, false);
    return new VaultRepository(GuardedRepository.of(root));
  }

  /** Makes an empty repository without a work tree, to be somebody's remote. */
  public static void initBare(Path folder) throws IOException {
    create(folder, true);
  }

  private static void create(Path folder, boolean bare) throws IOException {
    Files.createDirectories(folder);
    try {
      Git.init()
          .setDirectory(folder.toFile())
          .setBare(bare)
          .setInitialBranch(BRANCH)
          .call()
          .close();
    } catch (GitAPIException e) {
      throw new IOException(e);
    }
  }

  /** What changed, and how the branch stands to the remote's as last seen. Reads files only. */
  public Status status() throws IOException {
    return new StatusReader(repository).read();
  }

  /**
   * The bytes a file has in the last commit.
   *
   * @param path from the vault's root, with {@code /}
   */
  public Optional<byte[]> committed(String path) throws IOException {
    ObjectId tip = Head.of(repository).tip();
    if (tip == null || path.isEmpty()) {
      return Optional.empty();
    }
    try (var commits = new RevWalk(repository);
        var walk = TreeWalk.forPath(repository, path, commits.parseCommit(tip).getTree())) {
      return walk == null || walk.isSubtree()
          ? Optional.empty()
          : Optional.of(repository.open(walk.getObjectId(0)).getBytes());
    }
  }

  /** Commits all that {@link #status} shows: new, changed and deleted files, none ignored. */
  public Committed commit(String message, SyncProgress progress) {
    return new Committer(repository, message, progress).commit();
  }

  /** Brings what the remote has; changes neither branch nor files. */
  public Fetched fetch(Credentials credentials, SyncProgress progress) {
    return new Fetcher(repository, credentials, progress).fetch();
  }

  /**
   * Moves branch and files to what was fetched, if we have no commits of our own and no file that
   * is in no commit would be overwritten.
   */
  public FastForwarded fastForward(SyncProgress progress) {
    return new FastForwarder(repository, progress).run();
  }

  /** Gives the branch's commits to the remote; never by force. */
  public Pushed push(Credentials credentials, SyncProgress progress) {
    return new Pusher(repository, credentials, progress).push();
  }

  /**
   * Sets the address of {@code origin}: an HTTPS address or a folder.
   *
   * @throws IllegalArgumentException if it is no address at all
   */
  public void remote(String address) throws IOException {
    try {
      var _ = new URIish(address);
    } catch (URISyntaxException e) {
      // Without the cause, which repeats the address with its password.
      throw new IllegalArgumentException(Address.masked(address));
    }
    VaultConfig.change(
        repository,
        config -> {
          config.setString("remote", REMOTE, "url", address);
          if (config.getString("remote", REMOTE, "fetch") == null) {
            config.setString("remote", REMOTE, "fetch", Remote.standardSpec(REMOTE));
          }
        });
  }

  /** The remote's address, to be shown: a password in it is left out. */
  public Optional<String> remoteUrl() {
    return current().map(remote -> Address.masked(remote.pushAddress().toPrivateString()));
  }

  /** The host, with an unusual port, that a token would be for; empty for a local remote. */
  public Optional<String> remoteHost() {
    return current()
        .map(remote -> new Address(remote.pushAddress()))
        .filter(Address::isHttp)
        .map(Address::host);
  }

  private Optional<Remote> current() {
    try {
      return Remote.of(repository.getConfig(), Head.of(repository).branch());
    } catch (IOException | URISyntaxException e) {
      // An address that cannot be read is told when it is used.
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
