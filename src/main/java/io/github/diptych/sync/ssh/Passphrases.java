package io.github.diptych.sync.ssh;

import java.util.Optional;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.KeyPasswordProvider;
import org.jspecify.annotations.Nullable;

/** Hands passphrases to JGit, and remembers which one was missing or did not fit. */
final class Passphrases implements KeyPasswordProvider {
  private final SshAnswers answers;
  private volatile @Nullable String missing;
  private volatile @Nullable String wrong;

  Passphrases(SshAnswers answers) {
    this.answers = answers;
  }

  @Override
  public char @Nullable [] getPassphrase(URIish key, int attempt) {
    Optional<String> passphrase = answers.passphrase(key.getPath());
    if (passphrase.isEmpty() && missing == null) {
      missing = key.getPath();
    }
    return passphrase.map(String::toCharArray).orElse(null);
  }

  @Override
  public void setAttempts(int most) {
    // The same passphrase would not fit the second time.
  }

  @Override
  public boolean keyLoaded(URIish key, int attempt, @Nullable Exception error) {
    if (error != null
        && attempt > 0
        && wrong == null
        && answers.passphrase(key.getPath()).isPresent()) {
      wrong = key.getPath();
    }
    return false;
  }

  /** What would open the remote if it was said; asked when nothing else has. */
  Optional<SshObstacle> obstacle() {
    String refused = wrong;
    String absent = missing;
    if (refused != null) {
      return Optional.of(new SshObstacle.Passphrase(refused, true));
    }
    return absent == null
        ? Optional.empty()
        : Optional.of(new SshObstacle.Passphrase(absent, false));
  }
}
