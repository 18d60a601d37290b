package io.github.diptych.sync;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells paths within somebody's home folder, as Windows, macOS and Linux write them. */
final class PrivatePaths {
  /** A longer line is no prose. */
  private static final int LONGEST_LINE = 64_000;

  /** Folders that every machine has, under no person's name. */
  private static final String NAME =
      "(?!(?:Shared|Public|Default|All Users)[\\\\/])[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*";

  /** Not in the middle of a web address or of a longer path. */
  private static final Pattern HOME =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\p{N}_.~%/\\\\-])(?:file:/{1,3})?"
              + "(?:/?[A-Za-z]:[\\\\/]{1,2}(?:Users|Documents and Settings)[\\\\/]{1,2}"
              + NAME
              + "(?=[\\\\/])|/?(?:mnt/[a-z]/)?(?:Users|home)/"
              + NAME
              + "(?=/))");

  private PrivatePaths() {}

  /** The home folder that a line names first. */
  static Optional<String> in(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Matcher found = HOME.matcher(line);
    while (found.find()) {
      // "home/anna/" alone is a relative path, and no machine's.
      String path = found.group();
      if (path.startsWith("/") || path.contains(":")) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }
}
