package io.github.diptych.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * The empty page that blocks are put into. Its policy lets no script run but its own, and nothing
 * load but pictures and fonts that the page itself contains.
 */
final class Shell {
  private Shell() {}

  static String html() {
    var random = new byte[18];
    new SecureRandom().nextBytes(random);
    return resource("page.html")
        .replace("STYLE", resource("page.css") + resource("draw.css"))
        .replace("GUARD", resource("guard.js"))
        .replace("SCRIPT", resource("page.js"))
        .replace("DIAGRAMS", resource("diagrams.js"))
        .replace("DRAW", resource("draw.js"))
        .replace("READING", resource("reading.js"))
        .replace("PICTURES", resource("pictures.js"))
        .replace("NONCE", Base64.getEncoder().encodeToString(random));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
