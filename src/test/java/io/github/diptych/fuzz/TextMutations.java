package io.github.diptych.fuzz;

import java.util.List;
import java.util.Random;

/**
 * Changes to a text: units that no writer types, lines that move, one token ten thousand times,
 * things in one another.
 */
final class TextMutations {
  private static final int MOST_REPEATS = 10_000;
  private static final int LONGEST_TOKEN = 24;

  /** Zero, what ends lines, halves of pairs, marks that turn or join, what is no character. */
  private static final String ODD =
      "\0\u0007\u000b\f\r\u001b\u0085\u00a0\u00ad\u0301\u0e33\u200b\u200d\u2028\u2029\u202e\u3000"
          + "\ud83d\ude00\udc00\ud800\ufe0f\ufeff\ufffd\uffff";

  private final List<String> tokens;
  private final List<String> openers;
  private final int longest;

  /**
   * @param tokens of the language that is read
   * @param openers an opener and, behind a space character of its own (U+0000), what closes it
   * @param longest in UTF-16 units; what is longer is cut off
   */
  TextMutations(List<String> tokens, List<String> openers, int longest) {
    this.tokens = tokens;
    this.openers = openers;
    this.longest = longest;
  }

  /** One to six changes to the one, some of them with a part of the other. */
  String of(Random random, String one, String other) {
    var text = new StringBuilder(one);
    for (int i = random.nextInt(1, 7); i > 0; i--) {
      change(random, text, other);
      if (text.length() > longest) {
        text.setLength(longest);
      }
    }
    return text.toString();
  }

  private void change(Random random, StringBuilder text, String other) {
    int at = random.nextInt(text.length() + 1);
    int end = at + random.nextInt(Math.min(2_000, text.length() - at) + 1);
    switch (random.nextInt(12)) {
      case 0 -> odd(random, text);
      case 1 -> text.delete(at, end);
      case 2 -> text.insert(at, text.substring(at, end));
      case 3 -> text.insert(at, part(random, other, other.length()));
      case 4 -> text.replace(at, end, part(random, other, 2_000));
      case 5 -> text.insert(at, repeated(random, token(random, text.toString())));
      case 6 -> nested(random, text, at, end);
      case 7 -> oneLine(text, at, end);
      case 8 -> indented(random, text, at, end);
      case 9 -> text.insert(at, growing(random, token(random, text.toString())));
      default -> {
        for (int i = random.nextInt(1, 9); i > 0; i--) {
          text.insert(random.nextInt(text.length() + 1), token(random, text.toString()));
        }
      }
    }
  }

  private static void odd(Random random, StringBuilder text) {
    for (int i = random.nextInt(1, 9); i > 0; i--) {
      char unit =
          random.nextBoolean()
              ? ODD.charAt(random.nextInt(ODD.length()))
              : (char) random.nextInt(' ', 127);
      int at = random.nextInt(text.length() + 1);
      if (at < text.length() && random.nextBoolean()) {
        text.setCharAt(at, unit);
      } else {
        text.insert(at, unit);
      }
    }
  }

  private void nested(Random random, StringBuilder text, int at, int end) {
    String[] pair = openers.get(random.nextInt(openers.size())).split("\0", -1);
    int times = random.nextInt(1, random.nextInt(4) == 0 ? MOST_REPEATS : 60);
    text.insert(end, pair[1].repeat(times)).insert(at, pair[0].repeat(times));
  }

  private static void oneLine(StringBuilder text, int at, int end) {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static void indented(Random random, StringBuilder text, int at, int end) {
    String before = List.of(" ", "  ", "    ", "\t", "> ", "- ", "  \u3000").get(random.nextInt(7));
    String lines = text.substring(at, end).replace("\n", "\n" + before);
    text.replace(at, end, lines);
  }

  /** A token once, twice, three times, each in a line of its own. */
  private String growing(Random random, String token) {
    var lines = new StringBuilder();
    int most = random.nextInt(2, 400);
    for (int i = 1; i < most && lines.length() < longest; i++) {
      lines.append(token.repeat(i)).append("a\n");
    }
    return lines.toString();
  }

  private String repeated(Random random, String token) {
    int most = Math.min(MOST_REPEATS, longest / Math.max(1, token.length()));
    return token.repeat(random.nextInt(3) == 0 ? most : random.nextInt(Math.min(most, 200) + 1));
  }

  private String token(Random random, String text) {
    return switch (random.nextInt(4)) {
      case 0 -> part(random, text, LONGEST_TOKEN);
      case 1 ->
          tokens.get(random.nextInt(tokens.size())) + tokens.get(random.nextInt(tokens.size()));
      default -> tokens.get(random.nextInt(tokens.size()));
    };
  }

  private static String part(Random random, String of, int most) {
    int start = random.nextInt(of.length() + 1);
    return of.substring(start, start + random.nextInt(Math.min(most, of.length() - start) + 1));
  }
}
