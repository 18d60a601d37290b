package io.github.diptych.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a note's front matter as the table that github.com shows: names above, values below. A
 * value that is a list, or facts in its turn, is a table within.
 */
final class FrontMatterHtml {
  private FrontMatterHtml() {}

  static String of(FrontMatter matter) {
    return facts(matter.facts());
  }

  private static String facts(Map<String, String> facts) {
    String names =
        facts.keySet().stream()
            .map(name -> "<th>" + HtmlText.escape(name) + "</th>\n")
            .collect(Collectors.joining());
    String head = "<thead>\n<tr>\n" + names + "</tr>\n</thead>\n";
    return table(head, facts.values().stream().map(FrontMatterHtml::value));
  }

  private static String table(String head, Stream<String> cells) {
    return cells
        .map(cell -> "<td>" + cell + "</td>\n")
        .collect(
            Collectors.joining(
                "", "<table>\n" + head + "<tbody>\n<tr>\n", "</tr>\n</tbody>\n</table>\n"));
  }

  private static String value(String written) {
    List<String> items = items(written);
    if (!items.isEmpty()) {
      return table("", items.stream().map(FrontMatterHtml::words));
    }
    Map<String, String> inner = inner(written);
    return inner.isEmpty() ? words(written) : facts(inner);
  }

  private static String words(String written) {
    return HtmlText.escape(unquoted(written));
  }

  /** Those of a list without lists in it; none if it is no such list. */
  private static List<String> items(String written) {
    boolean flow = written.startsWith("[") && written.endsWith("]") && written.length() > 2;
    if (flow) {
      String inside = written.substring(1, written.length() - 1);
      boolean plain = inside.chars().noneMatch(c -> "[]{}\"'".indexOf(c) >= 0);
      return plain ? Stream.of(inside.split(",")).map(String::strip).toList() : List.of();
    }
    boolean list = written.lines().allMatch(line -> line.startsWith("- "));
    return list ? written.lines().map(line -> line.substring(2).strip()).toList() : List.of();
  }

  /** Facts on lines of their own; none if there is anything else. */
  private static Map<String, String> inner(String written) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (written.indexOf('\n') < 0) {
      return facts;
    }
    for (String line : written.lines().toList()) {
      Matcher fact = FrontMatter.FACT.matcher(line);
      if (!fact.matches() || fact.group(2) == null) {
        return Map.of();
      }
      facts.put(fact.group(1), fact.group(2).strip());
    }
    return facts;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
