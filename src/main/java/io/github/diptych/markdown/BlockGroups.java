package io.github.diptych.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

  /** What each element that is closed ties, in the order of the ends. */
  private final List<Group> tied = new ArrayList<>();

  private BlockGroups() {}

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
  static List<Group> of(Pieces pieces) {
    var groups = new BlockGroups();
    for (int i = pieces.nextSpeaking(0); i < pieces.size(); i = pieces.nextSpeaking(i + 1)) {
      groups.read(pieces.get(i).facts().tags(), i);
    }
    return groups.found(pieces.size() - 1);
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
        tie(element, piece);
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
    tie(element, piece);
  }

  private void tie(Open from, int last) {
    if (from.piece() < last) {
      tied.add(new Group(from.piece(), last + 1));
    }
  }

  /** What overlaps is one group. */
  private List<Group> found(int last) {
    if (!open.isEmpty()) {
      tie(open.getLast(), last);
    }
    if (!formatting.isEmpty()) {
      tie(formatting.getLast(), last);
    }
    var groups = new ArrayDeque<Group>();
    for (Group next : tied) {
      int from = next.from();
      while (!groups.isEmpty() && groups.getLast().to() > from) {
        from = Math.min(from, groups.removeLast().from());
      }
      groups.add(new Group(from, next.to()));
    }
    return List.copyOf(groups);
  }
}
