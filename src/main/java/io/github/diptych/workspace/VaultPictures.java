package io.github.diptych.workspace;

import io.github.diptych.markdown.Picture;
import io.github.diptych.markdown.PictureView;
import io.github.diptych.vault.VaultPath;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    var attributes = new TreeMap<>(picture.attributes());
    attributes.put("alt", picture.alt());
    attributes.put("data-diptych-note", note.value());
    attributes.put("data-diptych-source", picture.destination());
    Optional.of(picture.title())
        .filter(title -> !title.isEmpty())
        .ifPresent(title -> attributes.put("title", title));
    return attributes.entrySet().stream()
        .map(each -> " " + each.getKey() + "=\"" + Html.escape(each.getValue()) + "\"")
        .collect(Collectors.joining("", "<img class=\"diptych-picture\"", ">"));
  }
}
