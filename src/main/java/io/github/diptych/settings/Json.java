package io.github.diptych.settings;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Values as JSON in one form that stays: indented by two, {@code \n}, no byte order mark, letters
 * of every script as they are. A record's fields are its components, in their order, nulls
 * included; a map's are its keys in its order. {@code LocalDate} is {@code 2024-05-20}, {@code
 * LocalDateTime} is {@code 2024-05-20T10:38}, an enum its constant's name.
 */
public final class Json {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  /** Immutable, and costly to make. */
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          // Components only: a record's isEmpty() is no field of it.
          .changeDefaultVisibility(
              visibility ->
                  visibility
                      .withFieldVisibility(Visibility.ANY)
                      .withGetterVisibility(Visibility.NONE)
                      .withIsGetterVisibility(Visibility.NONE))
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                          .withArrayEmptySeparator("")
                          .withObjectEmptySeparator(""))
                  .withObjectIndenter(INDENT)
                  .withArrayIndenter(INDENT))
          .addModule(new SimpleModule().addSerializer(LocalDateTime.class, new ToTheMinute()))
          .build();

  private Json() {}

  /** Without a newline at the end. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /**
   * What a JSON text says: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code
   * Boolean} or null.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  public static @Nullable Object read(String json) {
    try {
      return MAPPER.readValue(json, Object.class);
    } catch (JacksonException noJson) {
      // Its message quotes the text, which may be anybody's.
      throw new IllegalArgumentException("not JSON");
    }
  }

  /** A signature has minutes and no more. */
  private static final class ToTheMinute extends StdSerializer<LocalDateTime> {
    private static final DateTimeFormatter MINUTE =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    ToTheMinute() {
      super(LocalDateTime.class);
    }

    @Override
    public void serialize(
        LocalDateTime value, JsonGenerator generator, SerializationContext context) {
      generator.writeString(MINUTE.format(value));
    }
  }
}
