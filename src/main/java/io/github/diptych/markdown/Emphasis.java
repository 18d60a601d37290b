package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds asterisks that were meant as emphasis and that github.com shows as they are. */
public final class Emphasis {
  private final String source;
  private final List<Finding> findings = new ArrayList<>();

  private Emphasis(String source) {
    this.source = source;
  }

  /**
   * Each stray run of asterisks, and each pair that does not count as one because of the full stop
   * or the quotation mark inside it; in order. Multiplication, powers, globs and the like are none.
   * The finding's argument is the run.
   */
  public static List<Finding> findings(String markdown) {
    ParsedNote note = new GithubParser().parse(markdown);
    var emphasis = new Emphasis(markdown);
    emphasis.byBlock(note).values().forEach(emphasis::inBlock);
    emphasis.findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return emphasis.findings;
  }

  /** The runs that show, by the block they stand in. */
  private Map<Block, List<StarRun>> byBlock(ParsedNote note) {
    Map<Block, List<StarRun>> runs = new LinkedHashMap<>();
    for (Node node : note.document().getDescendants()) {
      if (node instanceof Literal.Words text
          && text.getChars().indexOf('*') >= 0
          && text.getAncestorOfType(Block.class) instanceof Block block) {
        runs.computeIfAbsent(block, b -> new ArrayList<>()).addAll(runs(text.getChars()));
      }
    }
    return runs;
  }

  private List<StarRun> runs(BasedSequence words) {
    var runs = new ArrayList<StarRun>();
    int i = 0;
    while (i < words.length()) {
      char c = words.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (c == '*') {
        int start = words.getIndexOffset(i);
        int length = 1;
        while (i + length < words.length()
            && words.charAt(i + length) == '*'
            && words.getIndexOffset(i + length) == start + length) {
          length++;
        }
        runs.add(StarRun.at(source, start, start + length));
        i += length;
      } else {
        i++;
      }
    }
    return runs;
  }

  private void inBlock(List<StarRun> runs) {
    var lone = new ArrayList<StarRun>();
    for (int i = 0; i < runs.size(); i++) {
      StarRun run = runs.get(i);
      if (i + 1 < runs.size() && run.missesPairWith(runs.get(i + 1))) {
        add(run, new Span(run.span().start(), runs.get(i + 1).span().end()));
        i++;
      } else {
        lone.add(run);
      }
    }
    for (StarRun run : lone) {
      if (run.isLeftOver() || run.isHalf(source)) {
        add(run, run.span());
      }
    }
  }

  private void add(StarRun run, Span span) {
    String asterisks = run.span().in(source);
    findings.add(
        new Finding(Finding.Kind.UNBALANCED_EMPHASIS, span, List.of(asterisks), List.of()));
  }
}
