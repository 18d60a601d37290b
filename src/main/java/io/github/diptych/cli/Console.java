package io.github.diptych.cli;

import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.regex.Pattern;

/**
 * Where a command reads and writes; UTF-8 whatever the locale. Every sentence stands in Chinese and
 * English.
 */
final class Console {
  private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Console(InputStream in, PrintStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  void say(String key, Object... arguments) {
    out.println(Words.both(key, arguments));
  }

  void warn(String key, Object... arguments) {
    complain(Words.both(key, arguments));
  }

  /** On one line, even if a path or what a server said has several. */
  private void complain(String sentence) {
    err.println(LINE_BREAKS.matcher(sentence).replaceAll(" "));
  }

  /** One sentence on the error stream. */
  int cannot(String key, Object... arguments) {
    warn(key, arguments);
    return ExitCode.CANNOT_RUN;
  }

  void say(Sentence sentence) {
    out.println(sentence.inBoth());
  }

  void warn(Sentence sentence) {
    complain(sentence.inBoth());
  }

  /** One sentence on the error stream. */
  int cannot(Sentence sentence) {
    warn(sentence);
    return ExitCode.CANNOT_RUN;
  }
}
