package io.github.diptych.workspace;

import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.markdown.Picture;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.PictureRequest.Need;
import java.util.Map;

/**
 * Renders a part of a note by itself, to be taken to another program: with the vault's pictures as
 * data, and a link to each from elsewhere. Not on the UI thread.
 */
final class PartHtml {
  private final VaultPictureFiles pictures;

  PartHtml(VaultPictureFiles pictures) {
    this.pictures = pictures;
  }

  String of(VaultPath note, String markdown) {
    return new GithubRenderer(picture -> html(note, picture)).render(markdown);
  }

  private String html(VaultPath note, Picture picture) {
    var request = new PictureRequest(note, picture.destination(), Need.PICTURE, "");
    String words = Html.escape(picture.alt().isBlank() ? picture.destination() : picture.alt());
    return switch (pictures.answer(request)) {
      case PictureAnswer.Shown(String version, var shown) ->
          PictureHtml.element(picture, Map.of("src", shown.data()));
      case PictureAnswer.Elsewhere(var address) ->
          "<a href=\"" + Html.escape(address.uri().toString()) + "\">" + words + "</a>";
      case PictureAnswer.Same same -> words;
      case PictureAnswer.Sized sized -> words;
      case PictureAnswer.Broken broken -> words;
      case PictureAnswer.Refused refused -> words;
    };
  }
}
