package io.github.diptych.vault.journal;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.VaultPath;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes: each the length of what follows, its CRC-32C, a byte for its kind, its fields.
 * Numbers are big-endian; texts are a count and UTF-16 units, so that whatever an editor can hold
 * comes back, half a surrogate pair too. Pure.
 */
final class JournalFormat {
  /** Length and checksum. */
  private static final int HEAD = 8;

  private static final int VERSION = 1;
  private static final byte BEGUN = 'B';
  private static final byte EDITED = 'E';
  private static final byte ATTEMPTED = 'A';
  private static final byte SAVED = 'S';

  private JournalFormat() {}

  /**
   * What can be relied on of a journal.
   *
   * @param records in order, up to the first that is torn or makes no sense
   * @param length of the bytes that say so; what comes behind them says nothing
   * @param later whether it stops at a record of a later version's
   */
  record Read(List<JournalRecord> records, int length, boolean later) {}

  static ByteBuffer write(List<JournalRecord> records) {
    int size = records.stream().mapToInt(each -> HEAD + 1 + size(each)).sum();
    ByteBuffer all = ByteBuffer.allocate(size);
    for (JournalRecord each : records) {
      int start = all.position();
      all.position(start + HEAD);
      put(all, each);
      int end = all.position();
      all.putInt(start, end - start - HEAD);
      all.putInt(start + 4, checksum(all.array(), start + HEAD, end - start - HEAD));
    }
    return all.flip();
  }

  private static int size(JournalRecord each) {
    return switch (each) {
      case JournalRecord.Begun(var vault, var note, var hash, var base) ->
          1
              + size(vault)
              + size(note.value())
              + size(hash == null ? "" : hash.sha256())
              + size(base);
      case JournalRecord.Edited(var edit, int caret) -> 12 + size(edit.replacement());
      case JournalRecord.Attempted attempted -> 0;
      case JournalRecord.Saved(var hash) -> size(hash.sha256());
    };
  }

  private static int size(String text) {
    return 4 + 2 * text.length();
  }

  private static void put(ByteBuffer to, JournalRecord each) {
    switch (each) {
      case JournalRecord.Begun(var vault, var note, var hash, var base) -> {
        to.put(BEGUN).put((byte) VERSION);
        put(to, vault);
        put(to, note.value());
        put(to, hash == null ? "" : hash.sha256());
        put(to, base);
      }
      case JournalRecord.Edited(var edit, int caret) -> {
        to.put(EDITED).putInt(edit.start()).putInt(edit.end()).putInt(caret);
        put(to, edit.replacement());
      }
      case JournalRecord.Attempted attempted -> to.put(ATTEMPTED);
      case JournalRecord.Saved(var hash) -> put(to.put(SAVED), hash.sha256());
    }
  }

  private static void put(ByteBuffer to, String text) {
    to.putInt(text.length());
    to.asCharBuffer().put(text);
    to.position(to.position() + 2 * text.length());
  }

  private static int checksum(byte[] bytes, int start, int length) {
    var sum = new CRC32C();
    sum.update(bytes, start, length);
    return (int) sum.getValue();
  }

  /** Never throws, whatever the bytes are. */
  static Read read(byte[] bytes) {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    List<JournalRecord> records = new ArrayList<>();
    while (all.remaining() > HEAD) {
      int start = all.position();
      int length = all.getInt();
      int sum = all.getInt();
      // What a lost power supply leaves may be zeros, whose checksum is zero too.
      boolean whole =
          length > 0 && length <= all.remaining() && sum == checksum(bytes, start + HEAD, length);
      if (!whole) {
        return new Read(records, start, false);
      }
      ByteBuffer payload = all.slice(all.position(), length);
      if (isLater(payload)) {
        return new Read(records, start, true);
      }
      @Nullable JournalRecord record = record(payload);
      if (record == null || record instanceof JournalRecord.Begun != records.isEmpty()) {
        return new Read(records, start, false);
      }
      records.add(record);
      all.position(start + HEAD + length);
    }
    return new Read(records, all.position(), false);
  }

  private static boolean isLater(ByteBuffer payload) {
    return payload.limit() > 1
        && payload.get(0) == BEGUN
        && Byte.toUnsignedInt(payload.get(1)) > VERSION;
  }

  private static @Nullable JournalRecord record(ByteBuffer from) {
    try {
      @Nullable JournalRecord record =
          switch (from.get()) {
            case BEGUN -> begun(from);
            case EDITED -> edited(from);
            case ATTEMPTED -> new JournalRecord.Attempted();
            case SAVED -> new JournalRecord.Saved(new ContentHash(text(from)));
            default -> null;
          };
      return from.hasRemaining() ? null : record;
    } catch (BufferUnderflowException | IllegalArgumentException notOurs) {
      return null;
    }
  }

  private static JournalRecord begun(ByteBuffer from) {
    byte version = from.get();
    String vault = text(from);
    VaultPath note = VaultPath.of(text(from));
    String hash = text(from);
    String base = text(from);
    if (version != VERSION) {
      throw new IllegalArgumentException("version " + version);
    }
    return new JournalRecord.Begun(
        vault, note, hash.isEmpty() ? null : new ContentHash(hash), base);
  }

  private static JournalRecord edited(ByteBuffer from) {
    int start = from.getInt();
    int end = from.getInt();
    int caret = from.getInt();
    return new JournalRecord.Edited(new TextEdit(start, end, text(from)), caret);
  }

  private static String text(ByteBuffer from) {
    int length = from.getInt();
    if (length < 0 || length > from.remaining() / 2) {
      throw new BufferUnderflowException();
    }
    byte[] units = new byte[2 * length];
    from.get(units);
    var text = new char[length];
    ByteBuffer.wrap(units).asCharBuffer().get(text);
    return new String(text);
  }
}
