package io.github.diptych.markdown;

import java.util.TreeMap;
import java.util.stream.Stream;

/** Pictures as github.com's page has them: the address as written, unless its scheme is barred. */
final class PlainPictures implements PictureView {
  @Override
  public String html(Picture picture) {
    var out = new StringBuilder("<img");
    if (Address.isSafe(picture.destination())) {
      attribute("src", picture.destination(), out);
    }
    attribute("alt", picture.alt(), out);
    if (!picture.title().isEmpty()) {
      attribute("title", picture.title(), out);
    }
    new TreeMap<>(picture.attributes()).forEach((name, value) -> attribute(name, value, out));
    return out.append(" />").toString();
  }

  @Override
  public String source(Picture picture) {
    var out = new StringBuilder();
    String named = picture.attributes().getOrDefault("srcset", "");
    boolean safe =
        Stream.of(named.split(",", -1))
            .allMatch(each -> Address.isSafe(each.strip().split("\\s", 2)[0]));
    if (safe) {
      attribute("srcset", named, out);
    }
    return out.toString();
  }

  private static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"");
    HtmlText.escape(value, out);
    out.append('"');
  }
}
