package io.github.diptych.workspace;

import io.github.diptych.vault.Listing;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads every note of a vault, one after another, and leaves none out without a word. */
public final class VaultNotes {
  private final Vault vault;
  private final NoteFiles files;

  public VaultNotes(Vault vault) {
    this.vault = vault;
    this.files = new NoteFiles(vault);
  }

  /**
   * A note, or a folder of which it is not known whether it has any.
   *
   * @param path relative to the vault, with {@code /}; a valid one unless it is {@code Unreadable}
   */
  public record Note(String path, Loaded loaded) {}

  /**
   * In the order of their paths; each is read when the stream comes to it.
   *
   * @throws IOException if the vault's own folder cannot be listed
   */
  public Stream<Note> all() throws IOException {
    var listing = vault.list();
    Map<String, Loaded> leftOut = new TreeMap<>();
    for (Listing.Unread each : listing.unread()) {
      if (isNoteOrFolder(each.path())) {
        leftOut.put(each.path(), new Loaded.Unreadable(each.reason(), ""));
      }
    }
    var paths =
        Stream.concat(listing.notes().stream().map(VaultPath::value), leftOut.keySet().stream());
    return paths.sorted().map(path -> new Note(path, load(path, leftOut)));
  }

  private Loaded load(String path, Map<String, Loaded> leftOut) {
    var known = leftOut.get(path);
    return known != null ? known : files.load(VaultPath.of(path));
  }

  private boolean isNoteOrFolder(String path) {
    try {
      Path file = vault.root().resolve(path);
      var name = VaultPath.of(String.valueOf(file.getFileName()).replace('\\', '-'));
      return name.isNote() || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException noName) {
      return true;
    }
  }
}
