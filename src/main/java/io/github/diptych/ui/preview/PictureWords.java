package io.github.diptych.ui.preview;

import io.github.diptych.diary.Finding;
import io.github.diptych.workspace.picture.PictureRefusal;

/**
 * What stands in the place of a picture that is not shown: trusted HTML, in which everything taken
 * from a note has to be escaped. Where an element has the class {@code picture-alt}, the page puts
 * the words that the note gives for the picture.
 */
public interface PictureWords {
  /** One that github.com could not show. */
  String broken(Finding finding);

  /** One that cannot be shown here. */
  String refused(PictureRefusal why);

  /**
   * One that comes when the reader wants it: an element with {@code data-diptych-load} of {@code
   * once} or {@code always} that is clicked makes it come.
   */
  String elsewhere(String host);

  /** The tooltip of one that would move, and does not here; plain text. */
  String still();
}
