package io.github.diptych.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the pieces of a note together that raw HTML ties: a {@code <details>}, its {@code
 * </details>} and all between. An element that is never closed ties all that follows, as it does on
 * github.com.
 */
final class BlockGroups {
  /** Elements that close by themselves, or hold nothing. */
  private static final Set<String> SELF_CLOSING =
      Set.of(
          "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "br", "hr",
          "img", "input", "wbr", "area", "base", "col", "embed", "link", "meta", "param", "source",
          "track");

  private record Open(String name, int piece) {}

  /** Elements that are opened again in the next block, until they are closed. */
  private static final Set<String> FORMATTING =
      Set.of(
          "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong",
          "tt", "u");

  /** Elements that end the paragraph they stand in, and so stand beside it. */
  private static final Set<String> ENDING_PARAGRAPHS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "main",
          "menu",
          "nav",
          "ol",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "ul");

  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Open> formatting = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final int[] tiedFrom;

  private BlockGroups(int pieces) {
    tiedFrom = new int[pieces];
    Arrays.setAll(tiedFrom, i -> i);
  }

  /**
   * Stretches of pieces that belong together.
   *
   * @param from number of the first
   * @param to behind the last, at least two more
   */
  record Group(int from, int to) {}

  /** The tags of raw HTML that can tie it to what stands elsewhere. */
  static List<HtmlTags.Tag> tying(String html) {
    return HtmlTags.in(html).stream()
        .filter(tag -> !SELF_CLOSING.contains(tag.name()) && !TagFilter.filters(tag.name()))
        .toList();
  }

  /** The tags of raw HTML among a paragraph's words that can tie it to what follows. */
  static List<HtmlTags.Tag> tyingInParagraph(String html) {
    return HtmlTags.in(html).stream()
        .filter(tag -> FORMATTING.contains(tag.name()) || ENDING_PARAGRAPHS.contains(tag.name()))
        .toList();
  }

  /** The tags of raw HTML within any other block that can tie it to what follows. */
  static List<HtmlTags.Tag> tyingInside(String html) {
    return HtmlTags.in(html).stream().filter(tag -> FORMATTING.contains(tag.name())).toList();
  }

  /** The groups in their order. */
  static List<Group> of(List<Piece> pieces) {
    if (pieces.stream().allMatch(piece -> piece.facts().tags().isEmpty())) {
      return List.of();
    }
    var groups = new BlockGroups(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      groups.read(pieces.get(i).facts().tags(), i);
    }
    return groups.found();
  }

  private void read(List<HtmlTags.Tag> tags, int piece) {
    for (HtmlTags.Tag tag : tags) {
      if (FORMATTING.contains(tag.name())) {
        format(tag, piece);
      } else if (tag.closing()) {
        close(tag.name(), piece);
      } else {
        open.push(new Open(tag.name(), piece));
        counts.merge(tag.name(), 1, Integer::sum);
      }
    }
  }

  private void format(HtmlTags.Tag tag, int piece) {
    if (!tag.closing()) {
      formatting.push(new Open(tag.name(), piece));
      return;
    }
    Iterator<Open> innermostFirst = formatting.iterator();
    while (innermostFirst.hasNext()) {
      Open element = innermostFirst.next();
      if (element.name().equals(tag.name())) {
        innermostFirst.remove();
        tiedFrom[piece] = Math.min(tiedFrom[piece], element.piece());
        return;
      }
    }
  }

  private void close(String name, int piece) {
    if (counts.getOrDefault(name, 0) == 0) {
      return;
    }
    Iterator<Open> innermostFirst = open.iterator();
    Open element;
    do {
      element = innermostFirst.next();
      innermostFirst.remove();
      counts.merge(element.name(), -1, Integer::sum);
    } while (!element.name().equals(name));
    tiedFrom[piece] = Math.min(tiedFrom[piece], element.piece());
  }

  private List<Group> found() {
    int last = tiedFrom.length - 1;
    if (!open.isEmpty()) {
      tiedFrom[last] = Math.min(tiedFrom[last], open.getLast().piece());
    }
    if (!formatting.isEmpty()) {
      tiedFrom[last] = Math.min(tiedFrom[last], formatting.getLast().piece());
    }
    var groups = new ArrayList<Group>();
    int end = tiedFrom.length;
    while (end > 0) {
      int start = end - 1;
      for (int i = end - 1; i >= start; i--) {
        start = Math.min(start, tiedFrom[i]);
      }
      if (end - start > 1) {
        groups.add(new Group(start, end));
      }
      end = start;
    }
    return groups.reversed();
  }
}
