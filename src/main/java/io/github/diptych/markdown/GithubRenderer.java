package io.github.diptych.markdown;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.Span;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Turns a note into the HTML that github.com shows for it: GitHub Flavored Markdown, front matter,
 * alerts, emoji codes, mathematics, footnotes and heading anchors, sanitised. May be used by
 * several threads.
 */
public final class GithubRenderer {
  private final PieceWriter writer;
  private final LongSupplier nanoTime;

  /** Pictures are {@code <img>} with the address as written. */
  public GithubRenderer() {
    this(new PlainPictures());
  }

  public GithubRenderer(PictureView pictures) {
    this(pictures, false, html -> html, System::nanoTime);
  }

  /**
   * The same with a clock of its own.
   *
   * @param nanoTime by which it takes no longer than it may
   */
  GithubRenderer(LongSupplier nanoTime) {
    this(new PlainPictures(), false, html -> html, nanoTime);
  }

  private GithubRenderer(
      PictureView pictures, boolean places, UnaryOperator<String> lastly, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.writer = new PieceWriter(new SanitizerPolicy(), pictures, places, lastly);
  }

  /**
   * A renderer whose elements tell by {@code data-diptych-at} where they come from: how many UTF-16
   * units behind the start of their block's source, and whose renderings have a reading.
   *
   * @param lastly done to the HTML of each block; what it returns goes into the page as it is
   * @param nanoTime by which it takes no longer than it may
   */
  public static GithubRenderer withPlaces(
      PictureView pictures, UnaryOperator<String> lastly, LongSupplier nanoTime) {
    return new GithubRenderer(pictures, true, lastly, nanoTime);
  }

  /**
   * The HTML of a whole note, without {@code <body>}.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public String render(String markdown) {
    var html = new StringBuilder(markdown.length() * 2);
    blocks(markdown).forEach(block -> html.append(block.html()));
    return html.toString();
  }

  /**
   * The HTML of a note in pieces; see {@link Rendering#blocks}.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public RenderedBlocks blocks(String markdown) {
    return rendering(markdown).blocks();
  }

  /**
   * A note to go on from.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public Rendering rendering(String markdown) {
    return rendering(NoteText.of(markdown));
  }

  /**
   * A note to go on from.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public Rendering rendering(NoteText markdown) {
    return step(markdown).all();
  }

  /**
   * The same note after a change; what the change leaves alone is taken over.
   *
   * @param markdown the whole note as it is now, made by edits from what it was before
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public Rendering rendering(Rendering before, NoteText markdown) {
    Span change = markdown.changeSince(before.text());
    boolean same = change.isEmpty() && markdown.length() == before.text().length();
    return same ? before : step(markdown).after(before, change);
  }

  private RenderingStep step(NoteText markdown) {
    return new RenderingStep(markdown, writer, new Budget(markdown.length(), nanoTime));
  }
}
