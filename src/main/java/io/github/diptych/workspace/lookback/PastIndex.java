package io.github.diptych.workspace.lookback;

import io.github.diptych.diary.lookback.Past;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A vault's diary looked back on, quick by what is remembered of its notes in this machine's cache
 * folder. A note is read again if its size or its time of change differs, and taken for another one
 * if its bytes do. The vault's files stay the only truth: without the index it only takes longer.
 *
 * <p>Reads from disk: not for the UI thread, and one at a time.
 */
public final class PastIndex {
  /** Within it, two changes of a file may bear the same time: two seconds on FAT. */
  private static final Duration TICK = Duration.ofSeconds(3);

  private final VaultOpening.Ready vault;
  private final NoteFiles files;
  private final NotePast reading;
  private final PastFile file;
  private final Clock clock;
  private final Map<String, KeptNote> known = new HashMap<>();
  private boolean first = true;
  private boolean changed;

  /**
   * @param cache such as {@link io.github.diptych.settings.CacheFolder#ofThisMachine()}
   * @param clock by which files change
   */
  public PastIndex(VaultOpening.Ready vault, Path cache, Clock clock) {
    this.vault = vault;
    this.files = new NoteFiles(vault.vault());
    this.reading = new NotePast(vault.settings().format());
    this.file = PastFile.of(vault, cache);
    this.clock = clock;
  }

  /**
   * @param read how many notes had to be read, and {@code kept} how many were known
   */
  public record Found(Past past, int read, int kept) {}

  /**
   * The diary as it is now. Asked again, only what has changed is read; what is learnt then is
   * written by {@link #keep}.
   *
   * @throws IOException if the vault's own folder cannot be listed
   */
  public Found past() throws IOException {
    Pass pass = begin();
    Optional<Found> found = Optional.empty();
    while (found.isEmpty()) {
      found = pass.goOn(Duration.ofDays(1));
    }
    return found.get();
  }

  /**
   * The same, little by little: others want the disk, too.
   *
   * @throws IOException if the vault's own folder cannot be listed
   */
  public Pass begin() throws IOException {
    if (first) {
      file.read().forEach(note -> known.put(note.path(), note));
    }
    return new Pass(vault.vault().list().notes());
  }

  /** One reading of all notes. */
  public final class Pass {
    private final List<VaultPath> paths;
    private final List<KeptNote> notes = new ArrayList<>();
    private int next;
    private int read;

    private Pass(List<VaultPath> paths) {
      this.paths = paths;
    }

    /** How many notes nothing is known of yet, as far as can be said without a look at them. */
    public int unknown() {
      return Math.max(0, paths.size() - known.size());
    }

    /** Reads on for that long; what was found, if that was all. */
    public Optional<Found> goOn(Duration time) {
      long start = System.nanoTime();
      while (next < paths.size() && System.nanoTime() - start < time.toNanos()) {
        look(paths.get(next++));
      }
      return next < paths.size() ? Optional.empty() : Optional.of(found());
    }

    private void look(VaultPath path) {
      KeptNote before = known.get(path.value());
      KeptNote now = now(path, before);
      if (now != null) {
        notes.add(now);
      }
      read += now == null || now.equals(before) ? 0 : 1;
    }

    private Found found() {
      if (read > 0 || notes.size() != known.size()) {
        known.clear();
        notes.forEach(note -> known.put(note.path(), note));
        changed = true;
      }
      if (first) {
        first = false;
        keep();
      }
      return new Found(
          Past.of(notes.stream().map(KeptNote::past).toList()), read, notes.size() - read);
    }
  }

  /** Writes what was learnt since the index was written; to be asked when the vault is left. */
  public void keep() {
    if (changed) {
      file.write(known.values());
      changed = false;
    }
  }

  /** Null if it cannot be read, of which the vault's check tells. */
  private @Nullable KeptNote now(VaultPath path, @Nullable KeptNote before) {
    try {
      // The time first: a change while it is read makes what was read old at once.
      Instant now = clock.instant();
      var attributes = Files.readAttributes(vault.vault().file(path), BasicFileAttributes.class);
      if (before != null && before.isOf(attributes)) {
        return before;
      }
      if (!(files.load(path) instanceof Loaded.Note note)) {
        return null;
      }
      Instant changed = attributes.lastModifiedTime().toInstant();
      return new KeptNote(
          path.value(),
          attributes.size(),
          changed,
          changed.isBefore(now.minus(TICK)),
          note.hash(),
          before != null && before.hash().equals(note.hash())
              ? before.past()
              : reading.of(path.value(), note.text()));
    } catch (IOException gone) {
      return null;
    }
  }
}
