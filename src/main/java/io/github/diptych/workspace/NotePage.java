package io.github.diptych.workspace;

import io.github.diptych.diary.NoteText;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.Rendering;
import io.github.diptych.vault.VaultPath;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The page of the note that is being written. It is kept from one change to the next, so that only
 * what a change touches is rendered. Used on the render lane only, but for {@link #forget} and
 * {@link #filesChanged}.
 */
final class NotePage {
  private final VideoTitles videos;
  private final LongSupplier nanoTime;
  private final AtomicBoolean forgotten = new AtomicBoolean();
  private final AtomicBoolean filesChanged = new AtomicBoolean();

  /** A thread that was stuck and left behind may come to an end after all, and sets it too. */
  private volatile @Nullable Held held;

  /**
   * @param nanoTime by which rendering takes no longer than it may
   */
  NotePage(VideoTitles videos, LongSupplier nanoTime) {
    this.videos = videos;
    this.nanoTime = nanoTime;
  }

  private record Held(VaultPath note, GithubRenderer renderer, Rendering rendering) {
    Held with(Rendering next) {
      return new Held(note, renderer, next);
    }
  }

  /** Renders the whole note next time; any thread. */
  void forget() {
    forgotten.set(true);
  }

  /** Renders the whole note next time if it says something of a file that is not so any more. */
  void filesChanged() {
    filesChanged.set(true);
  }

  /**
   * The note with this text.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  Rendering of(VaultPath note, NoteText text) {
    boolean outdated = filesChanged.getAndSet(false) && videos.areOutdated();
    if (forgotten.getAndSet(false) || outdated) {
      // At once, for this rendering may be cancelled.
      held = null;
    }
    Held before = held;
    Held now =
        before != null && before.note().equals(note)
            ? before.with(before.renderer().rendering(before.rendering(), text))
            : fresh(note, text);
    held = now;
    return now.rendering();
  }

  private Held fresh(VaultPath note, NoteText text) {
    videos.forget();
    var renderer =
        GithubRenderer.withPlaces(new VaultPictures(note), html -> videos.in(note, html), nanoTime);
    return new Held(note, renderer, renderer.rendering(text));
  }
}
