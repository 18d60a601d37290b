package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The link definitions outside a stretch of a note that it refers to, found by their labels: of the
 * note only the parts are read in which one of them may stand.
 */
public final class DefinitionsElsewhere {
  private final String note;
  private final Span stretch;
  private final IntFunction<Span> partAround;
  private final Map<Span, List<Definition>> read = new HashMap<>();
  private final Map<String, Definition> before = new HashMap<>();
  private final Map<String, Definition> behind = new HashMap<>();

  private DefinitionsElsewhere(String note, Span stretch, IntFunction<Span> partAround) {
    this.note = note;
    this.stretch = stretch;
    this.partAround = partAround;
  }

  /**
   * Definitions as they can be read along with a stretch. Of several with one label the first
   * counts, which is why it matters on which side they stand.
   *
   * @param before lines that go above the stretch; empty if there are none
   * @param behind lines that go below it; empty if there are none
   */
  public record Written(String before, String behind) {}

  /**
   * @param partAround what of the note can be read alone around an offset outside the stretch
   */
  public static Written of(String note, Span stretch, IntFunction<Span> partAround) {
    Set<String> labels = labels(stretch.in(note));
    var elsewhere = new DefinitionsElsewhere(note, stretch, partAround);
    if (!labels.isEmpty()) {
      elsewhere.find(labels, new Span(0, stretch.start()), elsewhere.before);
      labels.removeAll(elsewhere.before.keySet());
      elsewhere.find(labels, new Span(stretch.end(), note.length()), elsewhere.behind);
    }
    return new Written(written(elsewhere.before), written(elsewhere.behind));
  }

  /** What stands in brackets, and may refer to something. */
  private static Set<String> labels(String text) {
    Set<String> labels = new HashSet<>();
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      int end = Definitions.labelEnd(text, at, text.length());
      if (end >= 0) {
        labels.add(label(text.substring(at + 1, end - 1)));
      }
    }
    labels.remove("");
    return labels;
  }

  /** In a quotation a label can go on behind the next line's sign. */
  private static String label(String written) {
    return Definition.normal(written.replaceAll("[\\n\\r][ >]+", " "));
  }

  private void find(Set<String> labels, Span where, Map<String, Definition> found) {
    var wanted = new HashSet<>(labels);
    int at = note.indexOf("]:", where.start());
    while (at >= 0 && at < where.end() && !wanted.isEmpty()) {
      int start = labelStart(at);
      if (start >= where.start() && wanted.contains(label(note.substring(start + 1, at)))) {
        for (Definition each : definitionsAround(start)) {
          if (wanted.remove(each.label())) {
            found.put(each.label(), each);
          }
        }
      }
      at = note.indexOf("]:", at + 2);
    }
  }

  /** The bracket that opens the label which ends at {@code end}, or -1. */
  private int labelStart(int end) {
    int start = end - 1;
    while (start >= 0 && end - start <= Definition.LONGEST_LABEL + 1) {
      if (note.charAt(start) == '[' && Definitions.labelEnd(note, start, end + 1) == end + 1) {
        return start;
      }
      start--;
    }
    return -1;
  }

  private List<Definition> definitionsAround(int offset) {
    Span part = partAround.apply(offset);
    return read.computeIfAbsent(
        part,
        span -> {
          var all = new ArrayList<Definition>();
          for (Definition each : new GithubParser().parse(span.in(note)).definitions()) {
            Definition placed = each.moved(span.start());
            if (placed.span().end() <= stretch.start() || placed.span().start() >= stretch.end()) {
              all.add(placed);
            }
          }
          return all;
        });
  }

  private static String written(Map<String, Definition> definitions) {
    var lines = new StringBuilder();
    for (Definition each : definitions.values()) {
      String address = each.address().replaceAll("[\\\\<>&]", "\\\\$0");
      lines.append('[').append(each.label()).append("]: <").append(address).append(">\n");
    }
    return lines.toString();
  }
}
