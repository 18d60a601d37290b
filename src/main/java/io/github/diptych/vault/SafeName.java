package io.github.diptych.vault;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file name that every file system takes and every link can hold as it is: letters and digits of
 * any script, {@code -}, {@code _} and {@code .}, in NFC.
 */
final class SafeName {
  /** Leaves room for a number and an extension below the 255 bytes of most file systems. */
  private static final int LONGEST = 120;

  private static final String NAMELESS = "image";

  private static final Pattern IMAGE_EXTENSION =
      Pattern.compile("\\.(?i:png|jpe?g|gif|webp|svg|bmp|tiff?|heic|avif|ico)$");

  private static final Set<String> RESERVED_BY_WINDOWS = Set.of("con", "prn", "aux", "nul");

  private static final Pattern RESERVED_PORT = Pattern.compile("(?:com|lpt)[0-9]");

  private SafeName() {}

  /** The name without folders and without an image's extension, made safe; never empty. */
  static String of(String suggested) {
    String name = Normalizer.normalize(suggested, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = IMAGE_EXTENSION.matcher(name.strip()).replaceFirst("");
    name = trim(shorten(trim(onlySafe(name))));
    if (name.isEmpty()) {
      return NAMELESS;
    }
    return isReserved(name) ? NAMELESS + "-" + name : name;
  }

  /** By which names are equal where a file system does not tell them apart. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static String onlySafe(String name) {
    var safe = new StringBuilder();
    name.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : '-'));
    return safe.toString().replaceAll("-{2,}", "-").replaceAll("\\.{2,}", ".");
  }

  private static boolean isSafe(int c) {
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '_'
        || c == '.'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static String trim(String name) {
    return name.replaceAll("^[-.]+|[-.]+$", "");
  }

  private static String shorten(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  /** Windows reserves these with any extension too. */
  private static boolean isReserved(String name) {
    int dot = name.indexOf('.');
    String base = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    return RESERVED_BY_WINDOWS.contains(base) || RESERVED_PORT.matcher(base).matches();
  }
}
