package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every address in a note that can lead to a file: those of its links and pictures, and what raw
 * HTML has besides, such as the pictures of a {@code <picture>}.
 */
public final class FileAddresses {
  private static final String SET = "srcset";
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "img", Set.of(SET),
          "source", Set.of(SET, "src"),
          "video", Set.of("src", "poster"),
          "audio", Set.of("src"));

  private final ParsedNote note;
  private final List<Link> found;

  private FileAddresses(ParsedNote note) {
    this.note = note;
    this.found = new ArrayList<>(Links.in(note));
  }

  /** In the order in which the addresses stand; none overlaps another. */
  public static List<Link> in(String markdown) {
    var addresses = new FileAddresses(new GithubParser().parseWhole(markdown));
    addresses.collect();
    addresses.found.sort(Comparator.comparingInt(link -> link.destination().start()));
    return addresses.found;
  }

  private void collect() {
    for (Node node : note.document().getDescendants()) {
      if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        html(note.span(node));
      }
    }
  }

  private void html(Span html) {
    for (HtmlTags.Tag tag : HtmlTags.in(html.in(note.source()))) {
      Set<String> names = ATTRIBUTES.getOrDefault(tag.name(), Set.of());
      for (HtmlTags.Attribute attribute : tag.attributes()) {
        Span value = attribute.value().moved(html.start());
        if (names.contains(attribute.name()) && attribute.name().equals(SET)) {
          set(tag.span().moved(html.start()), value);
        } else if (names.contains(attribute.name())) {
          add(tag.span().moved(html.start()), value);
        }
      }
    }
  }

  /** Several addresses with commas between, a size behind each. */
  private void set(Span tag, Span value) {
    String source = note.source();
    int at = value.start();
    while (at < value.end()) {
      int start = at;
      while (start < value.end() && isBetween(source.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < value.end() && !Ascii.isBlank(source.charAt(end))) {
        end++;
      }
      int comma = source.indexOf(',', Math.max(start, end - 1));
      at = comma < 0 || comma >= value.end() ? value.end() : comma + 1;
      boolean closed = end > start && source.charAt(end - 1) == ',';
      add(tag, new Span(start, closed ? end - 1 : end));
    }
  }

  private static boolean isBetween(char c) {
    return c == ',' || Ascii.isBlank(c);
  }

  private void add(Span tag, Span address) {
    if (!address.isEmpty()) {
      found.add(new Link(Link.Kind.HTML, true, tag, address, address.in(note.source())));
    }
  }
}
