package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Style;
import io.github.diptych.markdown.StyledSpan;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Brings the styles of the source onto the screen, and shades the lines of code blocks. */
final class Highlighting {
  private static final Set<Style> SHADED = Set.of(Style.CODE_BLOCK, Style.FRONT_MATTER);

  /** The class of a line of code or of front matter. */
  static final String SHADED_LINE = "md-shaded";

  private static final Collection<String> SHADE = List.of(SHADED_LINE);

  private final Area area;
  private final Restyling restyling = new Restyling();
  private final Map<Set<Style>, Collection<String>> classes = new HashMap<>();

  Highlighting(Area area) {
    this.area = area;
  }

  /** A new text, none of which is styled. */
  void forget() {
    restyling.forget();
  }

  /** The text, {@code before} units long, loses {@code removed} units at {@code position}. */
  void changed(int before, int position, int removed) {
    restyling.changed(before, position, removed);
  }

  void style(List<StyledSpan> spans) {
    Span changed = restyling.adopt(spans, area.getLength());
    if (!changed.isEmpty()) {
      var stale = withNeighbours(changed);
      var within = spans.subList(Restyling.countBefore(spans, stale.start()), spans.size());
      styleText(stale, within);
      shadeLines(stale, within);
    }
  }

  /** A quote's font depends on the character beside it. */
  private Span withNeighbours(Span span) {
    return new Span(Math.max(0, span.start() - 1), Math.min(area.getLength(), span.end() + 1));
  }

  private void styleText(Span stale, List<StyledSpan> spans) {
    var builder = new QuoteStyles(area, stale);
    int done = stale.start();
    for (StyledSpan styled : spans) {
      if (styled.span().start() >= stale.end()) {
        break;
      }
      int start = Math.max(done, styled.span().start());
      int end = Math.min(stale.end(), styled.span().end());
      builder.add(List.of(), start - done);
      builder.add(classes.computeIfAbsent(styled.styles(), Highlighting::classesOf), end - start);
      done = end;
    }
    builder.add(List.of(), stale.end() - done);
    area.setStyleSpans(stale.start(), builder.create());
  }

  private void shadeLines(Span stale, List<StyledSpan> spans) {
    var first = area.offsetToPosition(stale.start(), Bias.Forward);
    int paragraph = first.getMajor();
    int start = stale.start() - first.getMinor();
    int next = 0;
    while (paragraph < area.getParagraphs().size() && start < stale.end()) {
      int length = area.getParagraphLength(paragraph);
      while (next < spans.size() && spans.get(next).span().end() <= start) {
        next++;
      }
      boolean wanted = next < spans.size() && isShaded(spans.get(next), start);
      var look = area.getParagraph(paragraph).getParagraphStyle();
      if (wanted != look.isShaded()) {
        area.setParagraphStyle(paragraph, look.withClasses(wanted ? SHADE : List.of()));
      }
      start += length + 1;
      paragraph++;
    }
  }

  private static boolean isShaded(StyledSpan styled, int lineStart) {
    return styled.span().start() <= lineStart
        && styled.styles().stream().anyMatch(SHADED::contains);
  }

  private static Collection<String> classesOf(Set<Style> styles) {
    return styles.stream().map(Style::cssClass).sorted().toList();
  }
}
