package io.github.diptych.ui.preview;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;
import org.w3c.dom.events.EventTarget;
import org.w3c.dom.events.MouseEvent;

/** What happens in the page, sorted by what it means. */
final class PageEvents {
  private final Listener listener;

  /** Kept here, for the page does not keep them. */
  private final EventListener clicks = this::clicked;

  private final EventListener entries = this::entered;
  private final EventListener scrolls = event -> listener().scrolled();

  /** Told what the reader does. */
  interface Listener {
    /** A link was followed, by mouse or by key. */
    void link(String address);

    /**
     * @param block number of the block
     * @param at units into its source; -1 if the page does not know
     * @param number of the box in its block, from 0
     */
    void taskBox(int block, int at, int number);

    /** Something else was clicked, at a point of the view. */
    void point(int x, int y, int clicks);

    /** The pointer came to a link, or left it. */
    void over(Optional<String> address);

    void scrolled();
  }

  PageEvents(Listener listener) {
    this.listener = listener;
  }

  void listenTo(Document document) {
    var target = (EventTarget) document;
    target.addEventListener("click", clicks, true);
    target.addEventListener("mouseover", entries, true);
    target.addEventListener("scroll", scrolls, false);
  }

  private Listener listener() {
    return listener;
  }

  private void clicked(Event event) {
    if (!(event.getTarget() instanceof Node target)) {
      return;
    }
    Element link = around(target, "href");
    if (link != null) {
      event.preventDefault();
      listener.link(link.getAttribute("href"));
    } else if (isBox(target)) {
      event.preventDefault();
      box((Element) target);
    } else if (event instanceof MouseEvent mouse) {
      listener.point(mouse.getClientX(), mouse.getClientY(), mouse.getDetail());
    }
  }

  private void entered(Event event) {
    Element link = event.getTarget() instanceof Node target ? around(target, "href") : null;
    listener.over(Optional.ofNullable(link).map(element -> element.getAttribute("href")));
  }

  private void box(Element box) {
    Node block = blockAround(box);
    if (block != null) {
      String at = box.getAttribute("data-diptych-at");
      boolean known = at != null && at.matches("\\d{1,9}");
      listener.taskBox(indexOf(block), known ? Integer.parseInt(at) : -1, numberIn(block, box));
    }
  }

  private static boolean isBox(Node node) {
    return node instanceof Element element
        && element.getTagName().equalsIgnoreCase("input")
        && "checkbox".equals(element.getAttribute("type"));
  }

  private static @Nullable Element around(Node target, String attribute) {
    for (Node node = target; node != null; node = node.getParentNode()) {
      if (node instanceof Element element && element.hasAttribute(attribute)) {
        return element;
      }
    }
    return null;
  }

  private static int numberIn(Node block, Element box) {
    var inputs = ((Element) block).getElementsByTagName("input");
    int number = 0;
    for (int i = 0; i < inputs.getLength() && !inputs.item(i).equals(box); i++) {
      number += isBox(inputs.item(i)) ? 1 : 0;
    }
    return number;
  }

  /** The block that {@code target} is in; null if it is in none. */
  private static @Nullable Node blockAround(Node target) {
    for (Node node = target; node.getParentNode() != null; node = node.getParentNode()) {
      if (isPage(node.getParentNode().getParentNode())) {
        return node;
      }
    }
    return null;
  }

  private static boolean isPage(@Nullable Node node) {
    return node instanceof Element page && "page".equals(page.getAttribute("id"));
  }

  /** The page's parts hold its blocks. */
  private static int indexOf(Node block) {
    int index = before(block);
    for (Node part = block.getParentNode().getPreviousSibling();
        part != null;
        part = part.getPreviousSibling()) {
      index += part.getChildNodes().getLength();
    }
    return index;
  }

  private static int before(Node node) {
    int index = 0;
    for (Node other = node; other.getPreviousSibling() != null; index++) {
      other = other.getPreviousSibling();
    }
    return index;
  }
}
