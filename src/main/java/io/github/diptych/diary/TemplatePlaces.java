package io.github.diptych.diary;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the places of a template stand for: {@code {{date}}}, and {@code {{weekday:en}}} in a
 * language that is not the template's own.
 *
 * @param at the moment in which the template is used
 * @param language the template's own
 */
record TemplatePlaces(LocalDateTime at, Language language, DiaryFormat format) {
  /** Empty if there is no place of that name. */
  Optional<String> value(String place) {
    String name = place.toLowerCase(Locale.ROOT);
    int colon = name.indexOf(':');
    if (colon < 0) {
      return Optional.ofNullable(value(name, language));
    }
    return Language.ofCode(name.substring(colon + 1))
        .flatMap(other -> Optional.ofNullable(value(name.substring(0, colon), other)));
  }

  private @Nullable String value(String name, Language in) {
    return switch (name) {
      case "date" -> format.dateOf(at.toLocalDate());
      case "year" -> digits(at.getYear(), 4);
      case "month" -> digits(at.getMonthValue(), 2);
      case "monthname" -> monthName(in);
      case "day" -> digits(at.getDayOfMonth(), 2);
      case "weekday" -> at.getDayOfWeek().getDisplayName(TextStyle.FULL, locale(in));
      case "time" -> digits(at.getHour(), 2) + ":" + digits(at.getMinute(), 2);
      default -> null;
    };
  }

  private String monthName(Language in) {
    return switch (in) {
      case CHINESE -> at.getMonthValue() + "月";
      case ENGLISH -> at.getMonth().getDisplayName(TextStyle.FULL, locale(in));
    };
  }

  private static Locale locale(Language language) {
    return switch (language) {
      case CHINESE -> Locale.CHINESE;
      case ENGLISH -> Locale.ENGLISH;
    };
  }

  private static String digits(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }
}
