package io.github.diptych.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps tokens and keys in the system's own store: the Keychain, the Credential Manager or the
 * Secret Service. Where there is none, or it refuses, they are kept in memory until the program
 * ends. Safe for use by many threads; not for the UI thread, since the system may ask its user
 * first.
 */
public final class Secrets {
  private static final Logger LOG = Logger.getLogger(Secrets.class.getName());

  private final Supplier<Optional<SecretStore>> opening;
  private final Map<String, String> memory = new ConcurrentHashMap<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private boolean opened;
  private Optional<SecretStore> store = Optional.empty();

  /** Where a secret is kept. */
  public enum Place {
    /** In the system's store: it is there the next time. */
    SYSTEM,
    /** In memory: it is asked for again the next time. */
    MEMORY
  }

  /**
   * @param opening tries to open the system's store, when it is needed first
   */
  Secrets(Supplier<Optional<SecretStore>> opening) {
    this.opening = opening;
  }

  /** Of the person who runs the program. */
  public static Secrets ofThisMachine() {
    return new Secrets(KeyringStore::open);
  }

  /** That are forgotten when the program ends. */
  public static Secrets inMemory() {
    return new Secrets(Optional::empty);
  }

  /** Where the next secret would be kept. */
  public Place place() {
    return store().isPresent() ? Place.SYSTEM : Place.MEMORY;
  }

  /**
   * @param name what it is for, such as {@code git github.com}
   */
  public Optional<String> find(String name) {
    String kept = memory.get(name);
    Optional<String> found =
        kept != null ? Optional.of(kept) : store().flatMap(is -> is.find(name));
    found.ifPresent(seen::add);
    return found;
  }

  /** Keeps a secret in the place of the one before. */
  public Place keep(String name, String secret) {
    seen.add(secret);
    memory.put(name, secret);
    Optional<SecretStore> system = store();
    if (system.isEmpty()) {
      return Place.MEMORY;
    }
    try {
      system.get().keep(name, secret);
      return Place.SYSTEM;
    } catch (SecretStore.Refused refused) {
      // Without the cause's words: nobody knows what they say.
      LOG.log(Level.WARNING, "the system does not keep the secret for {0}", name);
      return Place.MEMORY;
    }
  }

  /** Forgets a secret, such as one that was refused. */
  public void forget(String name) {
    memory.remove(name);
    store().ifPresent(is -> is.forget(name));
  }

  /** Has a secret masked that is kept elsewhere. */
  public void hide(String secret) {
    seen.add(secret);
  }

  /** A text, such as a crash's, without any secret that went through here. */
  public String masked(String text) {
    String clean = text;
    for (String secret : seen) {
      clean = secret.isBlank() ? clean : clean.replace(secret, "***");
    }
    return clean;
  }

  private synchronized Optional<SecretStore> store() {
    if (!opened) {
      opened = true;
      store = opening.get();
    }
    return store;
  }

  @Override
  public String toString() {
    return "Secrets[***]";
  }
}
