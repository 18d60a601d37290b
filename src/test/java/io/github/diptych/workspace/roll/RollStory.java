package io.github.diptych.workspace.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.file.Path;

/** A vault without Git whose README is rolled; the scaffolding of this room's tests. */
final class RollStory {
  static final String MAY = "diary/2024/2024-05.md";
  static final String JUNE = "diary/2024/2024-06.md";

  private final TestVault vault;

  RollStory(Path home) {
    this.vault = TestVault.in(home);
  }

  /** A day with one signed block. */
  static String day(String date, String words) {
    return "### " + date + "\n\n" + words + " -**" + date + " 10:00**\n";
  }

  TestVault vault() {
    return vault;
  }

  RollOutcome roll() throws IOException {
    return new Roll((VaultOpening.Ready) VaultOpening.of(vault.root())).run();
  }

  void rolled() throws IOException {
    assertThat(roll()).isInstanceOf(RollOutcome.Rolled.class);
  }

  /** It is refused so, and no file differs. */
  void refused(RollOutcome expected) throws IOException {
    var before = vault.everything();
    String readme = vault.text("README.md");

    assertThat(roll()).isEqualTo(expected);

    assertThat(vault.everything()).isEqualTo(before);
    assertThat(vault.text("README.md")).isEqualTo(readme);
  }
}
