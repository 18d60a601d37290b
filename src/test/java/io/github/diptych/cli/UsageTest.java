package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final List<String> COMMANDS =
      List.of(
          "init",
          "entries",
          "pairs",
          "parity",
          "stats",
          "new",
          "render",
          "check",
          "fix",
          "roll",
          "tour",
          "sync",
          "log",
          "diff",
          "restore",
          "unpushed",
          "trust");

  @TempDir Path home;
  private final Shell shell = new Shell();

  @Test
  void the_version_is_that_of_the_build() {
    assertThat(shell.run("--version").done().out().strip()).isEqualTo("diptych 1.2.3");
    assertThat(shell.run("-V").done().out().strip()).isEqualTo("diptych 1.2.3");
  }

  @Test
  void help_names_every_command() {
    assertThat(shell.run("--help").done().out()).contains(COMMANDS).contains("双页");
    assertThat(shell.run("help").done().out()).contains(COMMANDS);
  }

  @Test
  void every_command_explains_itself() {
    for (String command : COMMANDS) {
      String help = shell.run(command, "--help").done().out();
      assertThat(help).contains("diptych " + command).contains(" / ");
      assertThat(shell.run("help", command).done().out()).isEqualTo(help);
    }
  }

  @Test
  void options_stand_in_the_help_as_in_the_contract() {
    assertThat(shell.run("new", "--help").out())
        .contains("--lang", "--text", "--text-file", "--at", "2024-05-20T10:38");
    assertThat(shell.run("sync", "--help").out()).contains("-m");
    assertThat(shell.run("render", "--help").out()).contains("--to", "FILE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "日记",
        "--nothing",
        "-x",
        "entries",
        "entries --json",
        "entries a b",
        "entries a --xml",
        "init",
        "init a b",
        "sync",
        "sync a -m",
        "tour",
        "tour a b",
        "help x",
        "new",
        "render",
        "check a --json=maybe",
        "fix a --dry",
        "stats",
        "stats a b",
        "roll",
        "roll a --dry",
        "roll a b",
        "log",
        "log a b",
        "log a -n x",
        "diff",
        "diff a b c",
        "restore a",
        "restore a b c"
      })
  void what_is_not_right_is_said_in_one_sentence(String line) {
    shell.fails(2, home, line.isEmpty() ? new Object[0] : line.split(" "));
  }

  @Test
  void a_line_break_in_an_argument_does_not_make_two_sentences() {
    shell.fails(2, home, "entries\nentries");
    shell.fails(2, home, "entries", home.resolve("a\nb"));
    shell.fails(2, home, "new", home, "--lang", "z\nh", "--text", "x");
    shell.fails(2, home, "new", home, "--lang", "zh", "--text", "x", "--at", "1\n2");
    shell.fails(2, home, "new", home, "--lang", "zh", "--text-file", home.resolve("a\nb"));
  }

  @Test
  void braces_and_quotes_in_an_argument_are_only_letters() {
    var said = shell.fails(2, home, "entries", home.resolve("{0} '{1}' ''"));
    assertThat(said.err()).contains("{0} '{1}' ''");
  }

  @Test
  void a_command_belongs_to_the_shell_and_a_folder_to_the_window() {
    for (String command : COMMANDS) {
      assertThat(CommandLineProgram.isFor(command)).isTrue();
    }
    assertThat(CommandLineProgram.isFor("--help")).isTrue();
    assertThat(CommandLineProgram.isFor()).isFalse();
    assertThat(CommandLineProgram.isFor("my diary")).isFalse();
    assertThat(CommandLineProgram.isFor("./new")).isFalse();
  }
}
