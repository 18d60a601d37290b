package io.github.diptych.markdown;

/**
 * HTML in the making. What the program writes itself is safe as it stands; only what holds HTML of
 * the author's has to pass the sanitiser, and must then be written with a mark.
 */
final class HtmlOut {
  /** Where an element's source starts, counted from where its block starts. */
  static final String PLACE = "data-diptych-at";

  /** The name of a heading, on its way past the sanitiser. */
  static final String ANCHOR = "data-diptych-anchor";

  static final String HEADING = "<div class=\"markdown-heading\">";

  private final StringBuilder out = new StringBuilder();
  private final String mark;
  private final PictureView pictures;
  private boolean places;
  private int base;

  /**
   * @param mark what makes the sanitiser keep what is the program's own; empty if there will be no
   *     sanitiser
   * @param places whether elements tell where they come from
   */
  HtmlOut(String mark, PictureView pictures, boolean places) {
    this.mark = mark;
    this.pictures = pictures;
    this.places = places;
  }

  /** Counts places from an offset on, which may lie before the text of what is written next. */
  void placesFrom(int offset) {
    base = offset;
  }

  /** What is written next comes from elsewhere in the note. */
  void withoutPlaces() {
    places = false;
  }

  HtmlOut raw(String html) {
    out.append(html);
    return this;
  }

  HtmlOut text(String text) {
    HtmlText.escape(text, out);
    return this;
  }

  /** A class of our own, with a space before it. */
  HtmlOut ownClass(String names) {
    return own("class", names);
  }

  /** The same, to be written more than once. */
  String classOf(String names) {
    return " class=\"" + mark + HtmlText.escape(names) + "\"";
  }

  /** An id of our own, with a space before it; {@code name} goes without the prefix. */
  HtmlOut ownId(String name) {
    return own("id", SanitizerPolicy.ID_PREFIX + name);
  }

  /** An address within the page. */
  HtmlOut ownAddress(String name) {
    return attribute("href", "#" + SanitizerPolicy.ID_PREFIX + name);
  }

  /** The link to a heading and the end of what both stand in. */
  static String behindHeading(String name) {
    if (name.isEmpty()) {
      return "</div>";
    }
    String escaped = HtmlText.escape(name);
    return "<a id=\""
        + SanitizerPolicy.ID_PREFIX
        + escaped
        + "\" class=\"anchor\" href=\"#"
        + escaped
        + "\"></a></div>";
  }

  /** Begins what a heading stands in, which is put there when the sanitiser has been passed. */
  HtmlOut beginHeading() {
    return mark.isEmpty() ? raw(HEADING) : this;
  }

  /** Tells which link is to stand behind a heading, for the same reason. */
  HtmlOut anchored(String name) {
    return mark.isEmpty() ? this : own(ANCHOR, name);
  }

  HtmlOut endHeading(String name) {
    return raw(mark.isEmpty() ? behindHeading(name) : "").raw("\n");
  }

  /** Where the element comes from, with a space before it, if that is asked for. */
  HtmlOut place(int offset) {
    return places ? own(PLACE, String.valueOf(Math.max(0, offset - base))) : this;
  }

  HtmlOut attribute(String name, String value) {
    return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
  }

  /** An address, unless its scheme is barred. */
  HtmlOut address(String name, String address) {
    String encoded = Address.encode(address);
    return Address.isSafe(encoded) ? attribute(name, encoded) : this;
  }

  HtmlOut picture(Picture picture) {
    if (mark.isEmpty()) {
      return raw(pictures.html(picture));
    }
    raw("<img").attribute("src", picture.destination()).attribute("alt", picture.alt());
    if (!picture.title().isEmpty()) {
      attribute("title", picture.title());
    }
    return raw(" />");
  }

  /** Starts a line, unless one has just started. */
  HtmlOut line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return this;
  }

  String html() {
    return out.toString();
  }

  private HtmlOut own(String name, String value) {
    return raw(" ").raw(name).raw("=\"").raw(mark).text(value).raw("\"");
  }
}
