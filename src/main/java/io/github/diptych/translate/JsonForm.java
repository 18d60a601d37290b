package io.github.diptych.translate;

import org.jspecify.annotations.Nullable;

/**
 * Values as JSON: maps, lists, texts, numbers, truth values and null. Who makes one of these brings
 * the library.
 */
public interface JsonForm {
  String write(Object value);

  /**
   * @throws IllegalArgumentException if it is no JSON
   */
  @Nullable Object read(String json);
}
