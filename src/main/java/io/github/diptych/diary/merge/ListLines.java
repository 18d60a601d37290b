package io.github.diptych.diary.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that say the same beside any others: items of a list, and links to days and months. */
final class ListLines {
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|[0-9]{1,9}[.)])\\s+\\S.*");
  private static final Pattern LINK =
      Pattern.compile("(?:<a id=\"([^\"]*)\"></a>)*\\[[^\\[\\]]*\\]\\([^()]*\\):?");

  private ListLines() {}

  static boolean are(List<String> lines) {
    return lines.stream()
        .allMatch(line -> ITEM.matcher(line).matches() || LINK.matcher(line).matches());
  }

  /** All lines of both, each once; days by their dates, and else mine first. */
  static List<String> both(List<String> mine, List<String> theirs) {
    var both = new ArrayList<String>();
    int my = 0;
    for (String line : theirs) {
      if (!mine.contains(line)) {
        while (my < mine.size() && !precedes(line, mine.get(my))) {
          both.add(mine.get(my++));
        }
        both.add(line);
      }
    }
    both.addAll(mine.subList(my, mine.size()));
    return both;
  }

  private static boolean precedes(String line, String other) {
    String day = day(line);
    String its = day(other);
    return day != null && its != null && day.compareTo(its) < 0;
  }

  private static @Nullable String day(String line) {
    Matcher link = LINK.matcher(line);
    return link.matches() ? link.group(1) : null;
  }
}
