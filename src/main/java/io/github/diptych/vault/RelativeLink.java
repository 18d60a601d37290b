package io.github.diptych.vault;

import java.nio.charset.StandardCharsets;

/** What to write between the parentheses of a link from one file of a vault to another. */
final class RelativeLink {
  /** Each would end the destination, or mean something else in it or in a table around it. */
  private static final String ENCODED = "%()<>[]\"'`#?&\\|$:";

  private RelativeLink() {}

  /** With {@code /}; letters of any script stay, what Markdown or a URL would take is encoded. */
  static String from(VaultPath note, VaultPath to) {
    return encode(path(note, to));
  }

  private static String path(VaultPath note, VaultPath to) {
    String[] from = parts(note.parent());
    String[] target = parts(to);
    int common = 0;
    // A file's own name is never shared, so that a link to the own folder still names something.
    int most = Math.min(from.length, target.length);
    while (common < most && from[common].equals(target[common])) {
      common++;
    }
    var path = new StringBuilder("../".repeat(from.length - common));
    for (int part = common; part < target.length; part++) {
      path.append(target[part]).append(part < target.length - 1 ? "/" : "");
    }
    return path.isEmpty() ? "./" : path.toString();
  }

  private static String[] parts(VaultPath path) {
    return path.isRoot() ? new String[0] : path.value().split("/", -1);
  }

  private static String encode(String path) {
    var link = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                link.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  link.append('%').append(String.format("%02X", b));
                }
              }
            });
    return link.toString();
  }

  private static boolean isPlain(int c) {
    return ENCODED.indexOf(c) < 0
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c);
  }
}
