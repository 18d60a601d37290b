package io.github.diptych.workspace;

import io.github.diptych.settings.VaultSettings;
import io.github.diptych.settings.VaultSettingsFile;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Pushed;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.NewFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes new vaults: an empty one, or the sample with a remote of its own. Not for the UI thread.
 */
public final class NewVault {
  private static final String IGNORED = ".DS_Store\nThumbs.db\ndesktop.ini\n.diptych-*\n";

  /** What became of it. */
  public sealed interface Outcome {
    /**
     * @param origin the bare repository beside it, if it has one
     * @param files how many it begins with
     */
    record Created(Path vault, @Nullable Path origin, int files) implements Outcome {}

    /** It was not made. */
    sealed interface Refused extends Outcome {}

    /** Something is in that folder already; nothing was changed. */
    record NotEmpty(Path folder) implements Refused {}

    record NotAFolder(Path file) implements Refused {}

    record Failed(Path folder, String detail) implements Refused {}
  }

  /** A vault with its settings and a front page, committed once, without a remote. */
  public Outcome empty(Path folder) {
    return create(folder, null);
  }

  /** The sample diary, with a bare repository beside it as {@code origin}. */
  public Outcome sample(Path folder) {
    var absolute = folder.toAbsolutePath().normalize();
    return create(folder, absolute.resolveSibling(absolute.getFileName() + ".git"));
  }

  private Outcome create(Path folder, @Nullable Path origin) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        return new Outcome.NotAFolder(folder);
      }
      if (Files.isDirectory(folder) && !isEmpty(folder)) {
        return new Outcome.NotEmpty(folder);
      }
      if (origin != null && Files.exists(origin, LinkOption.NOFOLLOW_LINKS)) {
        return new Outcome.NotEmpty(origin);
      }
      Files.createDirectories(folder);
      var vault = Vault.open(folder);
      int files = origin == null ? fill(vault) : new SampleFiles().copyTo(new NewFiles(vault));
      commit(vault, origin);
      return new Outcome.Created(vault.root(), origin, files);
    } catch (IOException fault) {
      return new Outcome.Failed(folder, Reason.detail(fault));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static int fill(Vault vault) throws IOException {
    var files = new NewFiles(vault);
    files.create(
        VaultPath.of("README.md"), ("# " + vault.name() + "\n").getBytes(StandardCharsets.UTF_8));
    files.create(VaultPath.of(".gitignore"), IGNORED.getBytes(StandardCharsets.UTF_8));
    new VaultSettingsFile(vault.root()).write(VaultSettings.standard());
    return 3;
  }

  private static void commit(Vault vault, @Nullable Path origin) throws IOException {
    VaultRepository.init(vault.root()).close();
    if (!(VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository))) {
      throw new IOException("the new repository cannot be opened");
    }
    try (repository) {
      if (!(repository.commit("A new vault", SyncProgress.NONE) instanceof Committed.Done)) {
        throw new IOException("the first commit could not be made");
      }
      if (origin != null) {
        VaultRepository.initBare(origin);
        repository.remote(origin.toUri().toString());
        if (!(repository.push(Credentials.NONE, SyncProgress.NONE) instanceof Pushed.Done)) {
          throw new IOException("the first push could not be made");
        }
      }
    }
  }
}
