package io.github.diptych.workspace.merging;

import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.WholeFile;
import io.github.diptych.workspace.merging.Written.Decided;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the writer decided of conflicts, or has begun to write for them, by what the conflict is
 * about: base, mine and theirs. So it holds also if the note has changed elsewhere, and until a
 * commit has it. Each is a file in the repository's own folder, which is in no commit; what cannot
 * be read there is left alone. Not for the UI thread.
 */
public final class Decisions {
  private static final Logger LOG = Logger.getLogger(Decisions.class.getName());
  private static final String BEGUN = ".begun";
  private static final String DECIDED = ".decided";
  private static final String ASIDE = ".unread";

  private final Path folder;
  private final WholeFile files = new WholeFile();

  /**
   * @param folder is made when it is needed
   */
  public Decisions(Path folder) {
    this.folder = folder;
  }

  /** Those of the conflicts that a sync of the present branch has found. */
  public static Decisions of(VaultRepository repository) {
    return new Decisions(repository.branchFolder().resolve("decided"));
  }

  Path folder() {
    return folder;
  }

  /**
   * The text that is to stand where the conflict is. Where it cannot be read, it is asked again.
   */
  Optional<String> of(OpenConflict open) {
    var about = About.of(open);
    return read(folder.resolve(about.fileName() + DECIDED))
        .filter(kept -> kept.about().equals(about))
        .map(Kept::written)
        .filter(Decided.class::isInstance)
        .map(written -> ((Decided) written).text());
  }

  /** Remembers a decision; another one of the same conflict takes its place. */
  public void keep(OpenConflict open, String text) throws IOException {
    put(About.of(open), new Decided(text));
  }

  /** The same of either kind. It is forced to the medium when this returns. */
  void put(About about, Written written) throws IOException {
    String end = written instanceof Decided ? DECIDED : BEGUN;
    Path file = folder.resolve(about.fileName() + end);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && read(file).isEmpty()) {
      putAside(file);
    }
    files.write(file, WrittenFormat.write(about, written));
  }

  /** What a later version or a person may be able to read is in nobody's way. */
  private static void putAside(Path file) throws IOException {
    for (int number = 1; ; number++) {
      try {
        Files.move(file, file.resolveSibling(file.getFileName() + ASIDE + number));
        return;
      } catch (FileAlreadyExistsException taken) {
        // Then there is one from an earlier time, and the next number is tried.
      }
    }
  }

  /** All that can be read. */
  List<Kept> all() {
    var all = new ArrayList<Kept>();
    for (Path file : there()) {
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(BEGUN) || name.endsWith(DECIDED)) {
        read(file).ifPresent(all::add);
      }
    }
    return all;
  }

  private List<Path> there() {
    var there = new ArrayList<Path>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      files.forEach(there::add);
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException | DirectoryIteratorException unread) {
      unread(folder, unread);
    }
    return there;
  }

  private static Optional<Kept> read(Path file) {
    try {
      Optional<WrittenFormat.Read> read = WrittenFormat.read(Files.readAllBytes(file));
      if (read.isEmpty()) {
        LOG.log(Level.WARNING, "what was decided is damaged and stays: {0}", file);
        return Optional.empty();
      }
      var at = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(new Kept(read.get().about(), read.get().written(), file, at));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unread) {
      unread(file, unread);
      return Optional.empty();
    }
  }

  private static void unread(Path place, Exception why) {
    LOG.log(Level.WARNING, "what was decided is not read at " + place + ": " + why);
  }

  /** Forgets what was read, unless something else was written there since. */
  void remove(Kept kept) throws IOException {
    boolean same =
        read(kept.file()).filter(now -> now.written().equals(kept.written())).isPresent();
    if (same) {
      Files.deleteIfExists(kept.file());
    }
  }

  /** Takes away what a program that was killed while it wrote has left. For the only writer. */
  void tidy() {
    for (Path file : there()) {
      try {
        if (WholeFile.isTemporary(file)) {
          Files.deleteIfExists(file);
        }
      } catch (IOException left) {
        LOG.log(Level.FINE, "an unfinished file stays: " + file, left);
      }
    }
  }
}
