package io.github.diptych.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The program's own rules, which are written in pixels for text of the ordinary size. For larger
 * text all of them grow, so that nothing is too small for what stands in it; what has at most two
 * pixels is a line and stays one.
 */
final class Rules {
  private static final Pattern PIXELS = Pattern.compile("(?<![\\w.]|[a-z]-)(\\d+(?:\\.\\d+)?)px");
  private static final double LINE = 2;

  private Rules() {}

  /**
   * The address of the stylesheet.
   *
   * @param factor 1 is the ordinary size
   */
  static String address(double factor) {
    var plain = Objects.requireNonNull(Rules.class.getResource("app.css"), "app.css");
    if (factor == 1) {
      return plain.toExternalForm();
    }
    try (InputStream css = plain.openStream()) {
      String scaled = scaled(new String(css.readAllBytes(), StandardCharsets.UTF_8), factor);
      byte[] bytes = scaled.getBytes(StandardCharsets.UTF_8);
      return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String scaled(String css, double factor) {
    return PIXELS
        .matcher(css)
        .replaceAll(
            found -> {
              double pixels = Double.parseDouble(found.group(1));
              return pixels <= LINE
                  ? found.group()
                  : String.format(Locale.ROOT, "%.2fpx", pixels * factor);
            });
  }
}
