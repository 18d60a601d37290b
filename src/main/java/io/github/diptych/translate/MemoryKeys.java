package io.github.diptych.translate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that are forgotten when the program ends. */
public final class MemoryKeys implements Keys {
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  @Override
  public Optional<String> of(String host) {
    return Optional.ofNullable(keys.get(host));
  }

  /** A key without characters takes away the one that was there. */
  public void keep(String host, String key) {
    String secret = key.strip();
    if (secret.isEmpty()) {
      keys.remove(host);
    } else {
      keys.put(host, secret);
    }
  }

  @Override
  public String toString() {
    return "MemoryKeys[***]";
  }
}
