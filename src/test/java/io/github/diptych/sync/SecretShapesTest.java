package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up tokens, put together here so that none stands in this file. */
class SecretShapesTest {
  private static String many(String unit, int length) {
    return unit.repeat(length).substring(0, length);
  }

  static Stream<Arguments> tokens() {
    return Stream.of(
        Arguments.of("GitHub", "gh" + "o_" + many("aB3", 36)),
        Arguments.of("GitHub", "github" + "_pat_" + many("aB3", 82)),
        Arguments.of("GitLab", "gl" + "pat-" + many("aB3-", 20)),
        Arguments.of("AWS", "AK" + "IA" + many("ABC1", 16)),
        Arguments.of("Google", "AI" + "za" + many("aB3_", 35)),
        Arguments.of("Google", "ya" + "29." + many("aB3_", 40)),
        Arguments.of("Slack", "xo" + "xb-" + many("123-a", 40)),
        Arguments.of("Stripe", "sk" + "_live_" + many("aB3", 24)),
        Arguments.of("Anthropic", "sk" + "-ant-" + many("aB3-", 40)),
        Arguments.of("OpenAI", "sk" + "-proj-" + many("aB3", 48)),
        Arguments.of("npm", "npm" + "_" + many("aB3", 36)),
        Arguments.of("PyPI", "pypi" + "-AgEI" + many("aB3", 60)),
        Arguments.of("SendGrid", "SG" + "." + many("aB3", 22) + "." + many("aB3", 43)),
        Arguments.of("Twilio", "S" + "K" + many("0af9", 32)),
        Arguments.of("DigitalOcean", "dop" + "_v1_" + many("0af9", 64)),
        Arguments.of("Shopify", "shp" + "at_" + many("0af9", 32)),
        Arguments.of("Hugging Face", "hf" + "_" + many("aBc", 34)),
        Arguments.of("Telegram", "123456789" + ":AA" + many("aB3", 33)),
        Arguments.of("DeepL", "01234567-89ab-cdef-0123-456789abcdef" + ":fx"),
        Arguments.of("Docker", "dckr" + "_pat_" + many("aB3", 27)),
        Arguments.of("private key", "-----BEGIN OPENSSH " + "PRIVATE KEY-----"));
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void each_shape_is_known_within_a_sentence(String kind, String token) {
    assertThat(SecretShapes.in("我的 key 是 " + token + "，别告诉别人。")).contains(kind);
    assertThat(SecretShapes.in(token)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "今天学了 scikit-learn 和 sk-learn",
        "3fa2b1c9d0e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4",
        "01234567-89ab-cdef-0123-456789abcdef",
        "https://example.org/AKIAxyz",
        "-----BEGIN CERTIFICATE-----",
        "disk-usage-of-the-old-machine-in-the-lab-downstairs"
      })
  void prose_hashes_and_names_are_none(String line) {
    assertThat(SecretShapes.in(line)).isEmpty();
  }

  @Test
  void a_very_long_line_is_not_searched() {
    assertThat(SecretShapes.in("x".repeat(65_000) + " gh" + "p_" + many("aB3", 36))).isEmpty();
  }
}
