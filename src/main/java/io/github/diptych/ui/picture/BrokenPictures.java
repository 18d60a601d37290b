package io.github.diptych.ui.picture;

import io.github.diptych.diary.Finding;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.BrokenPictureView;
import io.github.diptych.workspace.Html;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A broken picture in the preview: why github.com could not show it, and a button to repair it. */
public final class BrokenPictures implements BrokenPictureView {
  private static final String REPAIR = "diptych:repair?";

  private final Words words;

  public BrokenPictures(Words words) {
    this.words = words;
  }

  @Override
  public String html(Finding finding, String alt) {
    var reason = words.say("finding." + finding.kind(), finding.arguments().toArray());
    var repair =
        finding.fixable()
            ? "<a class=\"picture-repair\" href=\""
                + link(finding.arguments().getFirst())
                + "\">"
                + Html.escape(words.say("preview.repair"))
                + "</a>"
            : "";
    return "<span class=\"picture-broken\"><span class=\"picture-alt\">"
        + Html.escape(alt)
        + "</span><span class=\"picture-reason\">"
        + Html.escape(reason)
        + "</span>"
        + repair
        + "</span>";
  }

  /** What the Repair button of a picture leads to. */
  public static String link(String destination) {
    return REPAIR + URLEncoder.encode(destination, StandardCharsets.UTF_8);
  }

  /** The destination that a Repair button is for; empty for any other link. */
  public static Optional<String> destination(String link) {
    return link.startsWith(REPAIR)
        ? Optional.of(URLDecoder.decode(link.substring(REPAIR.length()), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
