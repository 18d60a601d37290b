package io.github.diptych.workspace;

import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is known of a video without asking the network, as a line below its link: the service and
 * the title that the link gives or the video's number there, or a file's name and size. The link
 * itself stays as github.com shows it, and nothing plays. Used on the render lane: it asks for the
 * sizes of files.
 */
final class VideoTitles {
  private static final Pattern LINK = Pattern.compile("<a (?:[^>]* )?href=\"([^\"]*)\"[^>]*>");
  private static final Pattern TITLE = Pattern.compile(" title=\"([^\"]+)\"");
  private static final Pattern YOUTUBE =
      Pattern.compile(
          "(?i)https?://(?:(?:www\\.|m\\.|music\\.)?youtube\\.com/"
              + "(?:watch\\?(?:[^#]*&)?v=|shorts/|live/|embed/)|youtu\\.be/)([\\w-]+).*");
  private static final Pattern BILIBILI =
      Pattern.compile(
          "(?i)https?://(?:(?:www\\.|m\\.)?bilibili\\.com/video/|b23\\.tv/)([\\w-]+).*");
  private static final Pattern FILE = Pattern.compile("(?i)[^?#]+\\.(?:mp4|m4v|mov|webm)");

  private final Vault vault;
  private final LinkTargets targets;

  /** What was said of files since {@link #forget}. */
  private final Map<Asked, Optional<String>> said = new HashMap<>();

  private record Asked(VaultPath note, String address) {}

  VideoTitles(Vault vault, LinkTargets targets) {
    this.vault = vault;
    this.targets = targets;
  }

  /** Whether a file is not any more, or now is, what was said of it. */
  boolean areOutdated() {
    return said.entrySet().stream().anyMatch(each -> !file(each.getKey()).equals(each.getValue()));
  }

  /** What was said is not shown any more. */
  void forget() {
    said.clear();
  }

  /** The HTML with a title line behind each link to a video. */
  String in(VaultPath note, String html) {
    var link = LINK.matcher(html);
    var whole = new StringBuilder();
    int copied = 0;
    while (link.find()) {
      int end = html.indexOf("</a>", link.end());
      var line = line(note, link.group(1), link.group());
      if (end >= 0 && line.isPresent()) {
        whole.append(html, copied, end + 4);
        whole.append("<span class=\"diptych-video\">").append(line.get()).append("</span>");
        copied = end + 4;
      }
    }
    return copied == 0 ? html : whole.append(html, copied, html.length()).toString();
  }

  /** The line as HTML; {@code address} and {@code tag} are HTML already. */
  private Optional<String> line(VaultPath note, String address, String tag) {
    var youtube = YOUTUBE.matcher(address.replace("&amp;", "&"));
    if (youtube.matches()) {
      return Optional.of("YouTube · " + title(tag).orElse(youtube.group(1)));
    }
    var bilibili = BILIBILI.matcher(address);
    if (bilibili.matches()) {
      return Optional.of("Bilibili · " + title(tag).orElse(bilibili.group(1)));
    }
    if (!FILE.matcher(address).matches()) {
      return Optional.empty();
    }
    var asked = new Asked(note, address.replace("&amp;", "&"));
    var file = file(asked);
    said.put(asked, file);
    return file;
  }

  private static Optional<String> title(String tag) {
    var title = TITLE.matcher(tag);
    return title.find() ? Optional.of(title.group(1)) : Optional.empty();
  }

  private Optional<String> file(Asked asked) {
    if (targets.resolve(asked.note(), asked.address())
        instanceof LinkTarget.Found(VaultPath path)) {
      Path file = vault.file(path);
      try {
        return Optional.of(
            Html.escape(file.getFileName().toString()) + " · " + size(Files.size(file)));
      } catch (IOException unreadable) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1000) + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
