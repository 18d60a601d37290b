package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewVaultTest {
  @TempDir Path home;

  @BeforeEach
  void nobody_in_particular() {
    TestRemote.withoutThisMachinesGit("");
  }

  @Test
  void an_empty_vault_opens_with_the_standard_settings_and_nothing_to_commit() throws IOException {
    var made = new NewVault().empty(home.resolve("new/vault"));

    assertThat(made).isInstanceOf(NewVault.Outcome.Created.class);
    assertThat(VaultOpening.of(home.resolve("new/vault")))
        .isInstanceOfSatisfying(
            VaultOpening.Ready.class,
            ready -> {
              assertThat(ready.settings()).isEqualTo(VaultSettings.standard());
              assertThat(ready.adopted()).isFalse();
            });
    var opened = (Opened.Ready) VaultRepository.open(home.resolve("new/vault"));
    try (var repository = opened.repository()) {
      assertThat(repository.status().changes()).isEmpty();
    }
  }

  @Test
  void the_sample_stands_level_with_its_origin() throws IOException {
    var made = (NewVault.Outcome.Created) new NewVault().sample(home.resolve("sample"));

    try (var repository = ((Opened.Ready) VaultRepository.open(made.vault())).repository()) {
      assertThat(repository.status().changes()).isEmpty();
      assertThat(repository.status().ahead()).isZero();
    }
    assertThat(made.origin()).isEqualTo(home.resolve("sample.git"));
    assertThat(made.files()).isGreaterThan(10);
  }

  @Test
  void what_is_there_already_is_left_alone() throws IOException {
    Path file = Files.writeString(home.resolve("a"), "a");

    assertThat(new NewVault().empty(home)).isEqualTo(new NewVault.Outcome.NotEmpty(home));
    assertThat(new NewVault().empty(file)).isEqualTo(new NewVault.Outcome.NotAFolder(file));
    assertThat(new NewVault().sample(file)).isEqualTo(new NewVault.Outcome.NotAFolder(file));
    assertThat(file).hasContent("a");
  }
}
