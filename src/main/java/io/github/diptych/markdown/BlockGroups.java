package io.github.diptych.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of a note together that raw HTML ties: a {@code <details>}, its {@code
 * </details>} and all between. An element that is never closed ties all that follows, as it does on
 * github.com.
 */
final class BlockGroups {
  /** Elements that close by themselves, or hold nothing. */
  private static final Set<String> SELF_CLOSING =
      Set.of(
          "p", "tr", "td", "th", "thead", "tbody", "tfoot", "caption", "br", "hr", "img", "input",
          "wbr", "area", "base", "col", "embed", "link", "meta", "param", "source", "track");

  private static final String PARAGRAPH = "p";

  /** Elements that hold no blocks, or close by themselves, but end a paragraph. */
  private static final Set<String> ENDING_BY_START = Set.of("hr", "li", "dt", "dd");

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

  private final Pieces pieces;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Deque<Open>> goingOn = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** What each element ties that ends in another piece than it begins, in the order of the ends. */
  private final List<Group> tied = new ArrayList<>();

  /** A paragraph of raw HTML that nothing has ended so far, and behind which piece it reaches. */
  private @Nullable Open paragraph;

  private int paragraphEnd;

  private BlockGroups(Pieces pieces) {
    this.pieces = pieces;
  }

  /**
   * Stretches of pieces that belong together.
   *
   * @param from number of the first
   * @param to behind the last
   * @param open whether something in it is left open, and so holds the footnotes below as well
   */
  record Group(int from, int to, boolean open) {}

  /** The tags of raw HTML that can tie it to what stands elsewhere. */
  static List<HtmlTags.Tag> tying(String html) {
    var tags = new ArrayList<HtmlTags.Tag>();
    HtmlTags.Tag left = null;
    for (HtmlTags.Tag tag : HtmlTags.in(html)) {
      if (tag.name().equals(PARAGRAPH)) {
        if (tag.closing() && left == null) {
          tags.add(tag);
        }
        left = tag.closing() ? null : tag;
      } else {
        left = endsParagraph(tag) ? null : left;
        if (!SELF_CLOSING.contains(tag.name()) && !TagFilter.filters(tag.name())) {
          tags.add(tag);
        }
      }
    }
    if (left != null) {
      tags.add(left);
    }
    return List.copyOf(tags);
  }

  private static boolean endsParagraph(HtmlTags.Tag tag) {
    return tag.name().equals(PARAGRAPH)
        || ENDING_PARAGRAPHS.contains(tag.name())
        || ENDING_BY_START.contains(tag.name());
  }

  /** The tags of raw HTML among a paragraph's words that can tie it to what follows. */
  static List<HtmlTags.Tag> tyingInParagraph(String html) {
    return HtmlTags.in(html).stream()
        .filter(tag -> FORMATTING.contains(tag.name()) || ENDING_PARAGRAPHS.contains(tag.name()))
        .toList();
  }

  /** The tags of raw HTML within any other block that can tie it to what follows. */
  static List<HtmlTags.Tag> tyingInside(String html) {
    return HtmlTags.in(html).stream().filter(BlockGroups::goesOn).toList();
  }

  /** Whether it reaches out of whatever block it stands in. */
  private static boolean goesOn(HtmlTags.Tag tag) {
    return FORMATTING.contains(tag.name()) || tag.name().equals("table") || tag.isCutOff();
  }

  /** The groups in their order. */
  static List<Group> of(Pieces pieces) {
    var groups = new BlockGroups(pieces);
    for (var speaking = SpeakingPieces.all(pieces); speaking.next(); ) {
      groups.reach(speaking.number() + 1);
      groups.read(speaking.piece().facts().tags(), speaking.number());
    }
    groups.reach(pieces.size());
    groups.endParagraph();
    return groups.found(pieces.size() - 1);
  }

  /** A paragraph that is open reaches as far as no block begins; to before a piece at most. */
  private void reach(int end) {
    while (paragraph != null && paragraphEnd < end) {
      String html = pieces.get(paragraphEnd).html();
      if (html != null && startsBlock(html)) {
        endParagraph();
      } else {
        paragraphEnd++;
      }
    }
  }

  private static boolean startsBlock(String html) {
    HtmlTags.Tag first = html.startsWith("<") ? HtmlTags.at(html, 0) : null;
    return first != null && endsParagraph(first);
  }

  private void endParagraph() {
    if (paragraph != null) {
      tie(paragraph, paragraphEnd - 1);
      paragraph = null;
    }
  }

  private void read(List<HtmlTags.Tag> tags, int piece) {
    for (HtmlTags.Tag tag : tags) {
      if (goesOn(tag)) {
        goOn(tag, piece);
        continue;
      }
      if (endsParagraph(tag)) {
        endParagraph();
      }
      if (tag.name().equals(PARAGRAPH)) {
        paragraph = tag.closing() ? null : new Open(PARAGRAPH, piece);
        paragraphEnd = piece + 1;
      } else if (tag.closing()) {
        close(tag.name(), piece);
      } else {
        open.push(new Open(tag.name(), piece));
        counts.merge(tag.name(), 1, Integer::sum);
      }
    }
  }

  private void goOn(HtmlTags.Tag tag, int piece) {
    Deque<Open> same = goingOn.computeIfAbsent(tag.name(), name -> new ArrayDeque<>());
    if (!tag.closing()) {
      same.push(new Open(tag.name(), piece));
    } else if (!same.isEmpty()) {
      tie(same.pop(), piece);
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
      tied.add(new Group(from.piece(), last + 1, false));
    }
  }

  /** What overlaps is one group. */
  private List<Group> found(int last) {
    Stream.concat(Stream.of(open), goingOn.values().stream())
        .filter(left -> !left.isEmpty())
        .forEach(left -> tied.add(new Group(left.getLast().piece(), last + 1, true)));
    var groups = new ArrayDeque<Group>();
    for (Group next : tied) {
      int from = next.from();
      boolean isOpen = next.open();
      while (!groups.isEmpty() && groups.getLast().to() > from) {
        Group before = groups.removeLast();
        from = Math.min(from, before.from());
        isOpen |= before.open();
      }
      groups.add(new Group(from, next.to(), isOpen));
    }
    return List.copyOf(groups);
  }
}
