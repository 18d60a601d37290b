package io.github.diptych.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is written in a colour can be read on whatever it stands on: 4.5 to 1, as WCAG asks. */
class ContrastTest {
  private static final double ENOUGH = 4.5;
  private static final Pattern COLOUR = Pattern.compile("(-[\\w-]+):\\s*([^;{}]+);");
  private static final Set<String> WORDS = Set.of("-fx-text-fill", "-fx-fill", "-color-tool-fg");
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

  /** What words of a rule stand on, where that is not the window's or the sidebar's ground. */
  private static final Map<String, List<String>> GROUNDS =
      Map.ofEntries(
          Map.entry(".tool-button.tool-accent", List.of("-color-success-5", "-color-success-6")),
          Map.entry(".day-cell:chosen", List.of("-color-accent-emphasis")),
          Map.entry(".day-cell:today", List.of("-color-bg-subtle")),
          Map.entry(".segment", List.of("-diptych-track -color-bg-subtle")),
          Map.entry(".segment:hover", List.of("-diptych-track -color-bg-subtle")),
          Map.entry(".segment:selected", List.of("-color-bg-default")),
          Map.entry(".calendar-today:hover", List.of("-diptych-track -color-bg-subtle")),
          Map.entry(".heading-cell:filled:selected", List.of("-diptych-track -color-bg-subtle")),
          Map.entry(".find-toggle:selected", List.of("-color-accent-subtle -color-bg-subtle")),
          Map.entry(
              ".picker-matched",
              List.of("-color-bg-default", "-color-accent-subtle -color-bg-default")));

  @ParameterizedTest
  @CsvSource({"theme/app.css", "editor/editor.css"})
  void every_colour_of_words_is_told_from_its_ground(String sheet) throws IOException {
    var css = read("/io/github/diptych/ui/" + sheet).replaceAll("(?s)/\\*.*?\\*/", "");
    var faint = new TreeSet<String>();
    for (Theme theme : List.of(new PrimerLight(), new PrimerDark())) {
      var colours = coloursOf(theme);
      words(css)
          .forEach(
              (selector, colour) ->
                  grounds(selector)
                      .filter(ground -> contrast(colours, colour, ground) < ENOUGH)
                      .forEach(
                          ground ->
                              faint.add(
                                  "%s: %s on %s in %s is %.2f"
                                      .formatted(
                                          selector,
                                          colour,
                                          ground,
                                          theme.getName(),
                                          contrast(colours, colour, ground)))));
    }

    assertThat(faint).isEmpty();
  }

  @Test
  void contrast_is_measured_as_wcag_does() {
    assertThat(ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(ratio(Color.web("#777777"), Color.WHITE)).isBetween(4.47, 4.49);
  }

  /** The colour that each rule gives words; what is off need not be read. */
  private static Map<String, String> words(String css) {
    var found = new HashMap<String, String>();
    RULE.matcher(css)
        .results()
        .forEach(
            rule ->
                COLOUR
                    .matcher(rule.group(2))
                    .results()
                    .filter(line -> WORDS.contains(line.group(1)))
                    .map(line -> line.group(2).strip())
                    .filter(colour -> colour.startsWith("-color") && !WORDS.contains(colour))
                    .filter(colour -> !colour.equals("-color-notice-fg"))
                    .forEach(
                        colour ->
                            Stream.of(rule.group(1).split(",", -1))
                                .map(String::strip)
                                .filter(ContrastTest::areWords)
                                .forEach(selector -> found.put(selector, colour))));
    return found;
  }

  private static boolean areWords(String selector) {
    return !selector.contains(":off")
        && !selector.contains(":disabled")
        && !selector.contains(".ikonli-font-icon")
        && !selector.contains(".found")
        && !selector.contains(".composed-chosen")
        && !selector.contains("selection")
        && !selector.contains("@media");
  }

  private static Stream<String> grounds(String selector) {
    String key = selector.replaceAll(" .*", "");
    return GROUNDS.getOrDefault(key, List.of("-color-bg-default", "-color-bg-subtle")).stream();
  }

  /** Of colours one above the other, the last of which is the lowest. */
  private static double contrast(Map<String, String> colours, String words, String grounds) {
    Color ground = Color.TRANSPARENT;
    for (String name : List.of(grounds.split(" ", -1)).reversed()) {
      ground = over(colour(colours, name), ground);
    }
    return ratio(over(colour(colours, words), ground), ground);
  }

  private static Color colour(Map<String, String> colours, String name) {
    String value = Objects.requireNonNull(colours.get(name), name);
    return value.startsWith("-") ? colour(colours, value) : Color.web(value);
  }

  private static Color over(Color upper, Color lower) {
    double share = upper.getOpacity();
    return Color.color(
        upper.getRed() * share + lower.getRed() * (1 - share),
        upper.getGreen() * share + lower.getGreen() * (1 - share),
        upper.getBlue() * share + lower.getBlue() * (1 - share),
        Math.max(share, lower.getOpacity()));
  }

  private static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String> coloursOf(Theme theme) throws IOException {
    var colours = new HashMap<String, String>();
    COLOUR
        .matcher(read(theme.getUserAgentStylesheet()))
        .results()
        .filter(line -> line.group(1).startsWith("-color"))
        .forEach(line -> colours.putIfAbsent(line.group(1), line.group(2).strip()));
    colours.put("-diptych-track", theme.isDarkMode() ? "-color-base-7" : "-color-neutral-muted");
    return colours;
  }

  private static String read(String resource) throws IOException {
    try (InputStream bytes = ContrastTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(bytes, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
