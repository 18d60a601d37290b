package io.github.diptych.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** The difference of two texts as {@code git diff} prints it. */
public final class UnifiedDiff {
  private UnifiedDiff() {}

  /**
   * @param path of the file, with {@code /}
   * @return empty if the texts are equal
   */
  public static String of(String path, String before, String after) {
    return before.equals(after)
        ? ""
        : "--- a/" + path + "\n+++ b/" + path + "\n" + hunks(before, after);
  }

  /** The same for a file that is not there yet. */
  public static String ofNew(String path, String text) {
    return "--- /dev/null\n+++ b/" + path + "\n" + hunks("", text);
  }

  private static String hunks(String before, String after) {
    var old = new RawText(before.getBytes(StandardCharsets.UTF_8));
    var now = new RawText(after.getBytes(StandardCharsets.UTF_8));
    var bytes = new ByteArrayOutputStream();
    try (var formatter = new DiffFormatter(bytes)) {
      formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, old, now), old, now);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
