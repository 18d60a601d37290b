package io.github.diptych.markdown;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what was meant as emphasis and what github.com shows as asterisks, or the like. */
public final class Emphasis {
  private final String source;
  private final List<Finding> findings = new ArrayList<>();

  private Emphasis(String source) {
    this.source = source;
  }

  /**
   * Each pair that does not count as one because of the punctuation mark inside it, and each stray
   * run of asterisks; in order. Multiplication, powers, globs and the like are none. The finding's
   * argument is the run.
   */
  public static List<Finding> findings(String markdown) {
    return findings(new GithubParser().parse(markdown));
  }

  static List<Finding> findings(ParsedNote note) {
    var emphasis = new Emphasis(note.source());
    EmphasisText.in(note).forEach(emphasis::inText);
    emphasis.findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return List.copyOf(emphasis.findings);
  }

  private void inText(EmphasisText text) {
    List<MeantEmphasis.Pair> meant = MeantEmphasis.in(text, source);
    for (MeantEmphasis.Pair pair : meant) {
      var span = new Span(pair.open().span().start(), pair.close().span().end());
      boolean shows = pair.open().shows() || pair.close().shows() || !text.doubled().isEmpty();
      boolean blocked = !pair.open().flanking().canOpen() || !pair.close().flanking().canClose();
      if (shows && blocked && !text.emphasised().contains(span)) {
        var edits = new EmphasisRepair(source, pair).edits();
        add(Finding.Kind.BLOCKED_EMPHASIS, span, pair.open().span().in(source), edits);
      }
    }
    Set<Integer> meantSigns = signs(meant);
    for (Span stray : text.stray()) {
      var run = StarRun.at(source, stray.start(), stray.end());
      boolean isMeant = meantSigns.contains(stray.start());
      if (!isMeant && source.charAt(stray.start()) == '*' && run.isStray(source)) {
        add(Finding.Kind.UNBALANCED_EMPHASIS, stray, stray.in(source), List.of());
      }
    }
  }

  /** Where the signs of the pairs stand. */
  private static Set<Integer> signs(List<MeantEmphasis.Pair> pairs) {
    return pairs.stream()
        .flatMap(pair -> Stream.of(pair.open().span(), pair.close().span()))
        .flatMap(span -> IntStream.range(span.start(), span.end()).boxed())
        .collect(Collectors.toSet());
  }

  private void add(
      Finding.Kind kind, Span span, String run, List<io.github.diptych.diary.TextEdit> fix) {
    findings.add(new Finding(kind, span, List.of(run), fix));
  }
}
