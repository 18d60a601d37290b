package io.github.diptych.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a vault writes its diary. The templates have the tokens <code>{yyyy} {MM} {dd} {EEE} {HH}
 * {mm}</code>, each at most once; <code>{EEE}</code> is the English short weekday. Reading also
 * takes the standard's other spellings.
 *
 * @param languages one or two, in the order in which an entry is written
 * @param heading template of a day's ATX heading, with a whole date and no time
 * @param signature template of a signature, with a whole date and time
 */
public record DiaryFormat(List<Language> languages, String heading, String signature) {
  /** From the first part of a date to the last. */
  private static final Pattern DATE = Pattern.compile("\\{(?:yyyy|MM|dd)}.*\\{(?:yyyy|MM|dd)}");

  private static final LocalDateTime SAMPLE = LocalDateTime.of(2024, 5, 20, 10, 38);

  /**
   * @throws IllegalArgumentException if what the templates write could not be read again as a
   *     heading and a signature, or a language is missing or there twice
   */
  public DiaryFormat {
    languages = List.copyOf(languages);
    if (languages.isEmpty() || languages.stream().distinct().count() != languages.size()) {
      throw new IllegalArgumentException("one or two different languages, not: " + languages);
    }
    checkHeading(heading);
    checkSignature(signature);
  }

  /** Whether each entry is to be written in a second language, too. */
  public boolean isBilingual() {
    return languages.size() > 1;
  }

  /** Chinese, then English, with {@code ### 2024.05.20 Mon} and {@code -**2024.05.20 10:38**}. */
  public static DiaryFormat standard() {
    return new DiaryFormat(
        List.of(Language.CHINESE, Language.ENGLISH),
        "### {yyyy}.{MM}.{dd} {EEE}",
        "-**{yyyy}.{MM}.{dd} {HH}:{mm}**");
  }

  /**
   * @throws IllegalArgumentException if the year has not four digits
   */
  public String headingOf(LocalDate day) {
    return new Template(heading).write(day.atStartOfDay());
  }

  /**
   * A date as a day's heading writes it, without the weekday and the words around.
   *
   * @throws IllegalArgumentException if the year has not four digits
   */
  public String dateOf(LocalDate day) {
    Matcher date = DATE.matcher(heading);
    return new Template(date.find() ? date.group() : heading).write(day.atStartOfDay());
  }

  /**
   * The signature of a minute; seconds are dropped.
   *
   * @throws IllegalArgumentException if the year has not four digits
   */
  public String signatureOf(LocalDateTime at) {
    return new Template(signature).write(at);
  }

  private static void checkHeading(String heading) {
    var template = new Template(heading);
    String sample = template.write(SAMPLE);
    Atx atx = Atx.read(sample, 0, sample.length());
    if (template.hasAnyTime() || atx == null || !sample.equals(sample.strip())) {
      throw new IllegalArgumentException("a heading that begins with #, not: " + heading);
    }
  }

  private static void checkSignature(String signature) {
    var template = new Template(signature);
    String sample = template.write(SAMPLE);
    Lines alone = Lines.ofBody(sample);
    boolean plain = alone.all().stream().allMatch(Line::plain) && sample.equals(sample.strip());
    if (!template.hasTime() || !plain) {
      throw new IllegalArgumentException("a line of text with {HH} and {mm}, not: " + signature);
    }
  }
}
