package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names in folders, exactly as they are stored, whatever the file system takes for equal. Each
 * listing is kept as long as the folder's time of change is the same. If that time was recent, a
 * later change may bear it too: then a name not found makes a new listing.
 */
final class FolderNames {
  private final Map<Path, Names> known = new ConcurrentHashMap<>();

  /** Within it, two changes of a folder may bear the same time: two seconds on FAT. */
  private static final Duration TICK = Duration.ofSeconds(3);

  private record Names(
      FileTime changed, boolean settled, Set<String> exact, Map<String, String> folded) {
    boolean isOf(Path folder) throws IOException {
      return Files.getLastModifiedTime(folder).equals(changed);
    }

    Optional<String> like(String name) {
      return exact.contains(name)
          ? Optional.of(name)
          : Optional.ofNullable(folded.get(SafeName.folded(name)));
    }
  }

  /**
   * The name in {@code folder} that equals {@code name}, or else one that differs from it only in
   * case or Unicode normalisation.
   */
  Optional<String> like(Path folder, String name) throws IOException {
    Names names = known.get(folder);
    if (names != null && names.isOf(folder)) {
      Optional<String> found = names.like(name);
      if (found.isEmpty() && names.settled) {
        return found;
      }
      if (found.isPresent()
          && Files.exists(folder.resolve(found.get()), LinkOption.NOFOLLOW_LINKS)) {
        return found;
      }
    }
    names = list(folder);
    known.put(folder, names);
    return names.like(name);
  }

  private static Names list(Path folder) throws IOException {
    // The time first: a change during the listing makes it old at once.
    FileTime changed = Files.getLastModifiedTime(folder);
    boolean settled = changed.toInstant().isBefore(Instant.now().minus(TICK));
    Set<String> exact = new HashSet<>();
    Map<String, String> folded = new HashMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path file : stream) {
        String name = file.getFileName().toString();
        exact.add(name);
        folded.merge(SafeName.folded(name), name, FolderNames::first);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return new Names(changed, settled, exact, folded);
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
