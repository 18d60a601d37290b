package io.github.diptych.ui.picture;

import io.github.diptych.diary.Finding;
import io.github.diptych.ui.preview.PictureWords;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Html;
import io.github.diptych.workspace.picture.PictureRefusal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the preview says in the place of a picture, with what can be done about it. */
public final class BrokenPictures implements PictureWords {
  private static final String REPAIR = "diptych:repair?";

  private final Words words;

  public BrokenPictures(Words words) {
    this.words = words;
  }

  @Override
  public String broken(Finding finding) {
    var reason = words.say("finding." + finding.kind(), finding.arguments().toArray());
    var repair =
        finding.fixable()
            ? "<a class=\"picture-repair\" href=\""
                + link(finding.arguments().getFirst())
                + "\">"
                + Html.escape(words.say("preview.repair"))
                + "</a>"
            : "";
    return box(reason, repair);
  }

  @Override
  public String refused(PictureRefusal why) {
    var reason = words.say("picture.refused." + why.kind(), why.details().toArray());
    return box(reason, why.mayPass() ? button("once", words.say("picture.again")) : "");
  }

  @Override
  public String elsewhere(String host) {
    return "<span class=\"picture-elsewhere\"><span class=\"picture-alt\"></span>"
        + button("once", words.say("picture.elsewhere.once", host))
        + button("always", words.say("picture.elsewhere.always"))
        + "</span>";
  }

  @Override
  public String still() {
    return words.say("picture.still");
  }

  private static String button(String load, String label) {
    return "<button type=\"button\" data-diptych-load=\""
        + load
        + "\">"
        + Html.escape(label)
        + "</button>";
  }

  private static String box(String reason, String more) {
    return "<span class=\"picture-broken\"><span class=\"picture-alt\"></span>"
        + "<span class=\"picture-reason\">"
        + Html.escape(reason)
        + "</span>"
        + more
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
