package io.github.diptych.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A link destination taken apart, before anything is looked up.
 *
 * @param kind how it is written
 * @param path decoded, without fragment and query; empty if there is none
 */
record Destination(Kind kind, String path) {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*", Pattern.DOTALL);
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  /** How a destination is written; the first that fits. */
  enum Kind {
    ANCHOR,
    /** {@code C:\}, {@code \\server}, {@code file:}. */
    MACHINE,
    REMOTE,
    /** From the repository's root, or of some machine. */
    ROOTED,
    BACKSLASH,
    SPACE,
    RELATIVE
  }

  static Destination of(String written) {
    boolean bracketed = written.startsWith("<") && written.endsWith(">");
    String text = bracketed ? written.substring(1, written.length() - 1) : written;
    String path = pathIn(text);
    if (path.isEmpty()) {
      return new Destination(Kind.ANCHOR, "");
    }
    String decoded = PercentText.decode(path);
    if (path.toLowerCase(Locale.ROOT).startsWith("file:")) {
      return new Destination(Kind.MACHINE, decoded.substring("file:".length()));
    }
    if (DRIVE.matcher(decoded).matches() || decoded.startsWith("\\\\")) {
      return new Destination(Kind.MACHINE, decoded);
    }
    if (path.startsWith("//") || SCHEME.matcher(path).matches()) {
      return new Destination(Kind.REMOTE, path);
    }
    if (decoded.startsWith("/")) {
      return new Destination(Kind.ROOTED, decoded);
    }
    if (decoded.indexOf('\\') >= 0) {
      return new Destination(Kind.BACKSLASH, decoded);
    }
    boolean space = !bracketed && path.chars().anyMatch(Character::isWhitespace);
    return new Destination(space ? Kind.SPACE : Kind.RELATIVE, decoded);
  }

  private static String pathIn(String text) {
    int end = text.length();
    for (char mark : new char[] {'#', '?'}) {
      int at = text.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    return text.substring(0, end);
  }

  /** The path's names, either slash as separator, without empty ones and {@code .}. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    for (String part : path.replace('\\', '/').split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts;
  }
}
