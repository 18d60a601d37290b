package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/**
 * A vault's own Git configuration without what could run a program, write elsewhere or weaken TLS.
 * A vault may come from anyone, and a mere status would run its clean filter. The user's own
 * configuration stands behind it unchanged. It is never saved; {@link VaultConfig} writes.
 */
final class GuardedConfig extends FileBasedConfig {
  private static final String[] NO_TRUST_IN_HTTP = {"sslVerify", "cookieFile", "saveCookies"};
  private static final String[] PROGRAMS_OF_CORE = {
    "worktree", "fsmonitor", "sshCommand", "gitProxy", "askPass", "editor", "pager"
  };
  private static final String[] PROGRAMS_OF_REMOTE = {"uploadpack", "receivepack"};

  private static final Logger LOG = Logger.getLogger(GuardedConfig.class.getName());

  private static final String LFS = "lfs";

  private final Path workTree;
  private volatile Set<String> droppedFilters = Set.of();
  private volatile VaultPrograms programs = new VaultPrograms(List.of(), "");
  private volatile TrustGiven trust = TrustGiven.NOT_NEEDED;

  /**
   * @param workTree the vault's folder, which trust is given to
   */
  GuardedConfig(Config users, File file, FS fs, Path workTree) {
    super(users, file, fs);
    this.workTree = workTree;
  }

  /** What the vault would have run. */
  VaultPrograms programs() {
    return programs;
  }

  /** Whether it runs. */
  TrustGiven trust() {
    return trust;
  }

  /** The filters that the vault's configuration defines and that are not run. */
  Set<String> droppedFilters() {
    return droppedFilters;
  }

  /**
   * Reads all of it anew, and the hooks with it; its superclass would not if the file is the same.
   */
  void lookAgain() throws IOException, ConfigInvalidException {
    if (getFile().isFile()) {
      fromText(Files.readString(getFile().toPath()));
    }
  }

  @Override
  public void fromText(String text) throws ConfigInvalidException {
    // A plain Config follows no includes, and the text is replaced in one step: no other thread
    // ever reads the unguarded settings.
    var vaults = new Config();
    vaults.fromText(text);
    Path hooks = VaultPrograms.hooks(vaults, gitFolder(), workTree);
    look(vaults);
    if (trust == TrustGiven.YES) {
      droppedFilters = Set.of();
      vaults.setString("core", null, "hooksPath", hooks.toString());
    } else {
      droppedFilters = Set.copyOf(vaults.getSubsections("filter"));
      for (String filter : droppedFilters) {
        vaults.unsetSection("filter", filter);
      }
      // Nothing can be inside the configuration file: JGit finds no hook there.
      vaults.setString("core", null, "hooksPath", new File(getFile(), "none").getPath());
    }
    // LFS is done in this process, by whatever name the vault or the user has for it.
    vaults.unsetSection("filter", LFS);
    vaults.setBoolean("filter", LFS, "useJGitBuiltin", true);
    vaults.setBoolean("filter", LFS, "required", true);
    unsetAll(vaults, "lfs", "include", "includeIf", "merge", "diff", "credential", "alias");
    unset(vaults, "core", PROGRAMS_OF_CORE);
    vaults.setBoolean("core", null, "fsyncobjectfiles", true);
    vaults.setBoolean("core", null, "fsyncreffiles", true);
    // A torn index could not be told from a whole one.
    vaults.setBoolean("index", null, "skipHash", false);
    // On a thread of JGit's own it would go on in a folder that is moved or closed meanwhile.
    vaults.setBoolean("gc", null, "autodetach", false);
    unset(vaults, "http", NO_TRUST_IN_HTTP);
    unset(vaults, "remote", PROGRAMS_OF_REMOTE);
    unset(vaults, "gpg", "program");
    super.fromText(vaults.toText());
  }

  /** Before JGit reads it, and again each time it has changed. */
  private void look(Config vaults) {
    try {
      VaultPrograms now = VaultPrograms.of(vaults, gitFolder(), workTree);
      trust = new Trust(workTree).in(now);
      programs = now;
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, "no program of {0} is run: {1}", new Object[] {workTree, unreadable});
      trust = TrustGiven.NO;
    }
  }

  private Path gitFolder() {
    return Objects.requireNonNull(getFile().toPath().toAbsolutePath().getParent());
  }

  private static void unsetAll(Config config, String... sections) {
    for (String section : sections) {
      config.unsetSection(section, null);
      for (String subsection : config.getSubsections(section)) {
        config.unsetSection(section, subsection);
      }
    }
  }

  private static void unset(Config config, String section, String... names) {
    for (String name : names) {
      config.unset(section, null, name);
      for (String subsection : config.getSubsections(section)) {
        config.unset(section, subsection, name);
      }
    }
  }

  @Override
  public void save() throws IOException {
    throw new UnsupportedOperationException("the guarded view of a configuration is not saved");
  }
}
