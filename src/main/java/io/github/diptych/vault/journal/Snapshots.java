package io.github.diptych.vault.journal;

import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.FolderForce;
import io.github.diptych.vault.VaultPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Texts that a note had, kept outside the vault for thirty days and thinned as they grow old, but
 * for those that were given up. For one thread, not the UI's.
 */
public final class Snapshots {
  private static final String END = ".gz";

  /** Of one that is not thinned. */
  private static final String GIVEN_UP_END = ".given-up" + END;

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration GAP = Duration.ofMinutes(5);

  private final Path all;

  /**
   * @param all the folder of all notes' snapshots; made when something is kept
   */
  public Snapshots(Path all) {
    this.all = all;
  }

  /**
   * A text that a note had.
   *
   * @param at until when it had it
   */
  public record Snapshot(Instant at, Path file) {
    /** Reads it. */
    public String text() throws IOException {
      try (var in = new GZIPInputStream(Files.newInputStream(file))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    private boolean isGivenUp() {
      return file.toString().endsWith(GIVEN_UP_END);
    }

    private boolean says(String other) {
      try {
        return text().equals(other);
      } catch (IOException damaged) {
        // It says nothing, and is no reason not to keep another.
        return false;
      }
    }
  }

  /**
   * Keeps a text that a note has had until now, unless the newest is the same or was kept a moment
   * ago.
   *
   * @param always however short a time ago, and for all of the thirty days: the text is given up
   */
  public void keep(Path vault, VaultPath note, String text, Instant now, boolean always)
      throws IOException {
    List<Snapshot> before = of(vault, note);
    Optional<Snapshot> newest = before.stream().findFirst();
    boolean isRecent =
        newest.filter(last -> last.at().plus(GAP).isAfter(now)).isPresent() && !always;
    boolean isThere =
        newest
            .filter(last -> last.isGivenUp() || !always)
            .filter(last -> last.says(text))
            .isPresent();
    if (text.isEmpty() || isRecent || isThere) {
      return;
    }
    Path folder = folder(vault, note);
    Files.createDirectories(folder, JournalFile.forOwner(folder, "rwx------"));
    write(free(folder, now.toEpochMilli(), always ? GIVEN_UP_END : END), text, always);
    thin(before, now);
  }

  /** Two that are kept at once are two, in their order. */
  private static Path free(Path folder, long millis, String end) {
    long free = millis;
    while (Files.exists(folder.resolve(free + END))
        || Files.exists(folder.resolve(free + GIVEN_UP_END))) {
      free++;
    }
    return folder.resolve(free + end);
  }

  private static void write(Path file, String text, boolean isForced) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.write(temporary, bytes.toByteArray());
      if (isForced) {
        // It may be nowhere else.
        force(temporary);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    if (isForced) {
      FolderForce.tryNow(file.resolveSibling(""));
    }
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void thin(List<Snapshot> snapshots, Instant now) throws IOException {
    var kept =
        Thinning.of(
            snapshots.stream().filter(each -> !each.isGivenUp()).map(Snapshot::at).toList(), now);
    for (Snapshot each : snapshots) {
      boolean stays =
          each.isGivenUp() ? each.at().plus(MONTH).isAfter(now) : kept.contains(each.at());
      if (!stays) {
        Files.deleteIfExists(each.file());
      }
    }
  }

  /** Those of a note, the newest first. */
  public List<Snapshot> of(Path vault, VaultPath note) throws IOException {
    var found = new ArrayList<Snapshot>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(vault, note), "*" + END)) {
      for (Path file : files) {
        snapshot(file).ifPresent(found::add);
      }
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
    found.sort(Comparator.comparing(Snapshot::at).reversed());
    return found;
  }

  private static Optional<Snapshot> snapshot(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      String end = name.endsWith(GIVEN_UP_END) ? GIVEN_UP_END : END;
      long millis = Long.parseLong(name.substring(0, name.length() - end.length()));
      return Optional.of(new Snapshot(Instant.ofEpochMilli(millis), file));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  private Path folder(Path vault, VaultPath note) {
    return all.resolve(key(vault.toString())).resolve(key(note.value()));
  }

  private static String key(String name) {
    return ContentHash.of(name.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 24);
  }
}
