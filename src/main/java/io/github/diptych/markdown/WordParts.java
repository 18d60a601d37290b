package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Passage.Kind;
import io.github.diptych.markdown.Passage.Part;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of words what only looks like them: escapes, entities, emoji codes, addresses that
 * nothing made a link of, and the names and tags that github.com knows by {@code @} and {@code #}.
 */
final class WordParts {
  private static final Pattern KEPT =
      Pattern.compile(
          "(?i:https?://|www\\.)[!-;=?-~]+"
              + "|\\\\[!-/:-@\\[-`{-~]"
              + "|&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});"
              + "|:(?<emoji>[a-z0-9_+-]{1,40}):"
              + "|(?<![\\p{L}\\p{N}/])[@#][\\p{L}\\p{N}_][\\p{L}\\p{N}_/-]{0,60}");

  private WordParts() {}

  static void of(String source, Span words, List<Part> parts) {
    Matcher kept = KEPT.matcher(source).region(words.start(), words.end());
    kept.useTransparentBounds(true);
    int done = words.start();
    while (kept.find()) {
      String emoji = kept.group("emoji");
      if (emoji == null || !Emoji.named(emoji).isEmpty()) {
        add(Kind.WORDS, done, kept.start(), parts);
        add(Kind.KEPT, kept.start(), kept.end(), parts);
        done = kept.end();
      }
    }
    add(Kind.WORDS, done, words.end(), parts);
  }

  private static void add(Kind kind, int start, int end, List<Part> parts) {
    if (start < end) {
      parts.add(new Part(kind, new Span(start, end)));
    }
  }
}
