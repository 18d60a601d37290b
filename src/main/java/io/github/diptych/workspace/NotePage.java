package io.github.diptych.workspace;

import io.github.diptych.diary.NoteText;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.Rendering;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The page of the note that is being written. It is kept from one change to the next, so that only
 * what a change touches is rendered. Used on the render lane only, but for {@link #renewPictures}.
 */
final class NotePage {
  private final LinkFindings links;
  private final PictureData pictures;
  private final VideoTitles videos;
  private final BrokenPictureView brokenPictures;
  private final AtomicBoolean picturesAreOld = new AtomicBoolean();
  private @Nullable Held held;

  NotePage(
      Vault vault, PictureData pictures, VideoTitles videos, BrokenPictureView brokenPictures) {
    this.links = new LinkFindings(vault);
    this.pictures = pictures;
    this.videos = videos;
    this.brokenPictures = brokenPictures;
  }

  private record Held(VaultPath note, GithubRenderer renderer, Rendering rendering) {
    Held with(Rendering next) {
      return new Held(note, renderer, next);
    }
  }

  /** Pictures of the vault may have changed; any thread. */
  void renewPictures() {
    picturesAreOld.set(true);
  }

  /**
   * The note with this text.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  Rendering of(VaultPath note, NoteText text) {
    Held before = held;
    boolean renew = picturesAreOld.getAndSet(false);
    Held now =
        before != null && before.note().equals(note)
            ? before.with(before.renderer().rendering(before.rendering(), text))
            : fresh(note, text);
    held = renew ? now.with(now.renderer().refreshed(now.rendering())) : now;
    return held.rendering();
  }

  private Held fresh(VaultPath note, NoteText text) {
    var view = new VaultPictures(note, links, pictures, brokenPictures);
    var renderer = GithubRenderer.withPlaces(view, html -> videos.in(note, html));
    return new Held(note, renderer, renderer.rendering(text));
  }
}
