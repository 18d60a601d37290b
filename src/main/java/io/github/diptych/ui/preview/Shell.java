package io.github.diptych.ui.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The empty page that blocks are put into. Its policy lets no script run but its own, and nothing
 * load but pictures and fonts that the page itself contains.
 */
final class Shell {
  /** Where a resource goes, or the nonce. */
  private static final Pattern PLACE = Pattern.compile("@([a-z.]+)@");

  private Shell() {}

  static String html() {
    var random = new byte[18];
    new SecureRandom().nextBytes(random);
    String nonce = Base64.getEncoder().encodeToString(random);
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    place.group(1).equals("nonce") ? nonce : resource(place.group(1))));
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Shell.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
