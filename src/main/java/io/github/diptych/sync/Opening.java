package io.github.diptych.sync;

import io.github.diptych.sync.Opened.Reason;
import io.github.diptych.sync.Opened.Unsupported;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/** Opens a vault's repository, after a look at whether it can be written without loss. */
final class Opening {
  private static final Logger LOG = Logger.getLogger(Opening.class.getName());

  /** Of those that Git has, the ones that change nothing for us or are looked at by themselves. */
  private static final Set<String> KNOWN =
      Set.of("noop", "preciousobjects", "worktreeconfig", "objectformat", "partialclone");

  private Opening() {}

  static Opened open(Path root) {
    if (!Files.exists(root.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      boolean bare =
          Files.isRegularFile(root.resolve("HEAD")) && Files.isDirectory(root.resolve("objects"));
      return bare ? new Unsupported(Reason.BARE, "") : new Opened.NotARepository();
    }
    GuardedRepository repository = null;
    try {
      Optional<Unsupported> format = format(root);
      if (format.isPresent()) {
        return format.get();
      }
      repository = GuardedRepository.of(root);
      Optional<Unsupported> found = look(repository);
      if (found.isEmpty()) {
        endSwitch(repository);
        var ready = new Opened.Ready(new VaultRepository(repository));
        repository = null;
        return ready;
      }
      return found.get();
    } catch (IOException e) {
      return new Unsupported(Reason.UNREADABLE, String.valueOf(e.getMessage()));
    } finally {
      if (repository != null) {
        repository.close();
      }
    }
  }

  /** Before anybody reads files that are of two branches. */
  private static void endSwitch(GuardedRepository repository) {
    try {
      HalfSwitch.end(repository);
    } catch (IOException fault) {
      // Nothing is committed before it is ended, and whoever wants to says why.
      LOG.log(Level.WARNING, "a switch of branches that was cut off is not ended", fault);
    }
  }

  /** What the configuration says; JGit itself refuses some of it without saying why. */
  private static Optional<Unsupported> format(Path root) throws IOException {
    Path file = root.resolve(".git").resolve("config");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var config = new Config();
    try {
      config.fromText(Files.readString(file));
    } catch (ConfigInvalidException | CharacterCodingException e) {
      return unsupported(Reason.DAMAGED, ".git/config");
    }
    return extensions(config);
  }

  /** What is said of this work tree alone, which JGit does not read. */
  private static Optional<Unsupported> ofWorkTree(GuardedRepository repository) throws IOException {
    File file = new File(repository.getDirectory(), "config.worktree");
    if (!repository.getConfig().getBoolean("extensions", null, "worktreeConfig", false)
        || !file.isFile()) {
      return Optional.empty();
    }
    var config = new Config();
    try {
      config.fromText(Files.readString(file.toPath()));
    } catch (ConfigInvalidException | CharacterCodingException e) {
      return unsupported(Reason.DAMAGED, ".git/config.worktree");
    }
    return extensions(config);
  }

  private static Optional<Unsupported> extensions(Config config) {
    if ("sha256".equalsIgnoreCase(config.getString("extensions", null, "objectFormat"))) {
      return unsupported(Reason.SHA256, "extensions.objectFormat");
    }
    if (config.getString("extensions", null, "partialClone") != null
        || config.getSubsections("remote").stream()
            .anyMatch(remote -> config.getBoolean("remote", remote, "promisor", false))) {
      return unsupported(Reason.PARTIAL_CLONE, "extensions.partialClone");
    }
    if (config.getBoolean("core", null, "sparseCheckout", false)) {
      return unsupported(Reason.SPARSE, "core.sparseCheckout");
    }
    if (config.getBoolean("core", null, "bare", false)) {
      return unsupported(Reason.BARE, "core.bare");
    }
    int version = config.getInt("core", null, "repositoryformatversion", 0);
    if (version > 1) {
      return unsupported(Reason.UNKNOWN_FORMAT, "core.repositoryformatversion");
    }
    // Git's own rule: from version 1 on, an extension that is not known forbids all.
    return config.getNames("extensions").stream()
        .filter(name -> version == 1 && !KNOWN.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .flatMap(name -> unsupported(Reason.UNKNOWN_FORMAT, "extensions." + name));
  }

  private static Optional<Unsupported> look(GuardedRepository repository) throws IOException {
    // In a linked work tree the settings are in the main one's folder, and were not seen above.
    Optional<Unsupported> format = extensions(repository.getConfig());
    if (format.isPresent()) {
      return format;
    }
    Optional<Unsupported> own = ofWorkTree(repository);
    if (own.isPresent()) {
      return own;
    }
    if (!repository.getObjectDatabase().exists()) {
      return unsupported(Reason.DAMAGED, "objects");
    }
    Optional<String> damage = Damage.of(repository);
    if (damage.isPresent()) {
      return unsupported(Reason.DAMAGED, damage.get());
    }
    String[] shared =
        repository.getDirectory().list((File folder, String name) -> isSharedIndex(name));
    if (shared != null && shared.length > 0) {
      return unsupported(Reason.SPLIT_INDEX, shared[0]);
    }
    try {
      DirCache index = repository.readDirCache();
      for (int i = 0; i < index.getEntryCount(); i++) {
        if (index.getEntry(i).isSkipWorkTree()) {
          return unsupported(Reason.SPARSE, index.getEntry(i).getPathString());
        }
      }
      return Optional.empty();
    } catch (FileNotFoundException e) {
      // What the system says where a file may not be read; the caller tells that.
      throw e;
    } catch (IOException e) {
      return unsupported(Reason.DAMAGED, "index");
    }
  }

  private static boolean isSharedIndex(@Nullable String name) {
    return name != null && name.startsWith("sharedindex.");
  }

  private static Optional<Unsupported> unsupported(Reason reason, String detail) {
    return Optional.of(new Unsupported(reason, detail));
  }
}
