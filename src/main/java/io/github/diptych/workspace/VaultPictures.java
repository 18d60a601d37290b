package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.markdown.Picture;
import io.github.diptych.markdown.PictureView;
import io.github.diptych.vault.VaultPath;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pictures of one note in its preview: those of the vault as data, those that github.com could
 * not show as broken, and those from elsewhere as a link, since nothing is fetched unasked.
 */
final class VaultPictures implements PictureView {
  private final VaultPath note;
  private final LinkFindings links;
  private final PictureData pictures;
  private final BrokenPictureView brokenPictures;

  VaultPictures(
      VaultPath note, LinkFindings links, PictureData pictures, BrokenPictureView brokenPictures) {
    this.note = note;
    this.links = links;
    this.pictures = pictures;
    this.brokenPictures = brokenPictures;
  }

  @Override
  public String html(Picture picture) {
    var finding = links.picture(note, picture.destination());
    if (finding.isPresent()) {
      return brokenPictures.html(finding.get(), picture.alt());
    }
    return switch (pictures.of(note, picture.destination())) {
      case PictureData.Shown(String data) -> element(data, picture);
      case PictureData.Elsewhere elsewhere -> link(picture);
      case PictureData.Refused(Finding refused) -> brokenPictures.html(refused, picture.alt());
    };
  }

  /** As data too; the page takes the one for its theme, by {@code draw.js}. */
  @Override
  public String source(Picture picture) {
    return pictures.of(note, picture.destination()) instanceof PictureData.Shown(String data)
        ? " data-diptych-picture=\"" + data + "\""
        : "";
  }

  private static String element(String source, Picture picture) {
    var attributes = new TreeMap<>(picture.attributes());
    attributes.put("alt", picture.alt());
    // As it is written, to be copied: what is shown is data.
    attributes.put("data-diptych-source", picture.destination());
    Optional.of(picture.title())
        .filter(title -> !title.isEmpty())
        .ifPresent(title -> attributes.put("title", title));
    return attributes.entrySet().stream()
        .map(each -> " " + each.getKey() + "=\"" + Html.escape(each.getValue()) + "\"")
        .collect(Collectors.joining("", "<img src=\"" + source + "\"", ">"));
  }

  private static String link(Picture picture) {
    var address = Html.escape(picture.destination());
    var words = picture.alt().isBlank() ? address : Html.escape(picture.alt());
    return "<a class=\"picture-elsewhere\" href=\"" + address + "\">" + words + "</a>";
  }
}
