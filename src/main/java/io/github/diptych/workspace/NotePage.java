package io.github.diptych.workspace;

import io.github.diptych.diary.NoteText;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.Rendering;
import io.github.diptych.vault.VaultPath;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The page of the note that is being written. It is kept from one change to the next, so that only
 * what a change touches is rendered. Used on the render lane only, but for {@link #forget}.
 */
final class NotePage {
  private final VideoTitles videos;
  private final AtomicBoolean forgotten = new AtomicBoolean();
  private @Nullable Held held;

  NotePage(VideoTitles videos) {
    this.videos = videos;
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

  /**
   * The note with this text.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  Rendering of(VaultPath note, NoteText text) {
    Held before = forgotten.getAndSet(false) ? null : held;
    Held now =
        before != null && before.note().equals(note)
            ? before.with(before.renderer().rendering(before.rendering(), text))
            : fresh(note, text);
    held = now;
    return now.rendering();
  }

  private Held fresh(VaultPath note, NoteText text) {
    var renderer =
        GithubRenderer.withPlaces(new VaultPictures(note), html -> videos.in(note, html));
    return new Held(note, renderer, renderer.rendering(text));
  }
}
