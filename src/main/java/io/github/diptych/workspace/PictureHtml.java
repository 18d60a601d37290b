package io.github.diptych.workspace;

import io.github.diptych.markdown.Picture;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes pictures as elements, with what their note says of them. */
final class PictureHtml {
  private PictureHtml() {}

  /**
   * @param own the program's attributes, which stand in for the note's
   */
  static String element(Picture picture, Map<String, String> own) {
    var attributes = new TreeMap<>(picture.attributes());
    attributes.put("alt", picture.alt());
    if (!picture.title().isEmpty()) {
      attributes.put("title", picture.title());
    }
    attributes.putAll(own);
    return attributes.entrySet().stream()
        .map(each -> " " + each.getKey() + "=\"" + Html.escape(each.getValue()) + "\"")
        .collect(Collectors.joining("", "<img", ">"));
  }
}
