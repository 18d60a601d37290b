package io.github.diptych.workspace.merging;

import io.github.diptych.diary.merge.Conflict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the writer decided of conflicts, by what the conflict is about: base, mine and theirs. So a
 * decision holds also if the note has changed elsewhere, and until the merge is made. Each is a
 * file in the repository's own folder, which is in no commit. Not for the UI thread.
 */
public final class Decisions {
  private static final Logger LOG = Logger.getLogger(Decisions.class.getName());

  private final Path folder;

  /**
   * @param folder is made when it is needed
   */
  public Decisions(Path folder) {
    this.folder = folder;
  }

  /** The text that is to stand where the conflict is. */
  Optional<String> of(OpenConflict open) {
    try {
      return Optional.of(Files.readString(file(open)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unread) {
      // It is asked about again.
      return Optional.empty();
    }
  }

  /** Remembers a decision; another one of the same conflict takes its place. */
  public void keep(OpenConflict open, String text) throws IOException {
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "new", ".tmp");
    Files.writeString(written, text);
    Files.move(written, file(open), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets all: what was decided is in a commit now. */
  void forget() {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      } catch (IOException left) {
        LOG.log(Level.WARNING, "decisions of a merge that is made stay: {0}", left.toString());
      }
    }
  }

  /** What tells a conflict from those that are about other texts. */
  static String about(Conflict conflict) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, String.valueOf(conflict.day()));
      add(digest, conflict.base());
      add(digest, conflict.mine());
      add(digest, conflict.theirs());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }

  private Path file(OpenConflict open) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, open.note());
      add(digest, about(open.conflict()));
      return folder.resolve(HexFormat.of().formatHex(digest.digest()) + "-" + open.number());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }

  /** With its length, so that no two lists of texts come to the same bytes. */
  private static void add(MessageDigest digest, @Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    digest.update(((text == null ? "-" : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
