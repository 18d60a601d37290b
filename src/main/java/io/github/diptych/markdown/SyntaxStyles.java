package io.github.diptych.markdown;

import java.util.List;

/**
 * How the source of a note looks in the editor. A diary's days and signatures are not known here.
 */
public final class SyntaxStyles {
  private SyntaxStyles() {}

  /**
   * The stretches that have a style, in order and without overlap; plain words have none.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static List<StyledSpan> of(String markdown) {
    ParsedNote note = new GithubParser().parse(markdown);
    var layers = new StyleLayers(markdown.length());
    FrontMatter.in(markdown)
        .ifPresent(
            matter -> layers.add(matter.span().start(), matter.span().end(), Style.FRONT_MATTER));
    new StyleCollector(note, layers).collect();
    return layers.flattened();
  }
}
