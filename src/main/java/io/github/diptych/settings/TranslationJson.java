package io.github.diptych.settings;

import io.github.diptych.settings.TranslationSettings.Service;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The part of this machine's settings that is about translation. */
final class TranslationJson {
  private TranslationJson() {}

  static Map<String, Object> of(TranslationSettings settings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("service", settings.service().name().toLowerCase(Locale.ROOT));
    json.put("address", settings.address());
    json.put("model", settings.model());
    json.put("agreedHosts", settings.agreedHosts());
    return json;
  }

  /** Each value that makes no sense is the standard one. */
  static TranslationSettings read(JsonNode json) {
    TranslationSettings standard = TranslationSettings.standard();
    return new TranslationSettings(
        MachineSettingsFile.oneOf(Service.values(), json.path("service"), standard.service()),
        json.path("address").asString(""),
        json.path("model").asString(""),
        MachineSettingsFile.strings(json.path("agreedHosts")));
  }
}
