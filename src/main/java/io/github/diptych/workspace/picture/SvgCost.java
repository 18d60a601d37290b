package io.github.diptych.workspace.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to draw in an SVG when each reference stands for what it refers to: ten lines
 * of {@code <use>} can mean ten thousand million shapes.
 */
final class SvgCost {
  private static final long MOST = 100_000;
  private static final int MOST_ELEMENTS = 50_000;
  private static final int DEEPEST = 80;

  /** References behind references; each takes a few frames of the stack. */
  private static final int LONGEST_CHAIN = 60;

  private static final Pattern REFERENCE =
      Pattern.compile("url\\(\\s*[\"']?\\s*#([^\"')\\s]+)", Pattern.CASE_INSENSITIVE);

  private final List<Element> elements = new ArrayList<>();
  private final List<Element> open = new ArrayList<>();
  private final Map<String, Element> named = new HashMap<>();
  private final List<String> ofEach = new ArrayList<>();

  private static final class Element {
    private final long own;
    private final List<Element> children = new ArrayList<>();
    private final Map<String, Long> references = new HashMap<>();
    private long all = -1;
    private boolean underWay;

    Element(long own) {
      this.own = own;
    }
  }

  /**
   * @param attributes cleaned, by their local names
   * @throws Unshowable if there are too many, or too deep
   */
  void open(String name, Map<String, String> attributes) throws Unshowable {
    if (elements.size() >= MOST_ELEMENTS || open.size() >= DEEPEST) {
      throw tooMuch();
    }
    var element = new Element(own(name, attributes));
    elements.add(element);
    if (!open.isEmpty()) {
      open.getLast().children.add(element);
    }
    open.add(element);
    attributes.forEach((attribute, value) -> note(element, name, attribute, value, attributes));
  }

  void close() {
    open.removeLast();
  }

  /** A style sheet's references: nobody knows how many elements they meet. */
  void style(String sheet) {
    references(sheet, ofEach);
  }

  /**
   * @throws Unshowable if it is more than can be drawn in a moment
   */
  void check() throws Unshowable {
    long all = all(elements.getFirst(), 0);
    for (String name : ofEach) {
      var target = named.get(name);
      all += target == null ? 0 : all(target, 0) * elements.size();
      if (all > MOST) {
        throw tooMuch();
      }
    }
  }

  private void note(
      Element element, String name, String attribute, String value, Map<String, String> all) {
    if (attribute.equals("id")) {
      named.putIfAbsent(value, element);
    } else if (attribute.equals("href") && value.startsWith("#")) {
      element.references.merge(value.substring(1), 1L, Long::sum);
    } else {
      var targets = new ArrayList<String>();
      references(value, targets);
      boolean atPoints = attribute.startsWith("marker") || attribute.equals("style");
      long times = atPoints ? points(name, all) : 1;
      targets.forEach(target -> element.references.merge(target, times, Long::sum));
    }
  }

  private static void references(String value, List<String> into) {
    Matcher reference = REFERENCE.matcher(value);
    while (reference.find()) {
      into.add(reference.group(1));
    }
  }

  /** A marker is drawn at every point of a line; a point takes at least two characters. */
  private static long points(String name, Map<String, String> attributes) {
    return switch (name) {
      case "path" -> 1 + attributes.getOrDefault("d", "").length() / 2;
      case "polyline", "polygon" -> 1 + attributes.getOrDefault("points", "").length() / 2;
      default -> 2;
    };
  }

  /** A filter goes over all pixels that it is put on. */
  private static long own(String name, Map<String, String> attributes) {
    if (!name.startsWith("fe") || name.startsWith("feFunc")) {
      return 1;
    }
    return switch (name) {
      case "feTurbulence" -> 2_000 * (1 + number(attributes.get("numOctaves"), 1));
      case "feMorphology" -> 300 + 20 * number(attributes.get("radius"), 1);
      case "feConvolveMatrix" -> {
        long order = 1 + number(attributes.get("order"), 3);
        yield 300 + 30 * order * order;
      }
      default -> 300;
    };
  }

  private static long number(@Nullable String value, long standard) {
    if (value == null) {
      return standard;
    }
    try {
      double number = Double.parseDouble(value.strip().split("[\\s,]", 2)[0]);
      return (long) Math.clamp(Math.abs(number), 0, 1_000);
    } catch (NumberFormatException wrong) {
      return 1_000;
    }
  }

  private long all(Element element, int chain) throws Unshowable {
    if (element.all >= 0) {
      return element.all;
    }
    if (element.underWay || chain > LONGEST_CHAIN) {
      // It draws itself, which browsers refuse, each in its own way.
      throw tooMuch();
    }
    element.underWay = true;
    long sum = element.own;
    for (Element child : element.children) {
      sum += all(child, chain);
    }
    for (var reference : element.references.entrySet()) {
      var target = named.get(reference.getKey());
      sum += target == null ? 0 : reference.getValue() * all(target, chain + 1);
      if (sum > MOST) {
        throw tooMuch();
      }
    }
    if (sum > MOST) {
      throw tooMuch();
    }
    element.underWay = false;
    element.all = sum;
    return sum;
  }

  private static Unshowable tooMuch() {
    return new Unshowable(PictureRefusal.Kind.TOO_COMPLEX);
  }
}
