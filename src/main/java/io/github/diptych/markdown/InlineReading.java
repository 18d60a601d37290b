package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the words of one block from the left, sign by sign, as cmark-gfm does. */
final class InlineReading {
  private final String text;
  private final int length;
  private final Content content;
  private final Node block;
  private final BasedSequence note;
  private final Runs runs;
  private final Brackets brackets;
  private final PendingWords pending;
  private final CodeSpans codeSpans = new CodeSpans();
  private final MathSpans mathSpans = new MathSpans();
  private final HtmlScanner html;
  private int at;
  private int lineStart;

  InlineReading(
      Content content,
      Node block,
      BasedSequence note,
      Function<String, @Nullable Definition> definitions) {
    this.content = content;
    this.text = content.toString();
    this.block = block;
    this.note = note;
    int end = text.length();
    while (end > 0 && Ascii.isBlank(text.charAt(end - 1))) {
      end--;
    }
    length = end;
    runs = new Runs(note);
    pending = new PendingWords(content, block, note);
    brackets = new Brackets(this, runs, definitions);
    html = new HtmlScanner(text, length);
  }

  void read() {
    while (at < length) {
      next();
    }
    pending.flush();
    runs.pairAbove(null);
  }

  String text() {
    return text;
  }

  int length() {
    return length;
  }

  int at() {
    return at;
  }

  int lineStart() {
    return lineStart;
  }

  Node block() {
    return block;
  }

  BasedSequence chars(int from, int to) {
    return content.in(note, from, to);
  }

  void goTo(int offset) {
    at = offset;
  }

  /** Words as they stand there. */
  void words(int from, int to) {
    pending.add(from, to, text, from, to);
  }

  /** Writes out the words that were read, so that nodes can be put behind them. */
  void flush() {
    pending.flush();
  }

  private void next() {
    char c = text.charAt(at);
    switch (c) {
      case '\n' -> lineEnd();
      case '`' -> code();
      case '\\' -> backslash();
      case '&' -> entity();
      case '<' -> pointed();
      case '*', '_', '~' -> run(c);
      case '[' -> bracket(false);
      case ']' -> brackets.close();
      case '!' -> bang();
      case '$' -> math();
      case ':' -> address(WebAddresses.schemeStart(text, at, length), at);
      case 'w' -> www();
      default -> plain();
    }
  }

  private void plain() {
    int end = at + 1;
    while (end < length && !isSign(text.charAt(end))) {
      end++;
    }
    int shown = end;
    while (end < length
        && text.charAt(end) == '\n'
        && shown > at
        && Ascii.isBlank(text.charAt(shown - 1))) {
      shown--;
    }
    words(at, shown);
    at = end;
  }

  private static boolean isSign(char c) {
    return switch (c) {
      case '\n', '`', '\\', '&', '<', '*', '_', '~', '[', ']', '!', ':', 'w', '$' -> true;
      default -> false;
    };
  }

  private void lineEnd() {
    int start = at;
    boolean hard = at > 1 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == ' ';
    at++;
    lineStart = at;
    while (at < length && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    add(hard ? new HardLineBreak(chars(start, start + 1)) : new SoftLineBreak(chars(start, at)));
  }

  private void code() {
    int start = at;
    int run = CodeSpans.run(text, at, length);
    int end = codeSpans.end(text, at + run, run, length);
    at += run;
    if (end < 0) {
      words(start, at);
      return;
    }
    add(
        new Literal.CodeSpan(
            chars(start, end),
            chars(start, start + run),
            chars(start + run, end - run),
            chars(end - run, end),
            CodeSpans.code(text.substring(start + run, end - run))),
        end);
  }

  private void backslash() {
    char behind = at + 1 < length ? text.charAt(at + 1) : 'x';
    if (Ascii.isPunctuation(behind)) {
      pending.add(at, at + 2, text, at + 1, at + 2);
      at += 2;
    } else if (behind == '\n') {
      add(new HardLineBreak(chars(at, at + 2)));
      at += 2;
    } else {
      words(at, at + 1);
      at++;
    }
  }

  private void entity() {
    int end = Escapes.entityEnd(text, at, length);
    if (end < 0) {
      words(at, at + 1);
      at++;
    } else {
      String characters = Escapes.withoutEntities(text.substring(at, end));
      pending.add(at, end, characters, 0, characters.length());
      at = end;
    }
  }

  private void pointed() {
    int end = WebAddresses.bracketedEnd(text, at + 1, length);
    if (end >= 0) {
      add(new Literal.WebAddress(chars(at, end), text.substring(at + 1, end - 1)), end);
      return;
    }
    end = WebAddresses.bracketedMailEnd(text, at + 1, length);
    if (end >= 0) {
      add(new Literal.PostAddress(chars(at, end), text.substring(at + 1, end - 1)), end);
      return;
    }
    end = html.end(at + 1);
    if (end < 0) {
      words(at, at + 1);
      at++;
    } else {
      add(new Literal.Tag(chars(at, end), text.substring(at, end)), end);
    }
  }

  private void run(char sign) {
    int most = sign == '~' ? Math.min(length, at + 100) : length;
    int end = at;
    while (end < most && text.charAt(end) == sign) {
      end++;
    }
    Flanking flanking = Flanking.of(text, at, end, length);
    boolean pairs = (flanking.canOpen() || flanking.canClose()) && (sign != '~' || end - at <= 2);
    if (pairs) {
      runs.add(sign, flanking, addWords(at, end));
    } else {
      words(at, end);
    }
    at = end;
  }

  private void bang() {
    boolean opens =
        at + 1 < length
            && text.charAt(at + 1) == '['
            && !(at + 2 < length && text.charAt(at + 2) == '^');
    if (opens) {
      bracket(true);
    } else {
      words(at, at + 1);
      at++;
    }
  }

  private void bracket(boolean picture) {
    int end = at + (picture ? 2 : 1);
    brackets.open(picture, addWords(at, end), end);
    at = end;
  }

  private void math() {
    int end = mathSpans.end(text, at, length);
    if (end < 0) {
      int run = at;
      while (run < length && text.charAt(run) == '$') {
        run++;
      }
      words(at, run);
      at = run;
    } else {
      add(new MathSpan(chars(at, end), text.substring(at, end)), end);
    }
  }

  private void www() {
    boolean hidden = brackets.hidesAddresses();
    int end = hidden ? -1 : WebAddresses.wwwEnd(text, at, length);
    if (end < 0) {
      plain();
    } else {
      add(bareLink(at, end), end);
    }
  }

  /** An address whose scheme starts at {@code start}, where it was taken for words. */
  private void address(int start, int colon) {
    boolean hidden = start < 0 || brackets.hidesAddresses();
    int end = hidden ? -1 : WebAddresses.urlEnd(text, colon, length);
    if (end < 0) {
      plain();
    } else {
      pending.takeBack(colon - start);
      add(bareLink(start, end), end);
    }
  }

  private Node bareLink(int start, int end) {
    return Literal.WebAddress.bare(chars(start, end), text.substring(start, end));
  }

  private void add(Node node) {
    pending.flush();
    block.appendChild(node);
  }

  private void add(Node node, int end) {
    add(node);
    at = end;
  }

  private Literal.Words addWords(int from, int to) {
    var words = new Literal.Words(chars(from, to), text.substring(from, to));
    add(words);
    return words;
  }
}
