package io.github.diptych.ui.preview;

import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.workspace.PictureShelf;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.event.Event;
import javafx.scene.input.DragEvent;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.events.EventListener;
import org.w3c.dom.events.EventTarget;

/** The browser and the one page it ever shows; whatever would lead elsewhere is cancelled. */
final class Page {
  private final WebView view = new WebView();
  private final WebEngine engine = view.getEngine();

  /** Kept here, for the page does not keep it. */
  private final EventListener clicks = this::clicked;

  private final Consumer<String> links;
  private final IntConsumer blockClicks;
  private final Runnable whenReady;
  private List<RenderedBlock> shown = List.of();
  private boolean ready;
  private @Nullable PagePictures pictures;

  Page(Consumer<String> links, IntConsumer blockClicks, Runnable whenReady) {
    this.links = links;
    this.blockClicks = blockClicks;
    this.whenReady = whenReady;
    engine.setUserDataDirectory(BrowserFolder.create());
    view.setContextMenuEnabled(false);
    view.addEventFilter(DragEvent.ANY, Event::consume);
    engine.setCreatePopupHandler(features -> null);
    engine.setConfirmHandler(question -> false);
    engine.setPromptHandler(prompt -> null);
    engine.setOnAlert(Event::consume);
    engine.getLoadWorker().stateProperty().addListener((state, before, now) -> moved(now));
    load();
  }

  WebView view() {
    return view;
  }

  boolean isReady() {
    return ready;
  }

  void show(List<RenderedBlock> blocks) {
    var patch = Patch.between(shown, blocks);
    if (!patch.isEmpty()) {
      engine.executeScript(patch.script());
    }
    shown = List.copyOf(blocks);
  }

  boolean shows(List<RenderedBlock> blocks) {
    return shown.equals(blocks);
  }

  String text() {
    return String.valueOf(
        view.getEngine().executeScript("document.getElementById('page').innerText"));
  }

  void look(boolean dark) {
    view.setPageFill(dark ? Color.web("#0d1117") : Color.WHITE);
    engine.executeScript("look(" + dark + ")");
  }

  void scrollTo(int offset) {
    int index = blockAt(offset);
    if (index >= 0) {
      var source = shown.get(index).source();
      double share = (offset - source.start()) / (double) Math.max(1, source.length());
      engine.executeScript("reveal(" + index + "," + Math.clamp(share, 0, 1) + ")");
    }
  }

  /**
   * The first load is the shell's; any later one is the page's content trying to lead away, which
   * neither the sanitiser nor the shell's script should have let through.
   */
  private void moved(Worker.State state) {
    switch (state) {
      // Cancelled at once, while it is being set up, a load crashes the browser.
      case SCHEDULED -> {
        if (ready) {
          Platform.runLater(engine.getLoadWorker()::cancel);
        }
      }
      case SUCCEEDED -> {
        if (ready) {
          load();
        } else {
          begin();
        }
      }
      case READY, RUNNING, CANCELLED, FAILED -> {}
    }
  }

  private void load() {
    ready = false;
    shown = List.of();
    engine.loadContent(Shell.html());
  }

  /** Where pictures come from; until this is called they do not come. */
  void show(PictureShelf shelf, PictureWords words) {
    pictures = new PagePictures(shelf, words, code -> String.valueOf(engine.executeScript(code)));
    if (ready) {
      pictures.begin(engine.getDocument());
    }
  }

  void renewPictures() {
    if (pictures != null && ready) {
      pictures.renew();
    }
  }

  private void begin() {
    ready = true;
    if (pictures != null) {
      pictures.begin(engine.getDocument());
    }
    ((EventTarget) engine.getDocument()).addEventListener("click", clicks, true);
    whenReady.run();
  }

  private void clicked(org.w3c.dom.events.Event event) {
    Node target = (Node) event.getTarget();
    Element link = linkAround(target);
    if (link != null) {
      event.preventDefault();
      follow(link.getAttribute("href"));
      return;
    }
    int index = blockAround(target);
    boolean selecting = Boolean.TRUE.equals(engine.executeScript("isSelecting()"));
    if (index >= 0 && !selecting) {
      blockClicks.accept(shown.get(index).source().start());
    }
  }

  private void follow(String address) {
    if (address.startsWith("#")) {
      engine.executeScript("jump(" + Quoted.of(address.substring(1)) + ")");
    } else {
      links.accept(address);
    }
  }

  private static @Nullable Element linkAround(Node target) {
    for (Node node = target; node != null; node = node.getParentNode()) {
      if (node instanceof Element element && element.hasAttribute("href")) {
        return element;
      }
    }
    return null;
  }

  /** The number of the block that {@code target} is in; -1 if it is in none. */
  private static int blockAround(Node target) {
    for (Node node = target; node.getParentNode() != null; node = node.getParentNode()) {
      if (node.getParentNode() instanceof Element page && "page".equals(page.getAttribute("id"))) {
        int index = 0;
        for (Node other = node; other.getPreviousSibling() != null; index++) {
          other = other.getPreviousSibling();
        }
        return index;
      }
    }
    return -1;
  }

  /** The last block that begins at {@code offset} or before it; the first one if none does. */
  private int blockAt(int offset) {
    int low = 0;
    int high = shown.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shown.get(middle).source().start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return shown.isEmpty() ? -1 : Math.max(0, low - 1);
  }
}
