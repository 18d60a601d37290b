package io.github.diptych.workspace.picture;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of an SVG is drawing, and what of it could ask, run or repeat without end. */
final class SvgRules {
  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";
  static final String XML = "http://www.w3.org/XML/1998/namespace";

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "animate",
          "animateMotion",
          "animateTransform",
          "circle",
          "clipPath",
          "defs",
          "desc",
          "ellipse",
          "feBlend",
          "feColorMatrix",
          "feComponentTransfer",
          "feComposite",
          "feConvolveMatrix",
          "feDiffuseLighting",
          "feDisplacementMap",
          "feDistantLight",
          "feDropShadow",
          "feFlood",
          "feFuncA",
          "feFuncB",
          "feFuncG",
          "feFuncR",
          "feGaussianBlur",
          "feMerge",
          "feMergeNode",
          "feMorphology",
          "feOffset",
          "fePointLight",
          "feSpecularLighting",
          "feSpotLight",
          "feTile",
          "feTurbulence",
          "filter",
          "g",
          "image",
          "line",
          "linearGradient",
          "marker",
          "mask",
          "mpath",
          "path",
          "pattern",
          "polygon",
          "polyline",
          "radialGradient",
          "rect",
          "set",
          "stop",
          "style",
          "svg",
          "switch",
          "symbol",
          "text",
          "textPath",
          "title",
          "tspan",
          "use",
          "view");

  /** Anything but a place in the drawing itself. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("url\\(\\s*(?![\"']?\\s*#)[^)]*\\)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern AT_RULES =
      Pattern.compile("@(?:import|charset|namespace)[^;{]*;?", Pattern.CASE_INSENSITIVE);

  private static final Pattern FONTS =
      Pattern.compile("@font-face\\s*\\{[^}]*}?", Pattern.CASE_INSENSITIVE);

  private static final Pattern DASHES =
      Pattern.compile("stroke-dasharray\\s*:[^;}]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern TINY =
      Pattern.compile("(?<![\\d.])(?:0?\\.0\\d*[1-9]|\\d*\\.?\\d+e-\\d)", Pattern.CASE_INSENSITIVE);

  /** A length of eight digits or more: dashes along it, or its pixels, take for ever. */
  private static final Pattern HUGE =
      Pattern.compile("(?<![.\\d])\\d{8,}|\\d[eE]\\+?0*(?:[7-9]|[1-9]\\d)");

  private static final Set<String> LENGTHS =
      Set.of(
          "d",
          "points",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "width",
          "height",
          "transform",
          "viewBox",
          "stroke-width",
          "font-size",
          "pathLength",
          "stdDeviation",
          "radius",
          "numOctaves",
          "baseFrequency",
          "order");

  private SvgRules() {}

  static boolean isDrawing(String namespace, String element) {
    return SVG.equals(namespace) && ELEMENTS.contains(element);
  }

  /** Whether an attribute in no namespace may stay. */
  static boolean mayStay(String attribute, String value) {
    var name = attribute.toLowerCase(Locale.ROOT);
    return !name.startsWith("on")
        && !name.equals("base")
        && !name.equals("pathlength")
        && !(name.equals("attributename") && isUnmoved(value))
        && !(name.equals("stroke-dasharray") && TINY.matcher(value).find())
        && !value.toLowerCase(Locale.ROOT).contains("javascript:");
  }

  /** What an animation must not change. */
  private static boolean isUnmoved(String attribute) {
    var name = attribute.strip().toLowerCase(Locale.ROOT);
    return name.contains("href") || name.startsWith("on") || name.equals("stroke-dasharray");
  }

  /**
   * Whether a length is beyond what can be drawn.
   *
   * @param value of the attribute
   */
  static boolean isHuge(String attribute, String value) {
    return LENGTHS.contains(attribute) && HUGE.matcher(value).find();
  }

  /** A style sheet, or the value of an attribute, without what leads out of the drawing. */
  static String within(String styles) {
    // An escape can spell any word.
    if (styles.indexOf('\\') >= 0 || styles.contains("/*")) {
      var plain = styles.replaceAll("(?s)/\\*.*?(?:\\*/|$)", " ");
      return plain.indexOf('\\') >= 0 ? "" : within(plain);
    }
    var own = AT_RULES.matcher(styles).replaceAll("");
    own = FONTS.matcher(own).replaceAll("");
    own = DASHES.matcher(own).replaceAll(dash -> TINY.matcher(dash.group()).find() ? "" : "$0");
    return ELSEWHERE.matcher(own).replaceAll("none");
  }
}
