package io.github.diptych.workspace.history;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.change.NoteChanges;
import io.github.diptych.sync.FileChange;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.picture.PictureRead;
import io.github.diptych.workspace.picture.PictureReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Compares files of two states of the vault. */
final class FileDiffs {
  /** More than any note that is written by hand; comparing words takes time by their number. */
  private static final int MOST_TEXT = 8 * 1024 * 1024;

  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp");

  private final DiaryFormat format;
  private final Bytes before;
  private final Bytes now;

  /** The bytes of a file in a state of the vault. */
  @FunctionalInterface
  interface Bytes {
    Optional<byte[]> of(String path) throws IOException;
  }

  FileDiffs(DiaryFormat format, Bytes before, Bytes now) {
    this.format = format;
    this.before = before;
    this.now = now;
  }

  /** Ends early when it is cancelled. */
  List<FileDiff> of(List<FileChange> files, BooleanSupplier cancelled) throws IOException {
    var diffs = new ArrayList<FileDiff>();
    for (FileChange file : files) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      diffs.add(of(file));
    }
    return diffs;
  }

  private FileDiff of(FileChange file) throws IOException {
    Optional<byte[]> was = file.before() == null ? Optional.empty() : before.of(file.before());
    Optional<byte[]> is = file.now() == null ? Optional.empty() : now.of(file.now());
    if (isPicture(file.path())) {
      return new FileDiff.Picture(file, picture(was), picture(is));
    }
    boolean whole =
        was.isPresent() == (file.before() != null) && is.isPresent() == (file.now() != null);
    Optional<String> one = text(was);
    Optional<String> other = text(is);
    return whole && one.isPresent() && other.isPresent()
        ? new FileDiff.Text(file, changes(file.path(), one.get(), other.get()))
        : new FileDiff.Other(file);
  }

  private NoteChanges changes(String path, String was, String is) {
    return VaultPath.isValid(path) && VaultPath.of(path).isNote()
        ? NoteChanges.of(was, is, format)
        : NoteChanges.ofLines(was, is);
  }

  private static boolean isPicture(String path) {
    return VaultPath.isValid(path) && PICTURES.contains(VaultPath.of(path).extension());
  }

  private static Optional<PictureRead> picture(Optional<byte[]> bytes) {
    return bytes.map(PictureReader::read);
  }

  /** Nothing is an empty text; empty if it is none, or too long. */
  private static Optional<String> text(Optional<byte[]> bytes) {
    return bytes.isEmpty()
        ? Optional.of("")
        : bytes.filter(some -> some.length <= MOST_TEXT).flatMap(NoteBytes::text);
  }
}
