package io.github.diptych.sync;

import io.github.diptych.sync.Refusal.Large;
import io.github.diptych.sync.Refusal.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the texts that GitHub's servers send with a refused push (its documentation of pushes). */
final class RefusalReader {
  private static final long MEGABYTE = 1024 * 1024;

  private static final Pattern LARGE =
      Pattern.compile(
          "error: File (?<path>.+) is (?<size>[0-9.]+) MB; this exceeds .* file size limit of"
              + " (?<limit>[0-9.]+) MB");

  private static final Pattern KIND =
      Pattern.compile("^\\s*[—–-]{2,} (?<kind>[^—–]+?) [—–-]{2,}\\s*$");
  private static final Pattern COMMIT = Pattern.compile("^\\s*- commit: (?<commit>[0-9a-f]{40})");
  private static final Pattern PATH =
      Pattern.compile("^\\s*path: (?<path>.+?)(?::(?<line>\\d{1,9}))?\\s*$");
  private static final Pattern RULE = Pattern.compile("^\\s*- (?<rule>\\S.*?)\\s*$");

  private final List<Large> large = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private long limit = FileSizes.TOO_LARGE;
  private String kind = "";
  private String commit = "";

  private RefusalReader() {}

  static Refusal read(String words) {
    var reader = new RefusalReader();
    words.lines().map(line -> line.replaceFirst("^remote:", "")).forEach(reader::line);
    return reader.refusal(words);
  }

  private void line(String line) {
    Matcher file = LARGE.matcher(line);
    Matcher heading = KIND.matcher(line);
    Matcher at = COMMIT.matcher(line);
    Matcher path = PATH.matcher(line);
    Matcher rule = RULE.matcher(line);
    if (file.find()) {
      large.add(new Large(file.group("path"), file.group("size")));
      limit = bytes(file.group("limit"));
    } else if (heading.matches()) {
      kind = heading.group("kind");
    } else if (at.find()) {
      commit = at.group("commit");
    } else if (path.matches()) {
      String number = path.group("line");
      places.add(
          new Place(
              kind, commit, path.group("path"), number == null ? 0 : Integer.parseInt(number)));
    } else if (rule.matches()) {
      rules.add(rule.group("rule"));
    }
  }

  private static long bytes(String megabytes) {
    try {
      return new BigDecimal(megabytes).multiply(BigDecimal.valueOf(MEGABYTE)).longValue();
    } catch (NumberFormatException notOne) {
      return FileSizes.TOO_LARGE;
    }
  }

  private Refusal refusal(String words) {
    if (!large.isEmpty()) {
      return new Refusal.LargeFiles(large, limit);
    }
    if (words.contains("GH013") && !places.isEmpty()) {
      return new Refusal.Secrets(places);
    }
    if (words.contains("GH007")) {
      return new Refusal.PrivateAddress();
    }
    if (words.contains("GH006") || words.contains("GH013")) {
      return new Refusal.Protected(
          rules.stream()
              .filter(rule -> !rule.equals("GITHUB PUSH PROTECTION"))
              .findFirst()
              .orElse(""));
    }
    return new Refusal.Said(words);
  }
}
