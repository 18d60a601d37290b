package io.github.diptych.search;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query made ready. Takes as long as the text is long, or the limit; so on a lane, where an
 * interrupt ends it with a {@link CancellationException}.
 */
public final class TextSearch {
  private final Pattern pattern;
  private final boolean withGroups;
  private final boolean wholeWords;

  TextSearch(Pattern pattern, boolean withGroups, boolean wholeWords) {
    this.pattern = pattern;
    this.withGroups = withGroups;
    this.wholeWords = wholeWords;
  }

  /**
   * @param complete false if the time was over before the end of the text
   */
  public record Found(Matches matches, boolean complete) {}

  /**
   * @param edits in their order
   * @param complete false if the time was over before the end of the text
   */
  public record Replaced(List<TextEdit> edits, boolean complete) {}

  /** All matches that lie wholly within a part of the text. */
  public Found find(String text, Span within, Duration limit) {
    var matches = new Matches.Builder();
    boolean complete = each(text, within, limit, match -> matches.add(match.start(), match.end()));
    return new Found(matches.build(), complete);
  }

  /** What is to be put in place of a match; empty if it names a group that there is not. */
  public Optional<Replacement> replacement(String template) {
    return withGroups
        ? Replacement.of(template, pattern)
        : Optional.of(Replacement.literal(template));
  }

  /** The edits that replace all matches that lie wholly within a part of the text. */
  public Replaced replace(String text, Span within, Replacement by, Duration limit) {
    var edits = new ArrayList<TextEdit>();
    boolean complete =
        each(
            text,
            within,
            limit,
            match -> edits.add(new TextEdit(match.start(), match.end(), by.instead(match))));
    return new Replaced(edits, complete);
  }

  private boolean each(String text, Span within, Duration limit, Consumer<MatchResult> consumer) {
    var timed = new TimedText(text, limit);
    var matcher =
        pattern
            .matcher(timed)
            .region(within.start(), within.end())
            .useAnchoringBounds(false)
            .useTransparentBounds(true);
    try {
      while (matcher.find()) {
        if (!wholeWords || WordBorders.isWhole(timed, matcher.start(), matcher.end())) {
          consumer.accept(matcher);
        } else if (!goOnBehindStart(matcher, text, within.end())) {
          break;
        }
      }
      return true;
    } catch (TimedText.Over | StackOverflowError tooMuch) {
      return false;
    }
  }

  /** What is no whole word can begin with one, or overlap one. */
  private static boolean goOnBehindStart(Matcher matcher, String text, int end) {
    int start = matcher.start();
    if (start >= end) {
      return false;
    }
    int next = start + Character.charCount(text.codePointAt(start));
    matcher.region(Math.min(next, end), end);
    return true;
  }
}
