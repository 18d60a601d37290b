package io.github.diptych.sync;

import java.io.File;
import java.io.IOException;
import java.util.Set;
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
  private static final String[] PROGRAMS_OF_REMOTE = {"uploadpack", "receivepack"};

  private volatile Set<String> droppedFilters = Set.of();

  GuardedConfig(Config users, File file, FS fs) {
    super(users, file, fs);
  }

  /** The filters that the vault's configuration defines and that are not run. */
  Set<String> droppedFilters() {
    return droppedFilters;
  }

  @Override
  public void fromText(String text) throws ConfigInvalidException {
    // A plain Config follows no includes, and the text is replaced in one step: no other thread
    // ever reads the unguarded settings.
    var vaults = new Config();
    vaults.fromText(text);
    droppedFilters = Set.copyOf(vaults.getSubsections("filter"));
    for (String filter : droppedFilters) {
      vaults.unsetSection("filter", filter);
    }
    vaults.unsetSection("include", null);
    vaults.unset("core", null, "worktree");
    // Nothing can be inside the configuration file: JGit finds no hook there.
    vaults.setString("core", null, "hooksPath", new File(getFile(), "none").getPath());
    vaults.setBoolean("core", null, "fsyncobjectfiles", true);
    vaults.setBoolean("core", null, "fsyncreffiles", true);
    unset(vaults, "http", NO_TRUST_IN_HTTP);
    unset(vaults, "remote", PROGRAMS_OF_REMOTE);
    unset(vaults, "gpg", "program");
    super.fromText(vaults.toText());
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
