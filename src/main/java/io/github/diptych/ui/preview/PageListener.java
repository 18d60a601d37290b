package io.github.diptych.ui.preview;

import java.lang.ref.WeakReference;
import org.w3c.dom.Document;
import org.w3c.dom.events.Event;
import org.w3c.dom.events.EventListener;
import org.w3c.dom.events.EventTarget;

/**
 * Listens to a page for as long as somebody else keeps the listener. The browser itself never lets
 * go of one: through it, a window that was closed would stay in memory with all its notes.
 */
final class PageListener implements EventListener {
  private final WeakReference<EventListener> listener;

  private PageListener(EventListener listener) {
    this.listener = new WeakReference<>(listener);
  }

  /**
   * @param listener to be kept by the caller
   * @param first whether it is told before whatever in the page the event is about
   */
  static void add(Document document, String event, EventListener listener, boolean first) {
    ((EventTarget) document).addEventListener(event, new PageListener(listener), first);
  }

  @Override
  public void handleEvent(Event event) {
    EventListener kept = listener.get();
    if (kept != null) {
      kept.handleEvent(event);
    }
  }
}
