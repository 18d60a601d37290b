package io.github.diptych.cli;

import io.github.diptych.secrets.Secrets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds around it.
 *
 * @param environment the environment's variables
 * @param secrets what the window has kept on this machine
 */
record Surroundings(Function<String, @Nullable String> environment, Secrets secrets) {
  /** Empty also for one without a word in it. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
  }
}
