package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.SystemReader;

/**
 * Whose programs may run on this machine, as Git itself keeps {@code safe.directory}: in this
 * user's configuration and never in the vault's. JGit's own file is used, so that the one that the
 * user writes stays as it is.
 */
final class Trust {
  private static final String SECTION = "diptych";
  private static final String TRUSTED = "trusted";
  private static final String REFUSED = "refused";

  private final String vault;

  /**
   * @param workTree the vault's folder
   */
  Trust(Path workTree) {
    vault = workTree.toAbsolutePath().normalize().toString();
  }

  /** What the writer has said about just these programs. */
  TrustGiven in(VaultPrograms programs) throws IOException {
    if (programs.programs().isEmpty()) {
      return TrustGiven.NOT_NEEDED;
    }
    StoredConfig config = config();
    String fingerprint = programs.fingerprint();
    if (fingerprint.equals(config.getString(SECTION, vault, TRUSTED))) {
      return TrustGiven.YES;
    }
    return fingerprint.equals(config.getString(SECTION, vault, REFUSED))
        ? TrustGiven.NO
        : TrustGiven.NOT_ASKED;
  }

  /** Remembers what the writer says. */
  void give(VaultPrograms programs, boolean trusted) throws IOException {
    StoredConfig config = config();
    config.setString(SECTION, vault, trusted ? TRUSTED : REFUSED, programs.fingerprint());
    config.unset(SECTION, vault, trusted ? REFUSED : TRUSTED);
    config.save();
  }

  private static StoredConfig config() throws IOException {
    try {
      return SystemReader.getInstance().getJGitConfig();
    } catch (ConfigInvalidException e) {
      throw new IOException(e);
    }
  }
}
