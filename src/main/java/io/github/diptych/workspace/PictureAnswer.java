package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.workspace.picture.PictureRead;
import io.github.diptych.workspace.picture.PictureRefusal;
import io.github.diptych.workspace.picture.PictureSize;
import io.github.diptych.workspace.picture.RemoteAddress;

/** What a page shows in the place of a picture. */
public sealed interface PictureAnswer {
  /** What it has already. */
  record Same() implements PictureAnswer {}

  /** An empty place of that size. */
  record Sized(PictureSize size) implements PictureAnswer {}

  /**
   * @param version differs when the picture does
   */
  record Shown(String version, PictureRead.Shown picture) implements PictureAnswer {}

  /** A picture that github.com could not show. */
  record Broken(Finding finding) implements PictureAnswer {}

  /** A picture that cannot be shown here. */
  record Refused(PictureRefusal why) implements PictureAnswer {}

  /** On another machine, which is asked only when the writer wants it. */
  record Elsewhere(RemoteAddress address) implements PictureAnswer {}

  /** Equal for answers that look the same. */
  default String token() {
    return switch (this) {
      case Same same -> "";
      case Sized(PictureSize size) -> "sized " + size.width() + " " + size.height();
      case Shown(String version, var picture) -> "shown " + version;
      case Broken(Finding finding) ->
          "broken " + finding.kind() + " " + finding.arguments() + finding.fixable();
      case Refused(PictureRefusal why) -> "refused " + why;
      case Elsewhere(RemoteAddress address) -> "elsewhere " + address.uri();
    };
  }
}
