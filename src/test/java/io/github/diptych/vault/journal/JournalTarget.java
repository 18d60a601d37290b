package io.github.diptych.vault.journal;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.fuzz.ByteMutations;
import io.github.diptych.fuzz.FuzzTarget;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.VaultPath;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;

/**
 * The reader of journals. Half of what it is given has its checksums put right again, so that
 * damage gets by them.
 */
public final class JournalTarget implements FuzzTarget {
  private static final int LONGEST = 400_000;
  private static final int HEAD = 8;

  private final ByteMutations mutations = new ByteMutations(LONGEST);

  @Override
  public List<byte[]> samples() {
    var random = new Random(1);
    var samples = new ArrayList<byte[]>();
    for (int records : new int[] {1, 2, 5, 40, 400}) {
      samples.add(journal(random, records));
    }
    return samples;
  }

  private static byte[] journal(Random random, int count) {
    var hash = ContentHash.of(new byte[] {1});
    var records = new ArrayList<JournalRecord>();
    records.add(new JournalRecord.Begun("/diary", VaultPath.of("2024/05.md"), hash, "今天 \ud83d"));
    int length = 4;
    for (int i = 1; i < count; i++) {
      int at = random.nextInt(length + 1);
      records.add(new JournalRecord.Edited(TextEdit.insert(at, "词w\n"), at));
      length += 3;
      if (random.nextInt(5) == 0) {
        records.add(new JournalRecord.Attempted());
        records.add(new JournalRecord.Saved(hash));
      }
    }
    return JournalFormat.write(records).array();
  }

  @Override
  public byte[] mutated(Random random, byte[] one, byte[] other) {
    if (random.nextInt(4) == 0) {
      return mutations.of(random, one, other);
    }
    byte[] within = random.nextBoolean() ? mutations.of(random, one, other) : one.clone();
    sealed(within, random);
    return within;
  }

  /** Changes a few fields, and gives each record that is there a checksum that is right. */
  private static void sealed(byte[] journal, Random random) {
    ByteBuffer all = ByteBuffer.wrap(journal);
    int at = 0;
    while (at + HEAD < journal.length) {
      int length = all.getInt(at);
      if (length <= 0 || length > journal.length - at - HEAD) {
        length = Math.min(journal.length - at - HEAD, 1 + random.nextInt(64));
        all.putInt(at, length);
      }
      if (random.nextInt(8) == 0 && length > 4) {
        all.putInt(at + HEAD + 1 + random.nextInt(length - 4), odd(random));
      }
      var sum = new CRC32C();
      sum.update(journal, at + HEAD, length);
      all.putInt(at + 4, (int) sum.getValue());
      at += HEAD + length;
    }
  }

  private static int odd(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> -1;
      case 1 -> Integer.MAX_VALUE;
      case 2 -> Integer.MIN_VALUE;
      case 3 -> random.nextInt(16);
      default -> random.nextInt();
    };
  }

  @Override
  public void read(byte[] input, Path folder, Steps steps) throws Exception {
    var read = steps.step(() -> JournalText.read(input));
    read.ifPresent(each -> check(each, input));
  }

  private static void check(JournalText.Read read, byte[] input) {
    JournalText journal = read.journal();
    if (read.length() > input.length
        || journal.caret() > journal.text().toString().length()
        || JournalText.read(Arrays.copyOf(input, read.length())).isEmpty()) {
      throw new AssertionError("what was relied on is not there");
    }
  }
}
