package io.github.diptych.sync;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.URIish;

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

  /** Brings a repository, from an address or a folder, into a folder that is empty or not there. */
  public static Cloned clone(
      String address, Path folder, Credentials credentials, SyncProgress progress) {
    return new Cloner(folder, credentials, progress).run(address);
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

  /** The bytes a file has in the last commit, by its path from the vault's root with {@code /}. */
  public Optional<byte[]> committed(String path) throws IOException {
    return new CommittedFile(repository).bytes(path);
  }

  /** Whether the last commit has such a file or folder. */
  public boolean hasCommitted(String path) throws IOException {
    return new CommittedFile(repository).has(path);
  }

  /** What was committed before, and what brings some of it back. */
  public Past past() {
    return new Past(repository);
  }

  /**
   * Why {@link #commit} would be refused if these files differed; to be asked before they are
   * written.
   *
   * @param paths not empty, from the vault's root, with {@code /}
   */
  public Optional<Committed.Refused> obstacle(Collection<String> paths) {
    return recorded(SyncProgress.NONE, now -> Committer.obstacle(repository, paths));
  }

  /**
   * What speaks against committing these changes, and against a push; reads the files. Cancelled,
   * it ends at once with an exception.
   */
  public List<Concern> concerns(List<ChangedFile> changes, SyncProgress progress)
      throws IOException {
    return new Preflight(repository, progress).all(changes);
  }

  /** The programs that the vault names, which run only if the writer trusts them. */
  public VaultTrust trust() {
    return new VaultTrust(repository);
  }

  /** Makes commits anew that no remote has yet. */
  public Remaking remaking() {
    return new Remaking(repository);
  }

  /** Keeps files out of commits. */
  public LeavingOut leavingOut() {
    return new LeavingOut(repository);
  }

  /** Commits all that {@link #status} shows: new, changed and deleted files, none ignored. */
  public Committed commit(String message, SyncProgress progress) {
    return recorded(progress, now -> new Committer(repository, null, message, now).commit());
  }

  /** Commits these files, which {@link #status} has shown, and none that changed since. */
  Committed commit(List<ChangedFile> changes, String message, SyncProgress progress) {
    return recorded(progress, now -> new Committer(repository, changes, message, now).commit());
  }

  /** Whether the remote, as last fetched, has commits that are not here. */
  boolean hasNews() throws IOException {
    return new News(repository).isThere();
  }

  /**
   * Takes back what a commit that failed had staged. Touches neither files nor the branch.
   *
   * @param paths not empty, from the vault's root, with {@code /}
   */
  public void unstage(Collection<String> paths) throws IOException {
    try {
      // Closing the Git would close the repository, which is not ours.
      var reset = Git.wrap(repository).reset();
      paths.forEach(reset::addPath);
      reset.call();
    } catch (GitAPIException | JGitInternalException e) {
      throw new IOException(e);
    }
  }

  /** Files whose LFS content came late. */
  void makeWhole() {
    new LostContents(repository).fill();
  }

  Condition condition() throws IOException {
    return Conditions.of(repository);
  }

  /** A folder of ours beside Git's own, which is in no commit; it may not be there yet. */
  public Path ownFolder() {
    return repository.getCommonDirectory().toPath().resolve("diptych");
  }

  /** The same for what concerns the present branch alone. */
  public Path branchFolder() {
    return ownFolder().resolve(Head.folderName(repository));
  }

  /** Brings what the remote has; changes neither branch nor files. */
  public Fetched fetch(Credentials credentials, SyncProgress progress) {
    return recorded(progress, now -> new Fetcher(repository, credentials, now).fetch());
  }

  /** Moves branch and files to what was fetched, unless commits or files of ours are in the way. */
  public FastForwarded fastForward(SyncProgress progress) {
    return recorded(progress, now -> new FastForwarder(repository, now).run());
  }

  /** Joins the branch's commits and those that were fetched, where both sides have some. */
  public Merging merge(FileMerge files, SyncProgress progress) {
    return recorded(progress, now -> new Merger(repository, files, now).run());
  }

  /** Has {@code files} asked for all that a merge would ask it for; nothing is merged. */
  public void lookAtMerge(FileMerge files) throws IOException {
    new Merger(repository, files, SyncProgress.NONE).look();
  }

  /** When a sync last brought something that is still in the branch. */
  public Optional<Instant> lastBrought() throws IOException {
    ObjectId tip = Head.of(repository).tip();
    return tip == null
        ? Optional.empty()
        : new Backups(repository).last(tip).map(Backups.Moved::at);
  }

  /** Takes back what the last sync brought, as a change of its own; what came since stays. */
  public Merging undoSync(FileMerge files, SyncProgress progress) {
    return recorded(progress, now -> new Merger(repository, files, now).undo());
  }

  /** Gives the branch's commits to the remote; never by force. */
  public Pushed push(Credentials credentials, SyncProgress progress) {
    return push(Gate.PREFLIGHT, credentials, progress);
  }

  /** The same, held up by a gate before anything is sent. */
  Pushed push(Gate gate, Credentials credentials, SyncProgress progress) {
    return recorded(
        progress,
        now ->
            new Pusher(repository, credentials, now, () -> gate.holdingPush(this, credentials, now))
                .push());
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

  /** Links of the remote's become files that say where they lead, so that none leads anywhere. */
  void keepLinksAsFiles() throws IOException {
    VaultConfig.change(repository, config -> config.setBoolean("core", null, "symlinks", false));
  }

  /** Before the first commit: has the branch the name that the remote's own has. */
  void followDefaultBranch() throws IOException {
    DefaultBranch.follow(repository);
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

  /** How long a lock of another program's is waited for; a few seconds unless it is said. */
  void waitsForLocks(Duration patience) {
    repository.lockPatience(patience);
  }

  /** So that the locks a killed process leaves behind are known to be ours. */
  private <T> T recorded(SyncProgress progress, Function<SyncProgress, T> verb) {
    return verb.apply(repository.lockRecord().beating(progress));
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
