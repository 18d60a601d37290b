package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two programs has a vault. */
class VaultHoldTest {
  private static final Path VAULT = Path.of("vault").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void one_has_it_and_another_has_not() throws Exception {
    try (var first = VaultHold.take(folder, VAULT).orElseThrow()) {
      assertThat(VaultHold.take(folder, VAULT)).isEmpty();
      assertThat(first.isAskedFor()).isFalse();
    }
  }

  @Test
  void once_the_first_has_let_go_the_next_has_it() throws Exception {
    VaultHold.take(folder, VAULT).orElseThrow().close();

    try (var next = VaultHold.take(folder, VAULT).orElseThrow()) {
      assertThat(next.isAskedFor()).isFalse();
    }
  }

  @Test
  void another_vault_is_another_matter() throws Exception {
    try (var one = VaultHold.take(folder, VAULT).orElseThrow();
        var other = VaultHold.take(folder, VAULT.resolve("b")).orElseThrow()) {
      VaultHold.ask(folder, VAULT);

      assertThat(other.isAskedFor()).isFalse();
      assertThat(one.isAskedFor()).isTrue();
    }
  }

  @Test
  void it_learns_once_that_another_has_asked() throws Exception {
    try (var hold = VaultHold.take(folder, VAULT).orElseThrow()) {
      VaultHold.ask(folder, VAULT);
      assertThat(VaultHold.isUnanswered(folder, VAULT)).isTrue();

      assertThat(hold.isAskedFor()).isTrue();

      assertThat(VaultHold.isUnanswered(folder, VAULT)).isFalse();
      assertThat(hold.isAskedFor()).isFalse();
    }
  }
}
