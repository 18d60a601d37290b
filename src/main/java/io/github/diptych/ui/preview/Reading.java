package io.github.diptych.ui.preview;

import io.github.diptych.diary.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one does in the preview with mouse and keys. Offsets are UTF-16 units of the source; a place
 * between two of them is a fraction. All methods belong to the UI thread, and do nothing while
 * there is no page.
 */
public final class Reading implements PageEvents.Listener {
  /** What {@code reading.js} puts between the parts of an answer. */
  private static final String SEPARATOR = "\u0001";

  private final Supplier<@Nullable Page> page;
  private Consumer<String> links = address -> {};
  private Consumer<Clicked> clicks = clicked -> {};
  private Runnable selections = () -> {};
  private Consumer<TaskBox> boxes = box -> {};
  private Consumer<Optional<String>> pointedAt = address -> {};
  private DoubleConsumer scrolls = offset -> {};
  private DoubleConsumer jumps = offset -> {};
  private Runnable patches = () -> {};
  private Runnable sendings = () -> {};

  /**
   * @param page the page once it can be asked
   */
  Reading(Supplier<@Nullable Page> page) {
    this.page = page;
  }

  void onLink(Consumer<String> listener) {
    links = listener;
  }

  /** Told of a click on words of the page. */
  public void onClick(Consumer<Clicked> listener) {
    clicks = listener;
  }

  /** Told when the reader has selected words by clicking twice or thrice. */
  public void onSelect(Runnable listener) {
    selections = listener;
  }

  /** Told of a click on a task box, which the page leaves as it is. */
  public void onTaskBox(Consumer<TaskBox> listener) {
    boxes = listener;
  }

  /** Told of the address of the link under the pointer, and of none when it leaves the link. */
  public void onPointer(Consumer<Optional<String>> listener) {
    pointedAt = listener;
  }

  /** Told of the place that the reader scrolled to, as {@link #align} takes it. */
  public void onScroll(DoubleConsumer listener) {
    scrolls = listener;
  }

  /** Told of the place of the source that the page went to by a link within it. */
  public void onJump(DoubleConsumer listener) {
    jumps = listener;
  }

  /** Told when the page was brought up to date. */
  public void onPatch(Runnable listener) {
    patches = listener;
  }

  /** Told when the page is sent to a place that the editor's view has nothing to do with. */
  public void onSent(Runnable listener) {
    sendings = listener;
  }

  void patched() {
    patches.run();
  }

  void sent() {
    sendings.run();
  }

  /** Scrolls so that {@code offset} is a third down the view, or as near to it as there is room. */
  public void reveal(double offset) {
    scroll("reveal", offset);
  }

  /**
   * Scrolls so that {@code offset} is at the top; towards the end of the page, further down, so
   * that the end of the source is at the bottom.
   */
  public void align(double offset) {
    scroll("align", offset);
  }

  private void scroll(String how, double offset) {
    var there = page.get();
    var place = there == null ? null : there.shown().place(offset);
    if (there != null && place != null) {
      there.script(
          "reading.%s(%d,%s,%s)".formatted(how, place.block(), place.at(), place.length()));
    }
  }

  /** The place that is at the top of the view, as {@link #align} takes it; empty without a page. */
  public Optional<Double> top() {
    return ask("reading.place()", answer -> offset(answer.split(SEPARATOR, -1)));
  }

  /** Goes to a heading or footnote, and tells of its place; false if there is none of that name. */
  public boolean jump(String anchor) {
    var place =
        ask("reading.jump(" + Quoted.of(anchor) + ")", answer -> answer.split(SEPARATOR, -1));
    place
        .filter(parts -> !parts[1].equals("-1"))
        .ifPresent(
            parts -> {
              var source = source(Integer.parseInt(parts[0]));
              jumps.accept(source.start() + Integer.parseInt(parts[1]));
            });
    return place.isPresent();
  }

  /** What is at a point of the view, in pixels of the view. */
  public Under under(double x, double y) {
    var there = page.get();
    double zoom = there == null ? 1 : there.view().getZoom();
    return ask(
            "reading.under(" + x / zoom + "," + y / zoom + ")",
            answer -> answer.split(SEPARATOR, -1))
        .map(parts -> new Under(some(parts[0]), some(parts[1]), !parts[2].isEmpty()))
        .orElseGet(() -> new Under(Optional.empty(), Optional.empty(), false));
  }

  /** The words that are selected in the page, if any are. */
  public Optional<Copied> selected() {
    return ask("reading.selected()", answer -> answer.split(SEPARATOR, 2))
        .map(parts -> new Copied(parts[0], parts[1]));
  }

  /** The whole page. */
  public Optional<Copied> whole() {
    return ask("reading.whole()", answer -> answer.split(SEPARATOR, 2))
        .map(parts -> new Copied(parts[0], parts[1]));
  }

  public void selectAll() {
    var there = page.get();
    if (there != null) {
      there.script("reading.selectAll()");
    }
  }

  @Override
  public void link(String address) {
    if (address.startsWith("#") && address.length() > 1) {
      jump(address.substring(1));
    } else {
      links.accept(address);
    }
  }

  @Override
  public void taskBox() {
    ask("reading.box()", answer -> answer.split(SEPARATOR, -1))
        .map(
            parts -> {
              var block = source(Integer.parseInt(parts[0]));
              int at = Integer.parseInt(parts[1]);
              return new TaskBox(
                  block, at < 0 ? -1 : block.start() + at, Integer.parseInt(parts[2]));
            })
        .ifPresent(boxes);
  }

  @Override
  public void point(int x, int y, int clickCount) {
    if (ask("reading.isSelecting(" + clickCount + ") ? 'yes' : ''", answer -> answer).isPresent()) {
      if (clickCount > 1) {
        selections.run();
      }
      return;
    }
    ask("reading.at(" + x + "," + y + ")", answer -> answer.split(SEPARATOR, 5))
        .map(this::clicked)
        .ifPresent(clicks);
  }

  @Override
  public void over(Optional<String> address) {
    pointedAt.accept(address);
  }

  @Override
  public void scrolled() {
    ask("reading.scrolledTo()", answer -> offset(answer.split(SEPARATOR, -1)))
        .ifPresent(scrolls::accept);
  }

  private Clicked clicked(String[] parts) {
    var block = source(Integer.parseInt(parts[0]));
    int from = Math.min(block.end(), block.start() + Integer.parseInt(parts[1]));
    int to = Integer.parseInt(parts[2]);
    int end = to < 0 ? block.end() : Math.clamp(block.start() + to, from, block.end());
    return new Clicked(new Span(from, end), parts[3], parts[4]);
  }

  private double offset(String[] place) {
    var there = page.get();
    return there == null
        ? 0
        : there
            .shown()
            .offset(
                Integer.parseInt(place[0]),
                Double.parseDouble(place[1]),
                Double.parseDouble(place[2]),
                Double.parseDouble(place[3]));
  }

  private Span source(int block) {
    var there = page.get();
    return there == null ? new Span(0, 0) : there.shown().source(block);
  }

  private static Optional<String> some(String part) {
    return Optional.of(part).filter(text -> !text.isEmpty());
  }

  /** An answer of the page; empty if it has none, or if there is no page. */
  private <T> Optional<T> ask(String question, Function<String, T> reader) {
    var there = page.get();
    return there == null
        ? Optional.empty()
        : Optional.ofNullable(there.script(question))
            .map(String::valueOf)
            .filter(answer -> !answer.isEmpty())
            .map(reader);
  }
}
