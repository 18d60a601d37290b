package io.github.diptych.ui.preview;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;
import org.w3c.dom.events.MouseEvent;

/** What happens in the page, sorted by what it means. */
final class PageEvents {
  private final Listener listener;

  /** Kept here: see {@link PageListener}. */
  private final EventListener clicks = this::clicked;

  private final EventListener entries = this::entered;
  private final EventListener scrolls = event -> listener().scrolled();

  /** Told what the reader does. */
  interface Listener {
    /** A link was followed, by mouse or by key. */
    void link(String address);

    /** A task box was clicked. */
    void taskBox();

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
    PageListener.add(document, "click", clicks, true);
    PageListener.add(document, "mouseover", entries, true);
    PageListener.add(document, "scroll", scrolls, false);
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
      listener.taskBox();
    } else if (event instanceof MouseEvent mouse) {
      listener.point(mouse.getClientX(), mouse.getClientY(), mouse.getDetail());
    }
  }

  private void entered(Event event) {
    Element link = event.getTarget() instanceof Node target ? around(target, "href") : null;
    listener.over(Optional.ofNullable(link).map(element -> element.getAttribute("href")));
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
}
