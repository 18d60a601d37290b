package io.github.diptych.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.Main;
import io.github.diptych.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, in a Java of its own. */
class ProgramStartTest {
  @TempDir Path home;
  private TestVault vault;

  @BeforeEach
  void a_diary() {
    vault = TestVault.in(home).note("README.md", Diaries.DAY);
  }

  private record Ended(int exit, String out, String err) {}

  private Ended start(List<String> flags, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    command.addAll(flags);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    int exit = builder.start().waitFor();
    return new Ended(
        exit, new String(Files.readAllBytes(out), UTF_8), new String(Files.readAllBytes(err), UTF_8));
  }

  @Test
  void javafx_is_never_loaded_for_the_shell() throws Exception {
    Path classes = home.resolve("classes");

    var ended =
        start(
            List.of("-Xlog:class+load:file=" + classes + "::filecount=0"),
            "entries",
            vault.root().toString(),
            "--json");

    assertThat(ended.exit).as(ended.err).isZero();
    assertThat(ended.out).contains("README.md");
    assertThat(Files.readAllLines(classes))
        .anyMatch(line -> line.contains("io.github.diptych.cli.EntriesCommand"))
        .noneMatch(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx"))
        .noneMatch(line -> line.contains(" java.awt.") || line.contains("org.eclipse.jgit.api"));
  }

  @Test
  void the_output_is_utf_8_whatever_the_locale() throws Exception {
    var ended = start(List.of(), "entries", vault.root().toString(), "--json");

    assertThat(ended.exit).as(ended.err).isZero();
    assertThat(ended.out).contains("早上下雨，出门带了伞☂️。", "🌙");
  }

  @Test
  void a_failure_ends_with_2_and_one_sentence() throws Exception {
    var ended = start(List.of(), "entries", home.resolve("nowhere").toString());

    assertThat(ended.exit).isEqualTo(2);
    assertThat(ended.out).isEmpty();
    assertThat(ended.err.lines()).singleElement().asString().contains("没有文件夹", "nowhere");
  }
}
