package io.github.diptych.ui.preview;

import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.ui.pulse.AfterFrame;
import io.github.diptych.workspace.PictureShelf;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The pane that shows a note as github.com would. It knows neither files nor Markdown: rendered
 * blocks come in, clicks go out. Offsets are UTF-16 units of the source. The browser takes a second
 * to start, so it starts when something is to be shown and the window has been painted. All methods
 * belong to the UI thread.
 */
public final class PreviewPane {
  private final StackPane node = new StackPane();
  private final Drawing drawing;
  private final PageSearch search;
  private final AfterFrame keyFrame = new AfterFrame(node, this::keyIsPainted);
  private @Nullable Page page;
  private boolean starting;
  private boolean shown;
  private boolean patched;
  private boolean anew;
  private boolean keyFirst;
  private List<RenderedBlock> wanted = List.of();
  private boolean dark;
  private @Nullable Runnable wantedScroll;
  private double zoom = 1;
  private String name = "";
  private Consumer<Page> pictures = fresh -> {};
  private final Reading reading = new Reading(this::readyPage);

  public PreviewPane(Drawing drawing, Lanes lanes) {
    this.drawing = drawing;
    this.search = new PageSearch(this::readyPage, lanes);
    node.getStyleClass().add("diptych-preview");
    node.setStyle("-fx-background-color: -color-bg-default;");
    node.setMinWidth(0);
    node.sceneProperty().addListener((scene, before, now) -> startIfSeen());
  }

  public Node node() {
    return node;
  }

  /**
   * Shows {@code blocks} in place of those shown before; a block whose HTML is the same is not
   * touched, and what is read stays where it is.
   */
  public void show(List<RenderedBlock> blocks, boolean dark) {
    wanted = blocks;
    shown = true;
    patched = false;
    this.dark = dark;
    startIfSeen();
    if (!keyFirst) {
      update();
    }
  }

  /** What was typed is painted before the page is patched: a frame with both would be late. */
  public void letKeyGoFirst() {
    if (node.getScene() != null) {
      keyFirst = true;
      keyFrame.request();
    }
  }

  private void keyIsPainted() {
    keyFirst = false;
    update();
  }

  /** A window that shows the source alone needs no browser. */
  private void startIfSeen() {
    if (!starting && shown && node.getScene() != null) {
      starting = true;
      new AfterFirstPulse(this::start).start();
    }
  }

  /** Whether the page is there and holds what was shown last. */
  public boolean isUpToDate() {
    return patched && page != null && page.isReady() && page.shows(wanted);
  }

  /** The words of the page as a reader sees them; empty while there is none. */
  public String text() {
    return page != null && page.isReady() ? page.text() : "";
  }

  /** Scrolls the source's {@code offset} into view. */
  public void scrollTo(int offset) {
    send(() -> reading.reveal(offset));
  }

  /** Scrolls so that a place is at the top, as {@link Reading#top} has told it. */
  public void alignTo(double place) {
    send(() -> reading.align(place));
  }

  private void send(Runnable scroll) {
    wantedScroll = scroll;
    reading.sent();
    update();
  }

  /** Told of the address of each link that is clicked; the page itself goes nowhere. */
  public void onLink(Consumer<String> listener) {
    reading.onLink(listener);
  }

  /** What else the reader does in the page. */
  public Reading reading() {
    return reading;
  }

  /** Finding words in the page. */
  public PageSearch search() {
    return search;
  }

  /** Moves the keyboard to the page. */
  public void focus() {
    if (page != null) {
      page.view().requestFocus();
    }
  }

  /** Whether the keyboard is in the page. */
  public boolean isFocused() {
    return page != null && page.view().isFocused();
  }

  /**
   * Runs something while all of the page is there, pictures and drawings included, which may take a
   * while; what is not there by then stays away. At once where there is no page.
   */
  public void whenWhole(Runnable use) {
    var ready = readyPage();
    if (ready == null) {
      use.run();
    } else {
      new WholePage(ready, use).start();
    }
  }

  /** Prints the page, light whatever the theme; asks nothing. */
  void print(PrinterJob job) {
    var ready = readyPage();
    if (ready != null) {
      ready.view().getEngine().print(job);
    }
  }

  /** Brings the pages' pictures from a shelf; until this is called, their places are empty. */
  public Subscription showPictures(PictureShelf shelf, PictureWords words) {
    pictures = fresh -> fresh.show(shelf, words);
    if (page != null) {
      pictures.accept(page);
    }
    return shelf.onChange(
        () -> {
          if (page != null) {
            page.renewPictures();
          }
        });
  }

  /** What a screen reader calls the pane. */
  public void setName(String name) {
    this.name = name;
    if (page != null) {
      page.view().setAccessibleText(name);
    }
  }

  /** 1 is the ordinary size. */
  public void setZoom(double factor) {
    zoom = factor;
    if (page != null) {
      page.view().setZoom(factor);
    }
  }

  private void start() {
    page = new Page(drawing, reading, this::update);
    page.view().setZoom(zoom);
    page.view().setAccessibleText(name);
    pictures.accept(page);
    node.getChildren().setAll(page.view());
  }

  private @Nullable Page readyPage() {
    return page != null && page.isReady() ? page : null;
  }

  private void update() {
    var ready = readyPage();
    if (ready == null) {
      return;
    }
    try {
      ready.look(dark);
      ready.show(wanted);
    } catch (RuntimeException broken) {
      makeAnew(broken);
      return;
    }
    patched = true;
    anew = false;
    if (wantedScroll != null) {
      wantedScroll.run();
      wantedScroll = null;
    }
    reading.patched();
  }

  /** A page in which a script of ours fails is not mended; another one takes its place, once. */
  private void makeAnew(RuntimeException broken) {
    if (anew) {
      throw broken;
    }
    anew = true;
    start();
  }

  /** Runs something once, when the window's first picture is on the screen. */
  private static final class AfterFirstPulse extends AnimationTimer {
    private final Runnable task;
    private int pulses;

    AfterFirstPulse(Runnable task) {
      this.task = task;
    }

    @Override
    public void handle(long now) {
      pulses++;
      if (pulses == 2) {
        stop();
        task.run();
      }
    }
  }
}
