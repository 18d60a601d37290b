package io.github.diptych.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path inside a vault with {@code {yyyy}}, {@code {MM}} and {@code {dd}} for parts of a date. */
final class FilePattern {
  private static final Pattern PLACE = Pattern.compile("\\{(yyyy|MM|dd)}");
  private static final String FORBIDDEN = "\\{}:*?\"<>|#%";
  private static final int LONGEST = 200;

  private FilePattern() {}

  /**
   * Whether every date makes it a path inside the vault that all systems can have, and that is
   * listed: relative, {@code /} between names, none empty or beginning with a dot.
   */
  static boolean isValid(String pattern) {
    String sample = on(pattern, LocalDate.of(2024, 5, 20));
    boolean badCharacter = sample.codePoints().anyMatch(FilePattern::isForbidden);
    return !badCharacter
        && pattern.length() <= LONGEST
        && List.of(sample.split("/", -1)).stream().allMatch(FilePattern::isName);
  }

  /** A half of a surrogate pair cannot be written down, nor can a file be called so. */
  private static boolean isForbidden(int point) {
    return FORBIDDEN.indexOf(point) >= 0
        || Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE;
  }

  private static boolean isName(String part) {
    return !part.isBlank()
        && !part.startsWith(".")
        && !part.endsWith(".")
        && part.equals(part.strip());
  }

  /** The first day for which the pattern makes that path; empty if it does not say the year. */
  static Optional<LocalDate> day(String pattern, String path) {
    var regex = new StringBuilder();
    var seen = new HashSet<String>();
    Matcher place = PLACE.matcher(pattern);
    int done = 0;
    while (place.find()) {
      String name = place.group(1);
      regex.append(Pattern.quote(pattern.substring(done, place.start())));
      regex.append(
          seen.add(name) ? "(?<" + name + ">[0-9]{" + name.length() + "})" : "\\k<" + name + ">");
      done = place.end();
    }
    regex.append(Pattern.quote(pattern.substring(done)));
    Matcher matcher = Pattern.compile(regex.toString()).matcher(path);
    if (!seen.contains("yyyy") || !matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group("yyyy")),
              seen.contains("MM") ? Integer.parseInt(matcher.group("MM")) : 1,
              seen.contains("dd") ? Integer.parseInt(matcher.group("dd")) : 1));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
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
