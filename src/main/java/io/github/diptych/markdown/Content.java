package io.github.diptych.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;

/**
 * The text of a block that holds words, without what belongs to the blocks around it, and where
 * each part of it stands in the note. Offsets are UTF-16 units.
 */
final class Content {
  private final StringBuilder text = new StringBuilder();

  /** Pairs: an offset of the text, and the offset of the note that it comes from. */
  private int[] parts = new int[4];

  private int count;

  /** A line or its rest, with a line end of its own. */
  void addLine(String note, int from, int to) {
    add(note, from, to);
    text.append('\n');
  }

  void add(String note, int from, int to) {
    part(from);
    text.append(note, from, to);
  }

  /** Spaces that stand for part of a tab. */
  void addSpaces(int spaces, int at) {
    part(at);
    text.repeat(' ', spaces);
  }

  private void part(int source) {
    if (count == parts.length) {
      parts = Arrays.copyOf(parts, 2 * count);
    }
    parts[count++] = text.length();
    parts[count++] = source;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  boolean isBlank() {
    for (int i = 0; i < text.length(); i++) {
      if (!Ascii.isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  char first() {
    return text.charAt(0);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Where the character at an offset of the text stands in the note. */
  int source(int at) {
    int low = 0;
    int high = count / 2;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (parts[2 * middle] <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return count == 0 ? 0 : parts[2 * low + 1] + at - parts[2 * low];
  }

  /** What stands in the note for a stretch of the text. */
  BasedSequence in(BasedSequence note, int from, int to) {
    int start = Math.clamp(source(from), 0, note.length());
    int end = to > from ? source(to - 1) + 1 : start;
    return note.subSequence(start, Math.clamp(end, start, note.length()));
  }

  /** Takes the first characters off. */
  void drop(int characters) {
    var rest = part(characters, text.length());
    text.setLength(0);
    text.append(rest.text);
    parts = rest.parts;
    count = rest.count;
  }

  /** A stretch of it, which knows where it comes from as well. */
  Content part(int from, int to) {
    var result = new Content();
    result.text.append(text, from, to);
    for (int i = 0; i < count; i += 2) {
      int partEnd = i + 2 < count ? parts[i + 2] : text.length();
      if (partEnd > from && (parts[i] < to || i == 0)) {
        int start = Math.max(parts[i], from);
        result.partAt(start - from, parts[i + 1] + start - parts[i]);
      }
    }
    return result;
  }

  private void partAt(int at, int source) {
    part(source);
    parts[count - 2] = at;
  }

  /** The stretch without the blanks around it, a bar behind a backslash without its backslash. */
  Content cell(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Ascii.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Ascii.isBlank(text.charAt(end - 1))) {
      end--;
    }
    var result = new Content();
    int done = start;
    for (int i = start; i + 1 < end; i++) {
      if (text.charAt(i) == '\\' && text.charAt(i + 1) == '|') {
        result.append(part(done, i));
        done = i + 1;
        i++;
      }
    }
    result.append(part(done, end));
    return result;
  }

  private void append(Content other) {
    int shift = text.length();
    for (int i = 0; i < other.count; i += 2) {
      partAt(shift + other.parts[i], other.parts[i + 1]);
    }
    text.append(other.text);
  }
}
