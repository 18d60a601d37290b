package io.github.diptych.settings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path inside a vault with {@code {yyyy}}, {@code {MM}} and {@code {dd}} for parts of a date. */
final class FilePattern {
  private static final Pattern PLACE = Pattern.compile("\\{(yyyy|MM|dd)}");
  private static final String FORBIDDEN = "\\{}:*?\"<>|#%";

  private FilePattern() {}

  /**
   * Whether every date makes it a path inside the vault that all systems can have, and that is
   * listed: relative, {@code /} between names, none empty or beginning with a dot.
   */
  static boolean isValid(String pattern) {
    String sample = on(pattern, LocalDate.of(2024, 5, 20));
    boolean badCharacter =
        sample.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c));
    return !badCharacter && List.of(sample.split("/", -1)).stream().allMatch(FilePattern::isName);
  }

  private static boolean isName(String part) {
    return !part.isBlank()
        && !part.startsWith(".")
        && !part.endsWith(".")
        && part.equals(part.strip());
  }

  static String on(String pattern, LocalDate day) {
    return PLACE
        .matcher(pattern)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    DateTimeFormatter.ofPattern(place.group(1), Locale.ROOT).format(day)));
  }
}
