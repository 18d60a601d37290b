package io.github.diptych.ui.preview;

import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.workspace.PictureShelf;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.event.Event;
import javafx.scene.input.DragEvent;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/** The browser and the one page it ever shows; whatever would lead elsewhere is cancelled. */
final class Page {
  private static final int MOST_FAILURES = 3;

  private final WebView view = new WebView();
  private final WebEngine engine = view.getEngine();

  private final PageEvents events;
  private final BlockAnswers answers =
      new BlockAnswers(() -> shown().blocks(), this::script, this::drawWith);
  private final Runnable whenReady;
  private final Drawing drawing;
  private final Set<Library> asked = EnumSet.noneOf(Library.class);
  private int loads;
  private int failures;
  private Shown shown = new Shown(List.of());
  private boolean ready;
  private @Nullable PagePictures pictures;

  Page(Drawing drawing, PageEvents.Listener reader, Runnable whenReady) {
    this.drawing = drawing;
    this.events = new PageEvents(reader);
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
    var patch = Patch.between(shown.blocks(), blocks);
    // First, for the page asks for what it needs while it is patched.
    shown = new Shown(blocks);
    if (!patch.isEmpty()) {
      engine.executeScript(patch.script());
      patch.carried().forEach(block -> drawWith(block.html()));
    }
  }

  /** Gets the page what a block needs to be drawn, once. */
  private void drawWith(String html) {
    for (Library library : Library.values()) {
      if (!asked.contains(library) && library.isNeededBy(html)) {
        asked.add(library);
        int load = loads;
        drawing.read(
            library,
            script -> {
              if (load == loads) {
                engine.executeScript(script);
                engine.executeScript("draw.loaded(" + Quoted.of(library.key()) + ")");
              }
            });
      }
    }
  }

  boolean shows(List<RenderedBlock> blocks) {
    return shown.blocks().equals(blocks);
  }

  /** Whether the page shows these very blocks. */
  @SuppressWarnings("ReferenceEquality")
  boolean holds(List<RenderedBlock> blocks) {
    return ready && shown.blocks() == blocks;
  }

  String text() {
    return String.valueOf(
        view.getEngine().executeScript("document.getElementById('page').innerText"));
  }

  void look(boolean dark) {
    view.setPageFill(dark ? Color.web("#0d1117") : Color.WHITE);
    engine.executeScript("look(" + dark + ")");
  }

  /** What the page shows, and where it stands in the source. */
  Shown shown() {
    return shown;
  }

  Object script(String code) {
    return engine.executeScript(code);
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
      case CANCELLED, FAILED -> {
        if (!ready && failures < MOST_FAILURES) {
          failures++;
          // Not from within what ends the load before it.
          Platform.runLater(this::load);
        }
      }
      case READY, RUNNING -> {}
    }
  }

  private void load() {
    ready = false;
    shown = new Shown(List.of());
    asked.clear();
    loads++;
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
    failures = 0;
    if (pictures != null) {
      pictures.begin(engine.getDocument());
    }
    events.listenTo(engine.getDocument());
    answers.listenTo(engine.getDocument());
    engine.executeScript(drawing.greeting());
    whenReady.run();
  }
}
