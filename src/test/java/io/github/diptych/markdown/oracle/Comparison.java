package io.github.diptych.markdown.oracle;

import io.github.diptych.markdown.GithubFilters;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.markdown.Rendering;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders a note by ourselves and by an oracle, and compares what a reader would see. */
final class Comparison {
  /** A machine with other things to do can use up a note's time. */
  private static final int ATTEMPTS = 3;

  private final Oracle oracle;
  private final GithubRenderer renderer = new GithubRenderer();
  private final GithubFilters filters = new GithubFilters();

  private final boolean markdownOnly;

  Comparison(Oracle oracle) {
    this(oracle, false);
  }

  /**
   * @param markdownOnly whether elements that only raw HTML makes count for their content alone
   */
  Comparison(Oracle oracle, boolean markdownOnly) {
    this.oracle = oracle;
    this.markdownOnly = markdownOnly;
  }

  /**
   * A note that we do not render as the oracle does; both sides in their normal form.
   *
   * @param tagsLeftOpen whether a tag of the author's own is never closed, or closed where it was
   *     not opened, so that what it holds is a guess of the browser's
   */
  record Difference(String markdown, String ours, String theirs, boolean tagsLeftOpen) {
    /** The note and the lines that differ, to be read by a person. */
    String report() {
      var report = new StringBuilder("---- markdown\n").append(visible(markdown));
      var left = ours.split("\n", -1);
      var right = theirs.split("\n", -1);
      int head = 0;
      while (head < left.length && head < right.length && left[head].equals(right[head])) {
        head++;
      }
      int tail = 0;
      while (tail < left.length - head
          && tail < right.length - head
          && left[left.length - 1 - tail].equals(right[right.length - 1 - tail])) {
        tail++;
      }
      report.append("\n---- ours\n").append(lines(left, head, tail));
      report.append("---- theirs\n").append(lines(right, head, tail));
      return report.toString();
    }

    private static String lines(String[] lines, int head, int tail) {
      var all = new StringBuilder();
      for (int i = Math.max(0, head - 1);
          i < Math.min(lines.length, lines.length - tail + 1);
          i++) {
        all.append(i < head || i >= lines.length - tail ? "  " : "! ");
        all.append(visible(lines[i])).append('\n');
      }
      return all.toString();
    }

    /** Tabs, returns and rare blanks made visible. */
    private static String visible(String text) {
      return text.replace("\t", "→")
          .replace("\r", "␍")
          .replace(" \n", "␠\n")
          .replace("\u00a0", "⍽")
          .replace("\u3000", "〿");
    }
  }

  Optional<Difference> of(String note) {
    String markdown = GithubFilters.withoutFrontMatter(note);
    String ours = ours(markdown);
    String html = oracle.html(markdown);
    String theirs = NormalHtml.of(filters.sanitised(html), markdownOnly);
    return ours.equals(theirs)
        ? Optional.empty()
        : Optional.of(new Difference(markdown, ours, theirs, !OpenTags.allClosed(html)));
  }

  /** A renderer that fails is a difference like any other, to be made small. */
  private String ours(String markdown) {
    try {
      Rendering rendering = renderer.rendering(markdown);
      for (int more = 0; rendering.isCutShort() && more < ATTEMPTS; more++) {
        rendering = renderer.rendering(markdown);
      }
      String html =
          rendering.blocks().stream().map(RenderedBlock::html).collect(Collectors.joining());
      return NormalHtml.of(html, markdownOnly);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      StackTraceElement[] trace = e.getStackTrace();
      return e + (trace.length == 0 ? "" : " at " + trace[0]);
    }
  }
}
