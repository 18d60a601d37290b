package io.github.diptych.ui.preview;

import io.github.diptych.diary.Finding;
import io.github.diptych.workspace.picture.PictureRefusal;

/** Words that are easy to find. */
final class PlainPictureWords implements PictureWords {
  @Override
  public String broken(Finding finding) {
    return "<b>" + finding.kind() + "</b>";
  }

  @Override
  public String refused(PictureRefusal why) {
    return "<b>" + why.kind() + " <i class=\"picture-alt\"></i></b>";
  }

  @Override
  public String elsewhere(String host) {
    return "<button data-diptych-load=\"once\">"
        + host
        + "</button><button data-diptych-load=\"always\">always</button>";
  }

  @Override
  public String still() {
    return "still";
  }
}
