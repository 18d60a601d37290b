package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
  @TempDir Path home;
  private final Shell shell = new Shell();

  @Test
  void a_new_vault_is_a_repository_with_everything_committed() {
    Path folder = home.resolve("日记 本");

    assertThat(shell.run("init", folder).done().out()).contains(folder.toString());

    assertThat(folder.resolve("README.md")).hasContent("# 日记 本\n");
    assertThat(folder.resolve(".diptych/vault.json")).isNotEmptyFile();
    NativeGit.required();
    assertThat(NativeGit.run(folder, "status", "--porcelain")).isEmpty();
    assertThat(NativeGit.run(folder, "log", "--format=%an %s")).isEqualTo("Shell A new vault");
    assertThat(NativeGit.run(folder, "branch", "--show-current")).isEqualTo("main");
    NativeGit.fsck(folder);
  }

  @Test
  void a_folder_that_is_there_and_empty_will_do() throws IOException {
    Files.createDirectory(home.resolve("empty"));

    shell.run("init", home.resolve("empty")).done();
    shell.run("check", home.resolve("empty")).done();
  }

  @Test
  void json_says_where_it_is_and_how_many_files_it_has() {
    var vault = shell.run("init", home.resolve("a"), "--json").done().json();

    assertThat(vault.propertyNames()).containsExactly("vault", "origin", "files");
    assertThat(Path.of(vault.get("vault").stringValue())).isAbsolute().isDirectory();
    assertThat(vault.get("origin").isNull()).isTrue();
    assertThat(vault.get("files").intValue()).isEqualTo(3);
  }

  @Test
  void the_sample_comes_with_a_remote_that_takes_what_is_pushed() {
    Path folder = home.resolve("我的 sample");
    var made = shell.run("init", folder, "--sample", "--json").done().json();
    Path origin = Path.of(made.get("origin").stringValue());

    assertThat(origin).isDirectory().isEqualTo(home.resolve("我的 sample.git"));
    assertThat(shell.run("entries", folder, "--json").done().json().size()).isGreaterThan(20);
    shell.run("sync", folder).done();
    shell.run("new", folder, "--lang", "zh", "--text", "推得上去。").done();
    shell.run("sync", folder).done();

    NativeGit.required();
    assertThat(NativeGit.run(origin, "log", "-1", "--format=%s", "main"))
        .isEqualTo("2024.05.20: 1 entry");
    NativeGit.fsck(origin);
    NativeGit.fsck(folder);
  }

  @Test
  void the_sample_is_the_one_of_the_project_byte_for_byte() {
    Path folder = home.resolve("sample");

    shell.run("init", folder, "--sample").done();

    var copied = Snapshot.of(folder);
    copied.keySet().removeIf(path -> path.equals(".git") || path.startsWith(".git/"));
    assertThat(copied).isEqualTo(Snapshot.of(Path.of("sample-vault")));
  }

  @Test
  void a_folder_with_anything_in_it_is_refused() {
    var vault = TestVault.in(home).note(".hidden", "");

    assertThat(shell.fails(2, home, "init", vault.root()).err()).contains("vault");
    shell.fails(2, home, "init", vault.root(), "--sample");
  }

  @Test
  void a_file_is_refused() {
    var vault = TestVault.in(home).note("a.md", "").link("dangling", "nowhere");

    assertThat(shell.fails(2, home, "init", vault.file("a.md")).err()).contains("a.md");
    shell.fails(2, home, "init", vault.file("a.md/below"));
    shell.fails(2, home, "init", vault.file("dangling"));
  }

  @Test
  void a_remote_in_the_way_of_the_samples_is_left_alone() throws IOException {
    Files.createDirectory(home.resolve("a.git"));

    assertThat(shell.fails(2, home, "init", home.resolve("a"), "--sample").err()).contains("a.git");
  }
}
