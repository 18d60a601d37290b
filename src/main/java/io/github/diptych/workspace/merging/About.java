package io.github.diptych.workspace.merging;

import io.github.diptych.diary.merge.Conflict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a conflict is about: where the same is found again, it is the same conflict, whatever else
 * has changed in the note.
 *
 * @param note its path in the vault, with {@code /}
 * @param number which of several in that note that are about the same texts, from 1
 */
record About(
    String note,
    @Nullable LocalDate day,
    @Nullable String base,
    @Nullable String mine,
    @Nullable String theirs,
    int number) {
  static About of(OpenConflict open) {
    return of(open.note(), open.conflict(), open.number());
  }

  static About of(String note, Conflict conflict, int number) {
    return new About(
        note, conflict.day(), conflict.base(), conflict.mine(), conflict.theirs(), number);
  }

  /** The texts that there are. */
  Stream<String> versions() {
    return Stream.of(base, mine, theirs).filter(Objects::nonNull);
  }

  /** How many of its three texts another conflict of the note has as well, in the same place. */
  int shared(About other) {
    return !note.equals(other.note) || !Objects.equals(day, other.day)
        ? 0
        : same(base, other.base) + same(mine, other.mine) + same(theirs, other.theirs);
  }

  private static int same(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other) ? 1 : 0;
  }

  /** A name for a file: two that differ in anything have different ones. */
  String fileName() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, note);
      add(digest, String.valueOf(day));
      add(digest, base);
      add(digest, mine);
      add(digest, theirs);
      return HexFormat.of().formatHex(digest.digest()) + "-" + number;
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
