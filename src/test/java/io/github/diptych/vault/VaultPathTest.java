package io.github.diptych.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "../a", "a/./b", "a\\b", "a\0b"})
  void what_could_lead_out_of_the_vault_is_no_path(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> VaultPath.of(value));
    assertThat(VaultPath.isValid(value)).isFalse();
  }

  @Test
  void a_path_knows_its_parts() {
    VaultPath path = VaultPath.of("diary/2024/五月.MD");

    assertThat(path.name()).isEqualTo("五月.MD");
    assertThat(path.parent()).isEqualTo(VaultPath.of("diary/2024"));
    assertThat(path.extension()).isEqualTo("md");
    assertThat(path.isNote()).isTrue();
    assertThat(path.parent().resolve("a.md")).hasToString("diary/2024/a.md");
  }

  @Test
  void what_lies_directly_in_the_vault_has_the_root_for_its_folder() {
    assertThat(VaultPath.of("README.md").parent()).isEqualTo(VaultPath.ROOT);
    assertThat(VaultPath.ROOT.resolve("README.md")).isEqualTo(VaultPath.of("README.md"));
    assertThat(VaultPath.ROOT.parent()).isEqualTo(VaultPath.ROOT);
  }

  @Test
  void a_folder_is_told_from_one_whose_name_begins_alike() {
    assertThat(VaultPath.of("a/b").isIn(VaultPath.of("a"))).isTrue();
    assertThat(VaultPath.of("ab").isIn(VaultPath.of("a"))).isFalse();
    assertThat(VaultPath.of("a").isIn(VaultPath.ROOT)).isTrue();
  }

  @Test
  void a_dot_at_the_beginning_or_none_makes_no_extension() {
    assertThat(VaultPath.of(".gitignore").extension()).isEmpty();
    assertThat(VaultPath.of("LICENSE").extension()).isEmpty();
    assertThat(VaultPath.of("a.b/c").extension()).isEmpty();
  }
}
