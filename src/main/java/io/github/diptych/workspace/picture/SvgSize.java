package io.github.diptych.workspace.picture;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How large an SVG shows by itself: by its width and height, or else its view box (CSS pixels). */
final class SvgSize {
  private static final Pattern LENGTH =
      Pattern.compile("\\s*\\+?(\\d{1,9}(?:\\.\\d*)?|\\.\\d+)\\s*([a-z%]*)\\s*");
  private static final Pattern NUMBERS = Pattern.compile("[\\s,]+");

  private SvgSize() {}

  static PictureSize of(Map<String, String> root) throws Unshowable {
    var width = length(root.get("width"));
    var height = length(root.get("height"));
    var box = box(root.getOrDefault("viewBox", ""));
    if (width.isPresent() && height.isPresent()) {
      return checked(width.get(), height.get());
    } else if (box.isEmpty()) {
      return PictureSize.UNKNOWN;
    }
    double shape = box.get()[1] / box.get()[0];
    if (width.isPresent()) {
      return checked(width.get(), width.get() * shape);
    }
    return height.isPresent()
        ? checked(height.get() / shape, height.get())
        : checked(box.get()[0], box.get()[1]);
  }

  private static PictureSize checked(double width, double height) throws Unshowable {
    return Limits.checked(
        (int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)));
  }

  private static Optional<Double> length(@Nullable String value) {
    Matcher length = LENGTH.matcher(value == null ? "" : value);
    if (!length.matches()) {
      return Optional.empty();
    }
    double pixels =
        switch (length.group(2)) {
          case "", "px" -> 1;
          case "pt" -> 96 / 72d;
          case "pc" -> 16;
          case "in" -> 96;
          case "cm" -> 96 / 2.54;
          case "mm" -> 9.6 / 2.54;
          case "em", "rem" -> 16;
          case "ex" -> 8;
          default -> 0;
        };
    double number = Double.parseDouble(length.group(1)) * pixels;
    return number > 0 ? Optional.of(number) : Optional.empty();
  }

  private static Optional<double[]> box(String value) {
    String[] numbers = NUMBERS.split(value.strip(), 5);
    if (numbers.length != 4) {
      return Optional.empty();
    }
    try {
      double[] box = {Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3])};
      return box[0] > 0 && box[1] > 0 ? Optional.of(box) : Optional.empty();
    } catch (NumberFormatException wrong) {
      return Optional.empty();
    }
  }
}
