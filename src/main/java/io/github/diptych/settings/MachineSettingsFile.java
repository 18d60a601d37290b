package io.github.diptych.settings;

import io.github.diptych.settings.LookSettings.LineWidth;
import io.github.diptych.settings.MachineSettings.InterfaceLanguage;
import io.github.diptych.settings.MachineSettings.Layout;
import io.github.diptych.settings.MachineSettings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * This machine's {@code settings.json}, version 1. Reading never fails: at worst the standard
 * settings come out, and the file that could not be used is kept as {@code settings.json.bad}.
 */
public final class MachineSettingsFile {
  private static final int VERSION = 1;

  private final Path file;

  /**
   * @param folder such as {@link ConfigFolder#ofThisMachine()}; made at the first write
   */
  public MachineSettingsFile(Path folder) {
    this.file = folder.resolve("settings.json");
  }

  /**
   * @param origin where the settings come from, to be said to the person if it is a surprise
   */
  public record Result(MachineSettings settings, Origin origin) {}

  /** Where settings come from. */
  public enum Origin {
    FILE,
    /** There was no file: the standard settings. */
    FIRST_START,
    /** It was no JSON: the standard settings, the file kept aside. */
    CORRUPT,
    /** It is by a later Diptych: the standard settings, the file kept aside. */
    NEWER_VERSION,
    /** The system would not give it: the standard settings. */
    UNREADABLE
  }

  public Result read() {
    if (!Files.exists(file)) {
      return standard(Origin.FIRST_START);
    }
    try {
      JsonNode json = Json.MAPPER.readTree(Files.readAllBytes(file));
      if (!json.isObject()) {
        return setAside(Origin.CORRUPT);
      }
      return json.path("version").asInt(VERSION) > VERSION
          ? setAside(Origin.NEWER_VERSION)
          : new Result(settings(json), Origin.FILE);
    } catch (JacksonException e) {
      return setAside(Origin.CORRUPT);
    } catch (IOException e) {
      return standard(Origin.UNREADABLE);
    }
  }

  /** Whole or not at all; makes the folder. */
  public void write(MachineSettings settings) throws IOException {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("version", VERSION);
    json.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
    json.put("language", settings.language().name().toLowerCase(Locale.ROOT));
    json.put("layout", settings.layout().name().toLowerCase(Locale.ROOT));
    json.put("lastVault", settings.lastVault());
    json.put("recentVaults", settings.recentVaults());
    json.put("window", settings.window());
    json.put("scrollTogether", settings.reading().together());
    json.put("previewZoom", settings.reading().zoom());
    json.put("openHosts", settings.reading().openHosts());
    json.put("focusMode", settings.look().focus());
    json.put("typewriter", settings.look().typewriter());
    json.put("editorZoom", settings.look().zoom());
    json.put("lineWidth", settings.look().lineWidth().name().toLowerCase(Locale.ROOT));
    json.put("textSize", settings.look().textSize());
    json.put("pictureHosts", settings.pictureHosts());
    json.put("translation", TranslationJson.of(settings.translation()));
    json.put("connection", ConnectionJson.of(settings.connection()));
    json.put("selfSynced", settings.selfSynced());
    AtomicText.write(file, Json.write(json) + "\n");
  }

  private Result setAside(Origin origin) {
    try {
      Path kept = file.resolveSibling(file.getFileName() + ".bad");
      Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
      return standard(origin);
    } catch (IOException notKept) {
      return standard(Origin.UNREADABLE);
    }
  }

  private static Result standard(Origin origin) {
    return new Result(MachineSettings.standard(), origin);
  }

  /** Each value that makes no sense is the standard one. */
  private static MachineSettings settings(JsonNode json) {
    List<String> recent =
        strings(json.path("recentVaults")).stream().limit(MachineSettings.RECENT).toList();
    JsonNode last = json.path("lastVault");
    MachineSettings standard = MachineSettings.standard();
    return new MachineSettings(
        oneOf(Theme.values(), json.path("theme"), standard.theme()),
        oneOf(InterfaceLanguage.values(), json.path("language"), standard.language()),
        oneOf(Layout.values(), json.path("layout"), standard.layout()),
        last.isString() ? last.stringValue() : null,
        recent,
        window(json.path("window")),
        new ReadingSettings(
            json.path("scrollTogether").asBoolean(true),
            json.path("previewZoom").asDouble(1),
            strings(json.path("openHosts"))),
        new LookSettings(
            json.path("focusMode").asBoolean(false),
            json.path("typewriter").asBoolean(false),
            json.path("editorZoom").asDouble(1),
            oneOf(LineWidth.values(), json.path("lineWidth"), standard.look().lineWidth()),
            json.path("textSize").asDouble(1)),
        strings(json.path("pictureHosts")),
        TranslationJson.read(json.path("translation")),
        ConnectionJson.read(json.path("connection")),
        strings(json.path("selfSynced")));
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    for (JsonNode element : array) {
      if (element.isString()) {
        strings.add(element.stringValue());
      }
    }
    return strings;
  }

  static <E extends Enum<E>> E oneOf(E[] values, JsonNode name, E standard) {
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(name.asString("")))
        .findFirst()
        .orElse(standard);
  }

  private static @Nullable WindowBounds window(JsonNode window) {
    for (String number : List.of("x", "y", "width", "height")) {
      if (!window.path(number).isNumber()) {
        return null;
      }
    }
    double width = window.path("width").doubleValue();
    double height = window.path("height").doubleValue();
    if (!(width > 0 && height > 0)) {
      return null;
    }
    return new WindowBounds(
        window.path("x").doubleValue(),
        window.path("y").doubleValue(),
        width,
        height,
        window.path("maximised").asBoolean(false));
  }
}
