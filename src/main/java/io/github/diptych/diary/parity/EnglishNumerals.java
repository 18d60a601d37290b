package io.github.diptych.diary.parity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and times in English words. */
final class EnglishNumerals {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern PAST =
      Pattern.compile(
          "(?<part>half|quarter|a quarter)\\s+(?<way>past|to)\\s+(?<h>[A-Za-z]+|\\d{1,2})",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Long> SMALL =
      numbered(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen",
          "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
              + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
              + " nineteenth");
  private static final Map<String, Long> TENS =
      numbered(
          "- - twenty thirty forty fifty sixty seventy eighty ninety",
          "- - twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
          "- - twenties thirties forties fifties sixties seventies eighties nineties");
  private static final Map<String, Long> SCALES =
      Map.of(
          "hundred", 100L,
          "thousand", 1_000L,
          "k", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "hundredth", 100L,
          "hundreds", 100L,
          "thousands", 1_000L,
          "millions", 1_000_000L);
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("a", "1"),
          Map.entry("an", "1"),
          Map.entry("once", "1"),
          Map.entry("single", "1"),
          Map.entry("only", "1"),
          Map.entry("another", "1"),
          Map.entry("twice", "2"),
          Map.entry("both", "2"),
          Map.entry("couple", "2"),
          Map.entry("pair", "2"),
          Map.entry("double", "2"),
          Map.entry("thrice", "3"),
          Map.entry("triple", "3"),
          Map.entry("dozen", "12"),
          Map.entry("half", "0.5"),
          Map.entry("week", "7"),
          Map.entry("fortnight", "14"),
          Map.entry("decade", "10"),
          Map.entry("century", "100"),
          Map.entry("no", "0"),
          Map.entry("none", "0"));

  private EnglishNumerals() {}

  /** What a number before it is multiplied by; 0 if it is no such word. */
  static long scale(String word) {
    return SCALES.getOrDefault(word.toLowerCase(Locale.ROOT), 0L);
  }

  static void in(String words, Set<String> said) {
    for (Matcher found = PAST.matcher(words); found.find(); ) {
      int part = found.group("part").equalsIgnoreCase("half") ? 30 : 15;
      int hour = hour(found.group("h"));
      boolean past = found.group("way").equalsIgnoreCase("past");
      said.add(Quantities.time(past ? hour : hour + 11, past ? part : 60 - part));
    }
    var run = new ArrayList<String>();
    int end = -1;
    for (Matcher found = WORD.matcher(words); found.find(); ) {
      String word = found.group().toLowerCase(Locale.ROOT);
      String between = end < 0 ? "." : words.substring(end, found.start());
      boolean near = between.isBlank() || between.equals("-");
      if (!near || !isNumber(word)) {
        value(run, said);
        run.clear();
      }
      if (isNumber(word)) {
        run.add(word);
      }
      if (OTHERS.containsKey(word)) {
        said.add(OTHERS.get(word));
      }
      if (word.equals("noon") || word.equals("midnight")) {
        said.add(Quantities.time(0, 0));
      }
      end = found.end();
    }
    value(run, said);
  }

  private static int hour(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : SMALL.getOrDefault(word.toLowerCase(Locale.ROOT), 0L).intValue();
  }

  private static boolean isNumber(String word) {
    return SCALES.containsKey(word)
        || SMALL.containsKey(word)
        || TENS.containsKey(word)
        || word.equals("and")
        || word.equals("a");
  }

  /** "two hundred and five" is that, and says two and five besides. */
  private static void value(List<String> run, Set<String> said) {
    double total = 0;
    double section = 0;
    boolean any = false;
    for (String word : run) {
      Long small = SMALL.get(word);
      Long tens = TENS.get(word);
      Long scale = SCALES.get(word);
      if (small != null) {
        section += small;
        said.add(String.valueOf(small));
        any = true;
      } else if (tens != null) {
        section += tens * 10;
        said.add(String.valueOf(tens * 10));
        any = true;
      } else if (scale != null) {
        section = Math.max(1, section) * scale;
        any = true;
        if (scale > 100) {
          total += section;
          section = 0;
        }
      }
    }
    if (any) {
      said.add(Numerals.plain(BigDecimal.valueOf(total + section)));
    }
  }

  /** Each word with its place in its row. */
  private static Map<String, Long> numbered(String... rows) {
    Map<String, Long> numbers = new HashMap<>();
    for (String row : rows) {
      List<String> words = List.of(row.split(" ", -1));
      for (int i = 0; i < words.size(); i++) {
        numbers.put(words.get(i), (long) i);
      }
    }
    return Map.copyOf(numbers);
  }
}
