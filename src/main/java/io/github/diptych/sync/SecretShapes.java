package io.github.diptych.sync;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells tokens and keys by their shapes, as their makers publish them. */
final class SecretShapes {
  /** A longer line is no prose. */
  private static final int LONGEST_LINE = 64_000;

  private static final List<Shape> SHAPES =
      List.of(
          shape("GitHub", "gh[pousr]_[A-Za-z0-9]{36,255}"),
          shape("GitHub", "github_pat_[A-Za-z0-9_]{60,255}"),
          shape("GitLab", "glpat-[A-Za-z0-9_-]{20,}"),
          shape("AWS", "(?:AKIA|ASIA)[A-Z0-9]{16}"),
          shape("Google", "AIza[A-Za-z0-9_-]{35}"),
          shape("Google", "ya29\\.[A-Za-z0-9_-]{30,}"),
          shape("Slack", "xox[abeoprs]-[A-Za-z0-9-]{10,}"),
          shape("Stripe", "[rs]k_live_[A-Za-z0-9]{20,}"),
          shape("Anthropic", "sk-ant-[A-Za-z0-9_-]{20,}"),
          shape("OpenAI", "sk-(?:proj-)?[A-Za-z0-9_-]{32,}"),
          shape("npm", "npm_[A-Za-z0-9]{36}"),
          shape("PyPI", "pypi-AgEI[A-Za-z0-9_-]{40,}"),
          shape("SendGrid", "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"),
          shape("Twilio", "SK[0-9a-f]{32}"),
          shape("DigitalOcean", "do[opr]_v1_[0-9a-f]{64}"),
          shape("Shopify", "shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}"),
          shape("Hugging Face", "hf_[A-Za-z0-9]{34,}"),
          shape("Telegram", "\\d{8,10}:AA[A-Za-z0-9_-]{33}"),
          shape("DeepL", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx"),
          shape("Docker", "dckr_pat_[A-Za-z0-9_-]{27,}"),
          new Shape(
              "private key",
              Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----")));

  private SecretShapes() {}

  private record Shape(String kind, Pattern pattern) {}

  private static Shape shape(String kind, String token) {
    return new Shape(kind, Pattern.compile("(?<![A-Za-z0-9_-])" + token + "(?![A-Za-z0-9_])"));
  }

  /** Whose secret a line seems to hold. */
  static Optional<String> in(String line) {
    return line.length() > LONGEST_LINE
        ? Optional.empty()
        : SHAPES.stream()
            .filter(shape -> shape.pattern().matcher(line).find())
            .map(Shape::kind)
            .findFirst();
  }
}
