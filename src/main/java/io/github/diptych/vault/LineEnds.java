package io.github.diptych.vault;

import io.github.diptych.diary.NoteText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how each line of a file ends, so that an editor which knows only {@code \n} can edit a
 * file of mixed line ends and change none but those it touches. Immutable.
 *
 * <p>For every text {@code t}: {@code LineEnds.of(t).toFile(LineEnds.toEditor(t))} equals {@code
 * t}. A file whose lines all end alike costs nothing per edit; a mixed one, a copy of one reference
 * a line.
 */
public final class LineEnds {
  private final LineEnd dominant;

  /** What each line ends with; null if all end as the dominant one. */
  private final LineEnd @Nullable [] mixed;

  private LineEnds(LineEnd dominant, LineEnd @Nullable [] mixed) {
    this.dominant = dominant;
    this.mixed = mixed;
  }

  /** The line ends of a file's text. */
  public static LineEnds of(String text) {
    List<LineEnd> ends = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      @Nullable LineEnd end = endAt(text, at);
      if (end != null) {
        ends.add(end);
      }
      at += end == LineEnd.CRLF ? 2 : 1;
    }
    LineEnd dominant = mostOf(ends);
    boolean uniform = Collections.frequency(ends, dominant) == ends.size();
    return new LineEnds(dominant, uniform ? null : ends.toArray(new LineEnd[0]));
  }

  private static @Nullable LineEnd endAt(String text, int at) {
    return switch (text.charAt(at)) {
      case '\n' -> LineEnd.LF;
      case '\r' -> text.startsWith("\n", at + 1) ? LineEnd.CRLF : LineEnd.CR;
      default -> null;
    };
  }

  private static LineEnd mostOf(List<LineEnd> ends) {
    LineEnd most = LineEnd.LF;
    for (LineEnd end : LineEnd.values()) {
      if (Collections.frequency(ends, end) > Collections.frequency(ends, most)) {
        most = end;
      }
    }
    return most;
  }

  /** The text with every {@code \r\n} and {@code \r} as {@code \n}. */
  public static String toEditor(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** What most lines end with, and what new lines get; of equals {@code \n}, then {@code \r\n}. */
  public LineEnd dominant() {
    return dominant;
  }

  /**
   * The line ends after an edit in the editor's text.
   *
   * @param before the editor's text before the edit
   * @param position where {@code removed} began, in UTF-16 units
   */
  public LineEnds edited(NoteText before, int position, String removed, String inserted) {
    if (mixed == null) {
      return this;
    }
    return editedLines(before.lineEndsBefore(position), count(removed), count(inserted));
  }

  /**
   * The same for an editor that counts lines.
   *
   * @param line in which the edit began, from 0
   * @param removed how many line ends went
   * @param inserted how many came; the first ones take the kind of those that went
   */
  public LineEnds editedLines(int line, int removed, int inserted) {
    if (mixed == null || removed == inserted) {
      return this;
    }
    int kept = Math.min(line + Math.min(removed, inserted), mixed.length);
    int rest = Math.min(line + removed, mixed.length);
    LineEnd[] ends =
        new LineEnd[kept + inserted - Math.min(removed, inserted) + mixed.length - rest];
    System.arraycopy(mixed, 0, ends, 0, kept);
    int tail = ends.length - (mixed.length - rest);
    Arrays.fill(ends, kept, tail, dominant);
    System.arraycopy(mixed, rest, ends, tail, mixed.length - rest);
    return new LineEnds(dominant, ends);
  }

  /**
   * The text as the file shall hold it. Lines beyond those known end as most do.
   *
   * @param editorText with {@code \n} only
   */
  public String toFile(String editorText) {
    if (mixed == null) {
      return dominant == LineEnd.LF ? editorText : editorText.replace("\n", dominant.text());
    }
    var file = new StringBuilder(editorText.length() + mixed.length);
    int line = 0;
    int from = 0;
    for (int at = editorText.indexOf('\n'); at >= 0; at = editorText.indexOf('\n', from)) {
      file.append(editorText, from, at).append(endOf(line, editorText, at).text());
      line++;
      from = at + 1;
    }
    return file.append(editorText, from, editorText.length()).toString();
  }

  private LineEnd endOf(int line, String editorText, int at) {
    LineEnd end = known(line);
    boolean wouldMerge =
        end == LineEnd.CR && editorText.startsWith("\n", at + 1) && known(line + 1) == LineEnd.LF;
    // An edit that brings \r and \n together would make one line end of the two.
    return wouldMerge ? LineEnd.CRLF : end;
  }

  private LineEnd known(int line) {
    return mixed != null && line < mixed.length ? mixed[line] : dominant;
  }

  private static int count(String text) {
    int count = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }
}
