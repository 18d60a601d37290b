package io.github.diptych.translate;

import java.util.Optional;

/** The keys to services, each for one host alone. They are in no settings and in no vault. */
public interface Keys {
  /**
   * @param host as {@link Translator#host()} gives it
   */
  Optional<String> of(String host);
}
