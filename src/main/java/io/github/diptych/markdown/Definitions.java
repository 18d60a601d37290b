package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jspecify.annotations.Nullable;

/**
 * Takes the link definitions off a paragraph's head (CommonMark 0.29, 4.7), in one pass: the
 * library's own reader takes quadratic time for many.
 */
final class Definitions {
  private static final int LONGEST_LABEL = 999;

  private final Paragraph paragraph;
  private final ReferenceRepository references;
  private final BasedSequence chars;
  private final String text;

  Definitions(Paragraph paragraph, ReferenceRepository references) {
    this.paragraph = paragraph;
    this.references = references;
    this.chars = paragraph.getChars();
    this.text = chars.toString();
  }

  /** How many characters of the paragraph the definitions take; each is put before it. */
  int read() {
    int done = 0;
    int end = definition(0);
    while (end >= 0) {
      done = end;
      end = definition(done);
    }
    return done;
  }

  /** Reads one definition; its end, or -1 if there is none at {@code from}. */
  private int definition(int from) {
    int start = spaces(from);
    int label = labelEnd(start);
    if (label < 0 || label >= text.length() || text.charAt(label) != ':') {
      return -1;
    }
    int address = blanks(label + 1);
    int addressEnd = Destination.end(text, address);
    if (addressEnd <= address) {
      return -1;
    }
    int title = blanks(addressEnd);
    int titleEnd = title > addressEnd ? Destination.titleEnd(text, title) : -1;
    if (titleEnd >= 0 && isLineEnd(titleEnd)) {
      add(start, label, chars.subSequence(address, addressEnd), chars.subSequence(title, titleEnd));
      return lineEnd(titleEnd);
    }
    if (isLineEnd(addressEnd)) {
      add(start, label, chars.subSequence(address, addressEnd), null);
      return lineEnd(addressEnd);
    }
    return -1;
  }

  private void add(int start, int label, BasedSequence address, @Nullable BasedSequence title) {
    BasedSequence name = chars.subSequence(start, label + 1);
    var reference = new Reference(name, address, title);
    references.put(Escaping.normalizeReferenceChars(name, true), reference);
    paragraph.insertBefore(reference);
  }

  /** The end of {@code [label]}, or -1. */
  private int labelEnd(int start) {
    if (start >= text.length() || text.charAt(start) != '[') {
      return -1;
    }
    boolean words = false;
    for (int i = start + 1; i < text.length() && i - start <= LONGEST_LABEL + 1; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return words ? i + 1 : -1;
      }
      if (c == '[') {
        return -1;
      }
      words |= !Ascii.isBlank(c);
      i += c == '\\' && i + 1 < text.length() && Ascii.isPunctuation(text.charAt(i + 1)) ? 1 : 0;
    }
    return -1;
  }

  private int spaces(int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** Blanks with one line end among them at most: a paragraph has no more in a row. */
  private int blanks(int from) {
    int i = from;
    while (i < text.length() && Ascii.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean isLineEnd(int at) {
    int i = spaces(at);
    return i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  /** The start of the next line. */
  private int lineEnd(int at) {
    int i = spaces(at);
    i += text.startsWith("\r\n", i) ? 2 : 1;
    return Math.min(i, text.length());
  }
}
