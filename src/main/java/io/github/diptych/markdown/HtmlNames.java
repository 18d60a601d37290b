package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What raw HTML names, so that a link can lead there. */
final class HtmlNames {
  private static final Pattern HEADING =
      Pattern.compile("(?is)<h[1-6]\\b[^<>]*>(.{0,500}?)</h[1-6]\\s*>");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");

  private HtmlNames() {}

  /**
   * @param name as it is written, of a heading what its words make
   * @param at where it stands in the HTML
   * @param heading whether it is a heading's, and no {@code id} or {@code name}
   */
  record Name(String name, int at, boolean heading) {}

  /** First the ids and names, then the headings. */
  static List<Name> in(String html) {
    var names = new ArrayList<Name>();
    for (HtmlTags.Tag tag : HtmlTags.in(html)) {
      for (HtmlTags.Attribute attribute : tag.attributes()) {
        if (attribute.name().equals("id") || attribute.name().equals("name")) {
          names.add(new Name(attribute.value().in(html), attribute.value().start(), false));
        }
      }
    }
    var heading = HEADING.matcher(html);
    while (heading.find()) {
      String words = TAG.matcher(heading.group(1)).replaceAll("");
      String name = Anchors.plain(AddressText.withoutEntities(words));
      if (!name.isEmpty()) {
        names.add(new Name(name, heading.start(), true));
      }
    }
    return names;
  }
}
