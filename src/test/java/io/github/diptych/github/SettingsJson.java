package io.github.diptych.github;

import io.github.diptych.settings.Json;
import org.jspecify.annotations.Nullable;

/** The program's own reader and writer of JSON. */
final class SettingsJson implements JsonForm {
  @Override
  public String write(Object value) {
    return Json.write(value);
  }

  @Override
  public @Nullable Object read(String json) {
    return Json.read(json);
  }
}
