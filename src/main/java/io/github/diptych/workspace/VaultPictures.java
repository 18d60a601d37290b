package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.markdown.Picture;
import io.github.diptych.vault.VaultPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pictures of one note in its preview: those of the vault as data, those that github.com could
 * not show as broken, and those from elsewhere as a link, since nothing is fetched unasked.
 */
final class VaultPictures {
  private final VaultPath note;
  private final Map<String, Finding> broken;
  private final PictureData pictures;
  private final BrokenPictureView brokenPictures;

  VaultPictures(
      VaultPath note,
      List<Finding> findings,
      PictureData pictures,
      BrokenPictureView brokenPictures) {
    this.note = note;
    this.pictures = pictures;
    this.brokenPictures = brokenPictures;
    this.broken =
        findings.stream()
            .filter(finding -> finding.kind().isPicture())
            .collect(
                Collectors.toMap(
                    finding -> LinkAddress.plain(finding.arguments().getFirst()),
                    Function.identity(),
                    (first, second) -> first));
  }

  /** Trusted HTML for one picture. */
  String html(Picture picture) {
    var finding = broken.get(LinkAddress.plain(picture.destination()));
    if (finding != null) {
      return brokenPictures.html(finding, picture.alt());
    }
    return switch (pictures.of(note, picture.destination())) {
      case PictureData.Shown(String data) -> element(data, picture);
      case PictureData.Elsewhere elsewhere -> link(picture);
      case PictureData.Refused(Finding refused) -> brokenPictures.html(refused, picture.alt());
    };
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
