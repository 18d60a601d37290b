package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;

/**
 * How a picture that github.com could not show stands in the preview; the words are the window's.
 */
@FunctionalInterface
public interface BrokenPictureView {
  /** Trusted HTML: whatever it takes from the finding has to be escaped. */
  String html(Finding finding, String alt);
}
