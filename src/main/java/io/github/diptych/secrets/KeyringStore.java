package io.github.diptych.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The store that java-keyring finds on this system. */
final class KeyringStore implements SecretStore {
  private static final Logger LOG = Logger.getLogger(KeyringStore.class.getName());
  private static final String SERVICE = "Diptych";

  /** It tells of every message; held here, for a logger that nobody holds forgets its level. */
  private static final Logger DBUS = Logger.getLogger("org.freedesktop");

  private final Keyring keyring;

  private KeyringStore(Keyring keyring) {
    this.keyring = keyring;
  }

  /** Empty where the system has none, or none that can be reached, as in a session without one. */
  static Optional<SecretStore> open() {
    DBUS.setLevel(Level.WARNING);
    try {
      return Optional.of(new KeyringStore(Keyring.create()));
    } catch (BackendNotSupportedException | RuntimeException | LinkageError none) {
      LOG.log(Level.INFO, "no store for secrets: {0}", none.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> find(String name) {
    try {
      String secret = keyring.getPassword(SERVICE, name);
      return Optional.ofNullable(secret).filter(found -> !found.isEmpty());
    } catch (PasswordAccessException | RuntimeException notThere) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(String name, String secret) throws Refused {
    try {
      keyring.setPassword(SERVICE, name, secret);
    } catch (PasswordAccessException | RuntimeException refused) {
      throw new Refused();
    }
  }

  @Override
  public void forget(String name) {
    try {
      keyring.deletePassword(SERVICE, name);
    } catch (PasswordAccessException | RuntimeException notThere) {
      LOG.log(Level.FINE, "there was no secret for {0}", name);
    }
  }
}
