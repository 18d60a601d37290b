package io.github.diptych.settings;

import io.github.diptych.settings.ProxySettings.Kind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The part of this machine's settings that is about getting in at remotes. */
final class ConnectionJson {
  private ConnectionJson() {}

  static Map<String, Object> of(ConnectionSettings settings) {
    ProxySettings proxy = settings.proxy();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("gitHub", settings.gitHub());
    json.put("clientId", settings.clientId());
    json.put("proxy", proxy.kind().name().toLowerCase(Locale.ROOT));
    json.put("proxyHost", proxy.host());
    json.put("proxyPort", proxy.port());
    json.put("proxyUser", proxy.user());
    json.put("noProxy", proxy.except());
    return json;
  }

  /** Each value that makes no sense is the standard one. */
  static ConnectionSettings read(JsonNode json) {
    ProxySettings standard = ProxySettings.standard();
    return new ConnectionSettings(
        json.path("gitHub").asString(""),
        json.path("clientId").asString(""),
        new ProxySettings(
            MachineSettingsFile.oneOf(Kind.values(), json.path("proxy"), standard.kind()),
            json.path("proxyHost").asString(""),
            json.path("proxyPort").asInt(0),
            json.path("proxyUser").asString(""),
            json.path("noProxy").isArray()
                ? MachineSettingsFile.strings(json.path("noProxy"))
                : standard.except()));
  }
}
