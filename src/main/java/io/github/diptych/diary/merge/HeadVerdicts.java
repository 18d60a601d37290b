package io.github.diptych.diary.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides of every day heading, and of every stretch that belongs to no day, whether it stays and
 * with which words: a heading as a whole, a stretch by its lines.
 */
final class HeadVerdicts {
  private static final Pattern DATE =
      Pattern.compile(
          "^#*\\s*[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2}\\s*"
              + "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\\.?)?");

  private HeadVerdicts() {}

  /** What stays for its own sake; a heading that is missing here stays if a block needs it. */
  static Map<Strand<Section>, Verdict> of(Strands strands) {
    Map<Strand<Section>, Verdict> verdicts = new HashMap<>();
    for (Strand<Section> strand : strands.sections()) {
      Verdict verdict = of(strand);
      if (verdict != null) {
        verdicts.put(strand, verdict);
      }
    }
    return verdicts;
  }

  private static @Nullable Verdict of(Strand<Section> strand) {
    Section mine = strand.mine();
    Section theirs = strand.theirs();
    if (mine == null && theirs == null) {
      return null;
    }
    if (mine != null && theirs != null) {
      return both(strand, mine, theirs);
    }
    Section left = strand.any();
    Section base = strand.base();
    String text = left.head().text();
    if (base == null) {
      return Verdict.of(text);
    }
    boolean edited = !base.head().text().equals(text);
    if (left.isDay()) {
      return edited ? Verdict.of(text) : null;
    }
    return edited ? Verdict.open(text, Seed.ofHead(strand)) : null;
  }

  private static Verdict both(Strand<Section> strand, Section mine, Section theirs) {
    String my = mine.head().text();
    String their = theirs.head().text();
    Section base = strand.base();
    String was = base == null ? null : base.head().text();
    String text = BlockMerge.changed(was, my, their);
    if (text != null) {
      return Verdict.of(text);
    }
    if (!mine.isDay()) {
      Merged merged = LineMerge.plain(Objects.requireNonNullElse(was, ""), my, their);
      return new Verdict(List.of(), merged.text(), null, merged.conflicts());
    }
    String joined = joined(my, their);
    return joined != null ? Verdict.of(joined) : Verdict.open(my, Seed.ofHead(strand));
  }

  /** The one of two headings that has all that the other one says; null if neither has. */
  private static @Nullable String joined(String mine, String theirs) {
    String my = DATE.matcher(mine).replaceFirst("").strip();
    String their = DATE.matcher(theirs).replaceFirst("").strip();
    if (my.equals(their) || their.isEmpty()) {
      return mine;
    }
    return my.isEmpty() ? theirs : null;
  }

  /** The heading of a section as it stands on a side, for a block that needs it. */
  static Verdict needed(Strand<Section> strand) {
    return Verdict.of(strand.any().head().text());
  }
}
