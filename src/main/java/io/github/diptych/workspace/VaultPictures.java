package io.github.diptych.workspace;

import io.github.diptych.markdown.Picture;
import io.github.diptych.markdown.PictureView;
import io.github.diptych.vault.VaultPath;
import java.util.Map;

/**
 * The places of one note's pictures in its preview. A place says which picture belongs there, and
 * {@link NotePictures} brings it later: the text waits for no file, and the HTML stays the same
 * when a picture changes.
 */
final class VaultPictures implements PictureView {
  private final VaultPath note;

  VaultPictures(VaultPath note) {
    this.note = note;
  }

  @Override
  public String html(Picture picture) {
    return PictureHtml.element(
        picture,
        Map.of(
            "class", "diptych-picture",
            "data-diptych-note", note.value(),
            "data-diptych-source", picture.destination()));
  }

  /** As a place's address; the page takes the one for its theme, by {@code draw.js}. */
  @Override
  public String source(Picture picture) {
    return " data-diptych-source=\"" + Html.escape(picture.destination()) + "\"";
  }
}
