package io.github.diptych.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is put in place of a match: for a pattern with {@code $1} or <code>${name}</code> for its
 * groups, {@code $0} for all of it, {@code \n} and {@code \t}; any other sign behind a backslash
 * stands for itself.
 */
public final class Replacement {
  private final List<Part> parts;

  private Replacement(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  private sealed interface Part {
    record Words(String words) implements Part {}

    record Group(int number) implements Part {}
  }

  static Replacement literal(String words) {
    return new Replacement(List.of(new Part.Words(words)));
  }

  /** Empty if it names a group that the pattern does not have. */
  static Optional<Replacement> of(String template, Pattern pattern) {
    return new Reader(template, pattern).read();
  }

  String instead(MatchResult match) {
    var result = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Words(String words) -> result.append(words);
        case Part.Group(int number) -> {
          String group = match.group(number);
          result.append(group == null ? "" : group);
        }
      }
    }
    return result.toString();
  }

  private static final class Reader {
    private final String template;
    private final Pattern pattern;
    private final int groups;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;

    Reader(String template, Pattern pattern) {
      this.template = template;
      this.pattern = pattern;
      this.groups = pattern.matcher("").groupCount();
    }

    Optional<Replacement> read() {
      while (at < template.length()) {
        char sign = template.charAt(at++);
        boolean last = at == template.length();
        if (sign == '\\' && !last) {
          words.append(escaped(template.charAt(at++)));
        } else if (sign != '$' || last || !isGroup(template.charAt(at))) {
          words.append(sign);
        } else if (!readGroup()) {
          return Optional.empty();
        }
      }
      parts.add(new Part.Words(words.toString()));
      return Optional.of(new Replacement(parts));
    }

    private static char escaped(char sign) {
      return switch (sign) {
        case 'n' -> '\n';
        case 't' -> '\t';
        default -> sign;
      };
    }

    private static boolean isGroup(char sign) {
      return sign == '{' || isDigit(sign);
    }

    private boolean readGroup() {
      int number = template.charAt(at) == '{' ? named() : numbered();
      if (number < 0 || number > groups) {
        return false;
      }
      parts.add(new Part.Words(words.toString()));
      words.setLength(0);
      parts.add(new Part.Group(number));
      return true;
    }

    private int named() {
      int end = template.indexOf('}', at);
      if (end < 0) {
        return -1;
      }
      String name = template.substring(at + 1, end);
      at = end + 1;
      return pattern.namedGroups().getOrDefault(name, -1);
    }

    /** As many digits as name a group: with three groups, {@code $12} is the first and a 2. */
    private int numbered() {
      int number = template.charAt(at++) - '0';
      while (at < template.length() && isDigit(template.charAt(at))) {
        int longer = number * 10 + template.charAt(at) - '0';
        if (longer > groups) {
          break;
        }
        number = longer;
        at++;
      }
      return number;
    }

    private static boolean isDigit(char sign) {
      return sign >= '0' && sign <= '9';
    }
  }
}
