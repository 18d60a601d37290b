package io.github.diptych.workspace.merging;

import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.merging.Written.Begun;
import io.github.diptych.workspace.merging.Written.Decided;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What was written for a conflict, as bytes: four that say so, the CRC-32C of what follows, the
 * version, a byte for the kind, the fields. Numbers are big-endian; texts are a count, -1 for none,
 * and UTF-16 units, so that whatever can be typed comes back. Pure.
 */
final class WrittenFormat {
  private static final int MARK = 0x44505743;
  private static final int HEAD = 8;
  private static final byte VERSION = 1;
  private static final byte BEGUN = 'B';
  private static final byte DECIDED = 'D';

  private WrittenFormat() {}

  /** What the bytes say, and of which conflict. */
  record Read(About about, Written written) {}

  static byte[] write(About about, Written written) {
    List<@Nullable String> texts = texts(about, written);
    int size = texts.stream().mapToInt(WrittenFormat::size).sum();
    ByteBuffer all = ByteBuffer.allocate(HEAD + 2 + Integer.BYTES + size);
    all.putInt(MARK).putInt(0).put(VERSION).put(kind(written)).putInt(about.number());
    texts.forEach(text -> put(all, text));
    all.putInt(Integer.BYTES, checksum(all.array()));
    return all.array();
  }

  private static byte kind(Written written) {
    return switch (written) {
      case Begun begun -> BEGUN;
      case Decided decided -> DECIDED;
    };
  }

  private static List<@Nullable String> texts(About about, Written written) {
    @Nullable String day = about.day() == null ? null : about.day().toString();
    @Nullable String first = written instanceof Begun begun ? begun.mine() : null;
    @Nullable String second = written instanceof Begun begun ? begun.theirs() : null;
    if (written instanceof Decided decided) {
      first = decided.text();
    }
    return Arrays.asList(
        about.note(), day, about.base(), about.mine(), about.theirs(), first, second);
  }

  private static int size(@Nullable String text) {
    return Integer.BYTES + (text == null ? 0 : 2 * text.length());
  }

  private static void put(ByteBuffer to, @Nullable String text) {
    to.putInt(text == null ? -1 : text.length());
    if (text != null) {
      to.asCharBuffer().put(text);
      to.position(to.position() + 2 * text.length());
    }
  }

  private static int checksum(byte[] bytes) {
    var sum = new CRC32C();
    sum.update(bytes, HEAD, bytes.length - HEAD);
    return (int) sum.getValue();
  }

  /** Empty for what is damaged, of a later version or none of ours. Never throws. */
  static Optional<Read> read(byte[] bytes) {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    if (bytes.length <= HEAD || all.getInt() != MARK || all.getInt() != checksum(bytes)) {
      return Optional.empty();
    }
    try {
      var read = all.get() == VERSION ? read(all) : null;
      return all.hasRemaining() ? Optional.empty() : Optional.ofNullable(read);
    } catch (BufferUnderflowException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  private static @Nullable Read read(ByteBuffer from) {
    byte kind = from.get();
    int number = from.getInt();
    @Nullable String note = text(from);
    @Nullable String day = text(from);
    if (note == null || !VaultPath.isValid(note)) {
      return null;
    }
    var about =
        new About(
            note,
            day == null ? null : LocalDate.parse(day),
            text(from),
            text(from),
            text(from),
            number);
    @Nullable String first = text(from);
    @Nullable String second = text(from);
    if (kind == BEGUN) {
      return new Read(about, new Begun(first, second));
    }
    return kind == DECIDED && first != null ? new Read(about, new Decided(first)) : null;
  }

  private static @Nullable String text(ByteBuffer from) {
    int length = from.getInt();
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > from.remaining() / 2) {
      throw new BufferUnderflowException();
    }
    var text = new char[length];
    from.asCharBuffer().get(text);
    from.position(from.position() + 2 * length);
    return new String(text);
  }
}
