package io.github.diptych.workspace;

import io.github.diptych.markdown.Fragments;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a link can lead in the notes of a vault, as they are on disk. A note is read again when its
 * time or size has changed. Any thread but the UI's.
 */
final class NoteFragments {
  private final Vault vault;
  private final NoteFiles files;
  private final Map<VaultPath, Known> known = new ConcurrentHashMap<>();

  NoteFragments(Vault vault) {
    this.vault = vault;
    this.files = new NoteFiles(vault);
  }

  private record Known(FileTime changed, long size, Fragments fragments) {
    boolean isOf(BasicFileAttributes file) {
      return changed.equals(file.lastModifiedTime()) && size == file.size();
    }
  }

  /** Those of a note; empty if it cannot be read, of which other findings tell. */
  Optional<Fragments> of(VaultPath note) {
    try {
      var file = Files.readAttributes(vault.file(note), BasicFileAttributes.class);
      var before = known.get(note);
      if (before != null && before.isOf(file)) {
        return Optional.of(before.fragments());
      }
      return text(note)
          .map(Fragments::of)
          .map(
              fragments -> {
                known.put(note, new Known(file.lastModifiedTime(), file.size(), fragments));
                return fragments;
              });
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> text(VaultPath note) {
    return switch (files.load(note)) {
      case Loaded.Note loaded -> Optional.of(loaded.text());
      case Loaded.ReadOnly loaded -> Optional.of(loaded.text());
      case Loaded.Unreadable unreadable -> Optional.empty();
    };
  }
}
