package io.github.diptych.sync;

import io.github.diptych.sync.SyncOutcome.CannotSync;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.jgit.transport.URIish;

/**
 * The verb <i>clone</i>, made of those that are there: an empty repository, the remote, a fetch and
 * a fast-forward. So no hook and no filter of the remote's runs, and no link leads out of the
 * vault.
 */
final class Cloner {
  private static final Logger LOG = Logger.getLogger(Cloner.class.getName());

  private final Path folder;
  private final Credentials credentials;
  private final SyncProgress progress;

  Cloner(Path folder, Credentials credentials, SyncProgress progress) {
    this.folder = folder.toAbsolutePath().normalize();
    this.credentials = credentials;
    this.progress = progress;
  }

  Cloned run(String address) {
    Path made = null;
    try {
      if (Files.exists(folder) && !isEmptyFolder()) {
        return new Cloned.NotEmpty(folder);
      }
      Path parent = Objects.requireNonNull(folder.getParent(), "no folder to clone into");
      Files.createDirectories(parent);
      // What is deleted when it fails was made here, all of it.
      made = Files.createTempDirectory(parent, ".diptych-clone");
      Optional<Cloned> failure = fill(address, made);
      if (failure.isPresent()) {
        return failure.get();
      }
      // An empty folder that is there makes way; one that got files meanwhile does not.
      Files.deleteIfExists(folder);
      Files.move(made, folder);
      made = null;
      return new Cloned.Done(folder);
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException filled) {
      return new Cloned.NotEmpty(folder);
    } catch (IOException fault) {
      return new Cloned.Failed(new CannotSync(CannotSyncReason.IO, Causes.words(fault)));
    } finally {
      if (made != null) {
        delete(made);
      }
    }
  }

  private Optional<Cloned> fill(String address, Path made) throws IOException {
    try (var repository = VaultRepository.init(made)) {
      repository.keepLinksAsFiles();
      var remote = new URIish(address);
      String password = remote.getPass();
      // In the configuration it would be read by everyone who reads that file.
      repository.remote(password == null ? address : remote.setPass(null).toPrivateString());
      Credentials with =
          password == null || password.isBlank()
              ? credentials
              : new Credentials.Token(new Address(remote).host(), password);
      return filled(repository, with).map(Cloned.Failed::new);
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.of(new Cloned.NoAddress());
    }
  }

  private Optional<SyncOutcome.Failure> filled(VaultRepository repository, Credentials with)
      throws IOException {
    if (repository.fetch(with, progress) instanceof Fetched.Failed(var failure)) {
      return Optional.of(failure);
    }
    repository.followDefaultBranch();
    return switch (repository.fastForward(progress)) {
      case FastForwarded.Done done -> Optional.empty();
      // An empty remote: the first sync fills it.
      case FastForwarded.NothingNew nothing -> Optional.empty();
      case FastForwarded.Refused(CannotSyncReason reason, String detail) ->
          Optional.of(new CannotSync(reason, detail));
      case FastForwarded.InTheWay(var paths) ->
          Optional.of(new CannotSync(CannotSyncReason.FILES_IN_THE_WAY, String.join(", ", paths)));
      case FastForwarded.Cancelled cancelled -> Optional.of(new SyncOutcome.Cancelled());
      case FastForwarded.Diverged diverged ->
          Optional.of(new CannotSync(CannotSyncReason.IO, folder.toString()));
    };
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void delete(Path made) {
    try (Stream<Path> files = Files.walk(made)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException left) {
      // What cannot be deleted stays under its own name, and is in nobody's way.
      LOG.log(Level.INFO, "left behind: {0}", made);
    }
  }
}
