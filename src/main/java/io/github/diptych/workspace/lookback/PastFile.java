package io.github.diptych.workspace.lookback;

import io.github.diptych.diary.Language;
import io.github.diptych.settings.CacheFile;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The index on disk. It fits one vault and one way to read its diary; for another, and if it is
 * damaged, it is as if it were not there.
 */
final class PastFile {
  /** Two checksums: of how the diary is read, and of all bytes behind. */
  private static final int HEAD = 2 * Long.BYTES;

  private final CacheFile file;
  private final long fit;

  private PastFile(CacheFile file, long fit) {
    this.file = file;
    this.fit = fit;
  }

  /** One for each vault, by where it lies. */
  static PastFile of(VaultOpening.Ready vault, Path cache) {
    String root = vault.vault().root().toString();
    var format = vault.settings().format();
    String languages =
        format.languages().stream().map(Language::code).collect(Collectors.joining(" "));
    byte[] fit =
        new Packing()
            .number(PastBytes.VERSION)
            .text(root)
            .text(format.heading())
            .text(format.signature())
            .text(languages)
            .bytes();
    String name = "past-" + Long.toHexString(checksum(new Packing().text(root).bytes(), 0));
    return new PastFile(new CacheFile(cache, name + ".bin"), checksum(fit, 0));
  }

  /** Empty if there is none, or it is of no use; that is logged. */
  List<KeptNote> read() {
    try {
      byte[] bytes = file.read().orElse(new byte[0]);
      if (bytes.length == 0) {
        return List.of();
      }
      var head = ByteBuffer.wrap(bytes);
      if (bytes.length >= HEAD && head.getLong() != fit) {
        log().log(Level.FINE, "{0} is of another format and is made anew", file.path());
        return List.of();
      }
      if (bytes.length < HEAD || head.getLong() != checksum(bytes, HEAD)) {
        log().log(Level.INFO, "{0} is damaged and is made anew", file.path());
        return List.of();
      }
      return PastBytes.read(bytes, HEAD);
    } catch (IOException | RuntimeException unusable) {
      log().log(Level.INFO, () -> file.path() + " cannot be read and is made anew: " + unusable);
      return List.of();
    }
  }

  /** If it cannot be written, the next start takes longer; that is logged. */
  void write(Collection<KeptNote> notes) {
    byte[] body = PastBytes.of(notes);
    byte[] bytes =
        ByteBuffer.allocate(HEAD + body.length)
            .putLong(fit)
            .putLong(checksum(body, 0))
            .put(body)
            .array();
    try {
      file.write(bytes);
    } catch (IOException fault) {
      log().log(Level.INFO, () -> file.path() + " cannot be written: " + fault);
    }
  }

  /** Asked for only where there is something to log, since the first one takes a while to make. */
  private static Logger log() {
    return Logger.getLogger(PastFile.class.getName());
  }

  private static long checksum(byte[] bytes, int from) {
    var sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }
}
