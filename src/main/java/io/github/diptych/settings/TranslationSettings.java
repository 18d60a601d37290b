package io.github.diptych.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Where drafts of translations come from, if from anywhere. It is this machine's alone: no vault
 * can have text sent somewhere. The key is not here.
 *
 * @param service which kind of service is asked
 * @param address of the service, if it has none of its own
 * @param model that a chat endpoint is to use
 * @param agreedHosts of which the writer has seen what goes out to them, and agreed
 */
public record TranslationSettings(
    Service service, String address, String model, List<String> agreedHosts) {
  public TranslationSettings {
    address = address.strip();
    model = model.strip();
    agreedHosts = List.copyOf(agreedHosts);
  }

  /** What can be asked for a translation. */
  public enum Service {
    /** Nothing, until it is set up. */
    OFF,
    LIBRE_TRANSLATE,
    DEEPL_FREE,
    DEEPL_PRO,
    /** An endpoint that speaks as OpenAI's does, on this machine or elsewhere. */
    CHAT
  }

  public static TranslationSettings standard() {
    return new TranslationSettings(Service.OFF, "", "", List.of());
  }

  /** Whether the writer has seen what goes out to that host, and agreed. */
  public boolean isAgreed(String host) {
    return agreedHosts.contains(host);
  }

  /** After the writer saw what goes out to that host, and agreed. */
  public TranslationSettings withAgreed(String host) {
    if (isAgreed(host)) {
      return this;
    }
    var hosts = new ArrayList<>(agreedHosts);
    hosts.add(host);
    return new TranslationSettings(service, address, model, hosts);
  }
}
