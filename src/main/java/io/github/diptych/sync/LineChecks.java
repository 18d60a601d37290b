package io.github.diptych.sync;

import io.github.diptych.sync.ChangedFile.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at lines that are not committed yet: what is, is out already. */
final class LineChecks {
  private static final int LOOKED_AT = 8000;

  private final GuardedRepository repository;
  private final SyncProgress progress;

  LineChecks(GuardedRepository repository, SyncProgress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  List<Concern> of(ChangedFile change, byte[] bytes) throws IOException {
    if (isBinary(bytes)) {
      return List.of();
    }
    Optional<byte[]> before =
        change.kind() == Kind.ADDED
            ? Optional.empty()
            : new CommittedFile(repository).bytes(change.path());
    Set<String> old = new HashSet<>();
    before.ifPresent(committed -> text(committed).lines().forEach(old::add));
    var concerns = new ArrayList<Concern>();
    int number = 0;
    for (String line : (Iterable<String>) text(bytes).lines()::iterator) {
      CountedBytes.Stopped.where(progress);
      number++;
      if (!old.contains(line)) {
        int at = number;
        SecretShapes.in(line)
            .ifPresent(kind -> concerns.add(new Concern.Secret(change.path(), at, kind)));
        PrivatePaths.in(line)
            .ifPresent(home -> concerns.add(new Concern.PrivatePath(change.path(), at, home)));
      }
    }
    return concerns;
  }

  private static boolean isBinary(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
