package io.github.diptych.diary.parity;

import io.github.diptych.diary.Han;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts words into sentences. */
final class SentenceSpans {
  private static final String ENDS = "。！？!?…．.";
  private static final String CLOSERS = "”’」』）》】)]";
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "st", "vs", "no", "fig", "cf", "al");

  private final Ground ground;
  private final Span words;
  private final List<Span> found = new ArrayList<>();

  /** Where something without words starts that no sentence stands before. */
  private int unsaid = Integer.MAX_VALUE;

  private SentenceSpans(Ground ground, Span words) {
    this.ground = ground;
    this.words = words;
  }

  /** At least one; what has no words of its own belongs to the sentence before. */
  static List<Span> in(Ground ground, Span words) {
    var sentences = new SentenceSpans(ground, words);
    sentences.read();
    return sentences.found;
  }

  static boolean isEnd(char c) {
    return ENDS.indexOf(c) >= 0;
  }

  private void read() {
    int start = words.start();
    int at = start;
    while (at < words.end()) {
      if (ground.isTaken(at)) {
        at = ground.behindTaken(at);
      } else if (ground.at(at) == '\n' && isLineEnd(at)) {
        add(start, at);
        start = ++at;
      } else if (isEnd(ground.at(at))) {
        int end = behindEnd(at);
        if (ends(at, end)) {
          add(start, end);
          start = end;
        }
        at = end;
      } else {
        at++;
      }
    }
    add(start, words.end());
    if (found.isEmpty()) {
      found.add(words);
    }
  }

  private void add(int from, int to) {
    Span span = ground.stripped(new Span(from, Math.max(from, Math.min(to, words.end()))));
    if (span.isEmpty()) {
      return;
    }
    if (ground.says(span)) {
      found.add(new Span(Math.min(span.start(), unsaid), span.end()));
      unsaid = Integer.MAX_VALUE;
    } else if (!isOwnLine(span)) {
      if (found.isEmpty()) {
        unsaid = Math.min(span.start(), unsaid);
      } else {
        found.add(new Span(found.removeLast().start(), span.end()));
      }
    }
  }

  private boolean isOwnLine(Span span) {
    return ground.lineStart(span.start()) >= words.start()
        && ground.text().substring(ground.lineStart(span.start()), span.start()).isBlank();
  }

  /** Whether a line's end is meant to be seen, or a line of pictures stands on either side. */
  private boolean isLineEnd(int at) {
    var above = new Span(Math.max(words.start(), ground.lineStart(at)), at);
    var below = new Span(at + 1, Math.max(at + 1, Math.min(ground.lineEnd(at + 1), words.end())));
    boolean breaks = ground.in(above).endsWith("  ") || ground.in(above).endsWith("\\");
    return breaks || !ground.says(above) || !ground.says(below);
  }

  private int behindEnd(int at) {
    int end = at;
    while (end < words.end() && isEnd(ground.at(end))) {
      end++;
    }
    int before = -1;
    while (before != end) {
      before = end;
      end = Math.min(words.end(), ground.behindEmphasis(end));
      boolean quote = "\"'".indexOf(ground.at(end)) >= 0 && isApart(end + 1);
      if (end < words.end() && (quote || CLOSERS.indexOf(ground.at(end)) >= 0)) {
        end++;
      }
    }
    return end;
  }

  private boolean isApart(int at) {
    return at >= words.end() || Character.isWhitespace(ground.at(at));
  }

  /** A point ends a sentence only before a blank or Chinese, and not behind an abbreviation. */
  private boolean ends(int at, int end) {
    boolean several = at + 1 < words.end() && isEnd(ground.at(at + 1));
    if (ground.at(at) != '.' || several) {
      return true;
    }
    boolean apart = isApart(end) || Han.is(ground.at(end));
    int word = at;
    while (word > words.start()
        && (Latin.isPart(ground.at(word - 1)) || ground.at(word - 1) == '.')) {
      word--;
    }
    String before = ground.text().substring(word, at).toLowerCase(Locale.ROOT);
    boolean initial =
        before.length() == 1 && Character.isLetter(before.charAt(0)) && end < words.end();
    return apart && !ABBREVIATIONS.contains(before) && !initial;
  }
}
