package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Puts the blocks of a note together that raw HTML ties: a {@code <details>}, its {@code
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

  private record Open(String name, int block) {}

  private final List<Node> blocks = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int[] tiedFrom = new int[0];

  private BlockGroups() {}

  /** The top-level blocks in their order, each group in a list of its own. */
  static List<List<Node>> of(Document document) {
    return new BlockGroups().groups(document);
  }

  private List<List<Node>> groups(Document document) {
    document.getChildren().forEach(blocks::add);
    tiedFrom = new int[blocks.size()];
    for (int i = 0; i < blocks.size(); i++) {
      tiedFrom[i] = i;
      if (blocks.get(i) instanceof HtmlBlockBase html) {
        read(html, i);
      }
    }
    if (!open.isEmpty()) {
      tiedFrom[blocks.size() - 1] = Math.min(tiedFrom[blocks.size() - 1], open.getLast().block());
    }
    return collected();
  }

  private void read(HtmlBlockBase html, int block) {
    for (HtmlTags.Tag tag : HtmlTags.in(html.getContentChars().toString())) {
      if (SELF_CLOSING.contains(tag.name()) || TagFilter.filters(tag.name())) {
        continue;
      }
      if (tag.closing()) {
        close(tag.name(), block);
      } else {
        open.push(new Open(tag.name(), block));
      }
    }
  }

  private void close(String name, int block) {
    if (open.stream().noneMatch(element -> element.name().equals(name))) {
      return;
    }
    Iterator<Open> innermostFirst = open.iterator();
    Open element;
    do {
      element = innermostFirst.next();
      innermostFirst.remove();
    } while (!element.name().equals(name));
    tiedFrom[block] = Math.min(tiedFrom[block], element.block());
  }

  private List<List<Node>> collected() {
    var groups = new ArrayList<List<Node>>();
    int end = blocks.size();
    while (end > 0) {
      int start = end - 1;
      for (int i = end - 1; i >= start; i--) {
        start = Math.min(start, tiedFrom[i]);
      }
      groups.add(blocks.subList(start, end));
      end = start;
    }
    return groups.reversed();
  }
}
