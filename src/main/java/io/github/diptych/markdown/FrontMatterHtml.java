package io.github.diptych.markdown;

/** Writes a note's front matter as the table that github.com shows: names above, values below. */
final class FrontMatterHtml {
  private FrontMatterHtml() {}

  static String of(FrontMatter matter) {
    var names = new StringBuilder();
    var values = new StringBuilder();
    matter
        .facts()
        .forEach(
            (name, value) -> {
              names.append("<th>").append(HtmlText.escape(name)).append("</th>\n");
              values.append("<td>").append(HtmlText.escape(value)).append("</td>\n");
            });
    return "<table>\n<thead>\n<tr>\n"
        + names
        + "</tr>\n</thead>\n<tbody>\n<tr>\n"
        + values
        + "</tr>\n</tbody>\n</table>\n";
  }
}
