package io.github.diptych.ui.preview;

import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.task.Subscription;
import io.github.diptych.workspace.PictureShelf;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
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
  private @Nullable Page page;
  private boolean starting;
  private boolean shown;
  private List<RenderedBlock> wanted = List.of();
  private boolean dark;
  private int wantedOffset = -1;
  private double zoom = 1;
  private Consumer<Page> pictures = fresh -> {};
  private Consumer<String> linkListener = address -> {};
  private IntConsumer clickListener = offset -> {};

  public PreviewPane() {
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
    this.dark = dark;
    startIfSeen();
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
    return page != null && page.isReady() && page.shows(wanted);
  }

  /** The words of the page as a reader sees them; empty while there is none. */
  public String text() {
    return page != null && page.isReady() ? page.text() : "";
  }

  /** Scrolls the source's {@code offset} into view. */
  public void scrollTo(int offset) {
    wantedOffset = offset;
    update();
  }

  /** Told of the address of each link that is clicked; the page itself goes nowhere. */
  public void onLink(Consumer<String> listener) {
    linkListener = listener;
  }

  /** Told of the source offset at which a block begins when it is clicked. */
  public void onClickAt(IntConsumer listener) {
    clickListener = listener;
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

  /** 1 is the ordinary size. */
  public void setZoom(double factor) {
    zoom = factor;
    if (page != null) {
      page.view().setZoom(factor);
    }
  }

  private void start() {
    page =
        new Page(
            address -> linkListener.accept(address),
            offset -> clickListener.accept(offset),
            this::update);
    page.view().setZoom(zoom);
    pictures.accept(page);
    node.getChildren().setAll(page.view());
  }

  private void update() {
    if (page == null || !page.isReady()) {
      return;
    }
    page.look(dark);
    page.show(wanted);
    if (wantedOffset >= 0) {
      page.scrollTo(wantedOffset);
      wantedOffset = -1;
    }
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
