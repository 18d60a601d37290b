package io.github.diptych.translate;

import java.util.List;
import java.util.Locale;

/**
 * What a service means by an answer that is no translation. What it says besides the status is
 * looked at and never shown: it may repeat the text, or the key.
 */
final class Complaint {
  private static final List<String> LANGUAGE =
      List.of("not supported", "not available as a target", "target_lang", "source_lang");
  private static final List<String> LENGTH =
      List.of("text limit", "context_length", "context length", "maximum context", "too long");
  private static final List<String> MODEL = List.of("model_not_found", "model not found");
  private static final List<String> QUOTA = List.of("insufficient_quota", "quota");
  private static final List<String> KEY = List.of("api key", "api_key");

  private Complaint() {}

  /**
   * @param keyed whether a key was sent
   */
  static Refusal of(int status, String body, boolean keyed) {
    String said = body.toLowerCase(Locale.ROOT);
    return switch (status) {
      case 400, 422 -> aboutRequest(said, keyed);
      case 401, 403 -> aboutKey(keyed);
      case 402, 456 -> Refusal.QUOTA;
      case 404, 405, 410 -> Refusal.NOT_FOUND;
      case 408, 504 -> Refusal.TIMEOUT;
      case 413, 414 -> Refusal.TOO_LONG;
      case 429, 529 -> has(said, QUOTA) ? Refusal.QUOTA : Refusal.TOO_MANY_REQUESTS;
      default -> status >= 300 && status < 400 ? Refusal.MOVED : Refusal.SERVER_ERROR;
    };
  }

  private static Refusal aboutRequest(String said, boolean keyed) {
    if (has(said, LENGTH)) {
      return Refusal.TOO_LONG;
    }
    if (has(said, MODEL)) {
      return Refusal.NOT_FOUND;
    }
    if (has(said, KEY)) {
      return aboutKey(keyed);
    }
    return has(said, LANGUAGE) ? Refusal.UNSUPPORTED_LANGUAGE : Refusal.SERVER_ERROR;
  }

  private static Refusal aboutKey(boolean keyed) {
    return keyed ? Refusal.WRONG_KEY : Refusal.NO_KEY;
  }

  private static boolean has(String said, List<String> some) {
    return some.stream().anyMatch(said::contains);
  }
}
