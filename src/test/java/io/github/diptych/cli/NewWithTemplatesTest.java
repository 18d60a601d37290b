package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diptych new} begins a block, a day and a month by the writer's templates. */
class NewWithTemplatesTest {
  private static final String MONTH = "diary/2024/2024-05.md";

  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
  }

  @Test
  void words_stand_where_the_template_has_its_caret() {
    vault
        .note(".diptych/templates/month.md", "# {{year}}年{{month}}月\n")
        .note(".diptych/templates/day.zh.md", "{{weekday}}")
        .note(".diptych/templates/entry.zh.md", "天气：{{caret}}")
        .note(".diptych/templates/entry.en.md", "Weather: {{caret}}");

    shell.run("new", vault.root(), "--lang", "zh", "--text", "晴").done();
    shell.run("new", vault.root(), "--lang", "en", "--text", "fair").done();

    assertThat(vault.text(MONTH))
        .isEqualTo(
            "# 2024年05月\n\n### 2024.05.20 Mon\n\n星期一\n\n天气：晴 -**2024.05.20 10:38**\n\n---\n\n"
                + "Weather: fair -**2024.05.20 10:38**\n");
  }

  @Test
  void a_refused_template_is_told_in_one_sentence_and_the_words_are_written() {
    vault.note(".diptych/templates/entry.zh.md", "风\n\n---\n");

    var said = shell.run("new", vault.root(), "--lang", "zh", "--text", "晴").saysOneSentence();

    assertThat(said.exit()).isZero();
    assertThat(said.err()).contains("entry.zh.md").contains("line 3");
    assertThat(vault.text(MONTH)).endsWith("Mon\n\n晴 -**2024.05.20 10:38**\n");
  }

  @Test
  void a_new_month_gets_its_link_on_a_rolled_front_page() {
    String page =
        "# 日记\n\n[2024-04](diary/2024/2024-04.md):\n[03](diary/2024/2024-04.md#20240403-wed)\n";
    vault.note("README.md", page).note("diary/2024/2024-04.md", "# 2024-04\n");

    shell.run("new", vault.root(), "--lang", "zh", "--text", "晴").done();
    shell.run("new", vault.root(), "--lang", "zh", "--text", "雨").done();

    assertThat(vault.text("README.md")).isEqualTo(page + "\n[2024-05](" + MONTH + ")\n");
  }
}
