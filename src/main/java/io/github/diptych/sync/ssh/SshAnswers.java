package io.github.diptych.sync.ssh;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the writer said when SSH asked. Held in memory only, never printed.
 *
 * @param fingerprints of hosts' keys that are to be taken, as {@link SshObstacle.UnknownHost} has
 *     them
 * @param passphrases by the key's file; the one of {@link #EVERY_KEY} is for all that have none
 */
public record SshAnswers(Set<String> fingerprints, Map<String, String> passphrases) {
  public static final String EVERY_KEY = "";

  /** Nothing was asked yet. */
  public static final SshAnswers NONE = new SshAnswers(Set.of(), Map.of());

  public SshAnswers {
    fingerprints = Set.copyOf(fingerprints);
    passphrases = Map.copyOf(passphrases);
  }

  /** With one more key of a host that is to be taken. */
  public SshAnswers withHostKey(String fingerprint) {
    var all = new HashSet<>(fingerprints);
    all.add(fingerprint);
    return new SshAnswers(all, passphrases);
  }

  /** With the passphrase of a key's file. */
  public SshAnswers withPassphrase(String keyFile, String passphrase) {
    var all = new HashMap<>(passphrases);
    all.put(keyFile, passphrase);
    return new SshAnswers(fingerprints, all);
  }

  Optional<String> passphrase(String keyFile) {
    return Optional.ofNullable(passphrases.get(keyFile))
        .or(() -> Optional.ofNullable(passphrases.get(EVERY_KEY)));
  }

  /** The text with a passphrase replaced, wherever it stands. */
  public String withoutSecrets(String text) {
    String clean = text;
    for (String passphrase : passphrases.values()) {
      clean = passphrase.isEmpty() ? clean : clean.replace(passphrase, "***");
    }
    return clean;
  }

  @Override
  public String toString() {
    return "SshAnswers[fingerprints=" + fingerprints + ", passphrases=***]";
  }
}
