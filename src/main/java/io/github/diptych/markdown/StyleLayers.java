package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Styles that lie over one another, to be flattened into stretches of one look each. */
final class StyleLayers {
  private record Edge(int offset, Style style, int step) {}

  private final int length;
  private final List<Edge> edges = new ArrayList<>();
  private final Map<Style, Integer> depths = new EnumMap<>(Style.class);

  /**
   * @param length of the source
   */
  StyleLayers(int length) {
    this.length = length;
  }

  void add(int start, int end, Style style) {
    int last = Math.min(end, length);
    if (start >= 0 && start < last) {
      edges.add(new Edge(start, style, 1));
      edges.add(new Edge(last, style, -1));
    }
  }

  List<StyledSpan> flattened() {
    edges.sort(Comparator.comparingInt(Edge::offset));
    var spans = new ArrayList<StyledSpan>();
    Set<Style> look = Set.of();
    int from = 0;
    for (int i = 0; i < edges.size(); ) {
      int at = edges.get(i).offset();
      while (i < edges.size() && edges.get(i).offset() == at) {
        depths.merge(edges.get(i).style(), edges.get(i).step(), Integer::sum);
        i++;
      }
      Set<Style> next = look();
      if (!next.equals(look)) {
        if (!look.isEmpty()) {
          spans.add(new StyledSpan(new Span(from, at), look));
        }
        from = at;
        look = next;
      }
    }
    return spans;
  }

  private Set<Style> look() {
    Set<Style> look = EnumSet.noneOf(Style.class);
    depths.forEach(
        (style, depth) -> {
          if (depth > 0) {
            look.add(style);
          }
        });
    return Set.copyOf(look);
  }
}
