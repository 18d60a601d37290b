package io.github.diptych.workspace.drafting;

import io.github.diptych.settings.Json;
import io.github.diptych.settings.TranslationSettings;
import io.github.diptych.settings.TranslationSettings.Service;
import io.github.diptych.translate.ChatEndpoint;
import io.github.diptych.translate.DeepL;
import io.github.diptych.translate.JsonForm;
import io.github.diptych.translate.Keys;
import io.github.diptych.translate.LibreTranslate;
import io.github.diptych.translate.Refusal;
import io.github.diptych.translate.ServiceAddress;
import io.github.diptych.translate.ServiceLine;
import io.github.diptych.translate.Translator;
import org.jspecify.annotations.Nullable;

/** The services that this machine's settings can name. */
public final class Services {
  private final Keys keys;
  private final ServiceLine line;
  private final JsonForm json = new JacksonForm();

  public Services(Keys keys, ServiceLine line) {
    this.keys = keys;
    this.line = line;
  }

  /** What the settings come to. */
  public sealed interface Choice {
    record Usable(Translator translator) implements Choice {}

    /**
     * @param host empty if the settings name none
     */
    record Unusable(Refusal why, String host) implements Choice {}
  }

  /** The service that is set up; nothing is asked of it. */
  public Choice of(TranslationSettings settings) {
    if (settings.service() == Service.OFF) {
      return new Choice.Unusable(Refusal.NOT_SET_UP, "");
    }
    return switch (ServiceAddress.of(address(settings))) {
      case ServiceAddress.Result.Unusable(Refusal why, String host) ->
          new Choice.Unusable(why, host);
      case ServiceAddress.Result.Usable(ServiceAddress address) ->
          settings.service() == Service.CHAT && settings.model().isEmpty()
              ? new Choice.Unusable(Refusal.NO_MODEL, address.host())
              : new Choice.Usable(translator(settings, address));
    };
  }

  private static String address(TranslationSettings settings) {
    return switch (settings.service()) {
      case DEEPL_FREE -> DeepL.FREE;
      case DEEPL_PRO -> DeepL.PRO;
      case OFF, LIBRE_TRANSLATE, CHAT -> settings.address();
    };
  }

  private Translator translator(TranslationSettings settings, ServiceAddress address) {
    return switch (settings.service()) {
      case LIBRE_TRANSLATE -> new LibreTranslate(address, keys, line, json);
      case DEEPL_FREE, DEEPL_PRO -> new DeepL(address, keys, line, json);
      case CHAT -> new ChatEndpoint(address, settings.model(), keys, line, json);
      case OFF -> throw new IllegalArgumentException("no service is chosen");
    };
  }

  /** The one reader and writer of JSON, for a room that knows no library. */
  private static final class JacksonForm implements JsonForm {
    @Override
    public String write(Object value) {
      return Json.write(value);
    }

    @Override
    public @Nullable Object read(String json) {
      return Json.read(json);
    }
  }
}
