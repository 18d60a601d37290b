package io.github.diptych.secrets;

import java.util.Optional;

/** A store of the system's. */
interface SecretStore {
  /** Empty if there is none of that name, or it is not given out. */
  Optional<String> find(String name);

  void keep(String name, String secret) throws Refused;

  /** Does nothing if there is none of that name. */
  void forget(String name);

  /** It does not keep the secret. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1;
  }
}
