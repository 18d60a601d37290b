package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the window asks before a commit, the shell has options and commands for. */
class UnpushedCommandTest {
  @TempDir Path home;
  private TestRemote remote;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault_that_is_synced() throws IOException {
    NativeGit.required();
    remote = TestRemote.in(home);
    vault = TestVault.in(home).note("a.md", "早\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
    shell.run("sync", vault.root()).done();
  }

  private void hasFilm() throws IOException {
    try (var film = new RandomAccessFile(vault.file("film.mov").toFile(), "rw")) {
      film.setLength(100L * 1024 * 1024 + 1);
    }
  }

  @Test
  void what_is_too_large_in_commits_is_listed_taken_out_and_put_back() throws IOException {
    assertThat(shell.run("unpushed", vault.root()).done().out()).contains("nothing to make anew");
    hasFilm();
    NativeGit.run(vault.root(), "-c", "core.compression=0", "add", "film.mov");
    NativeGit.run(vault.root(), "commit", "-q", "-m", "a film");
    vault.note("a.md", "晚\n");

    Shell.Said listed = shell.run("unpushed", vault.root());
    assertThat(listed.exit()).isEqualTo(1);
    assertThat(listed.out()).contains("film.mov");
    assertThat(shell.run("sync", vault.root()).failed(6).err()).contains("film.mov");
    shell.run("unpushed", vault.root(), "--take-apart").done();
    shell.run("unpushed", vault.root(), "--undo").done();
    shell.run("unpushed", vault.root(), "--take-apart").done();
    shell.run("sync", vault.root()).done();

    assertThat(remote.text("film.mov")).isEmpty();
    assertThat(remote.text("a.md")).contains("晚\n");
  }

  @Test
  void all_that_speaks_against_a_commit_is_told_and_answered_by_options() throws IOException {
    hasFilm();
    vault.note("a.md", "早\n/Users/anna/x\n");

    assertThat(shell.run("sync", vault.root()).failed(6).err()).contains("1 more to look at");
    assertThat(shell.run("sync", vault.root(), "--accept").failed(6).err()).contains("film.mov");
    shell.run("sync", vault.root(), "--accept", "--leave-out", "film.mov").done();

    assertThat(remote.text("a.md").orElseThrow()).contains("/Users/anna/x");
    assertThat(remote.text("film.mov")).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void programs_of_a_vault_are_listed_and_trusted() throws IOException {
    assertThat(shell.run("trust", vault.root()).done().out()).contains("names no program");
    Path hook = vault.file(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho no commits today >&2\nexit 1\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    vault.note("a.md", "晚\n");

    Shell.Said listed = shell.run("trust", vault.root());
    assertThat(listed.exit()).isEqualTo(1);
    assertThat(listed.out()).contains("pre-commit");
    shell.run("trust", vault.root(), "--yes").done();
    assertThat(shell.run("sync", vault.root()).failed(2).err()).contains("no commits today");
    shell.run("trust", vault.root(), "--no").done();
    shell.run("sync", vault.root()).done();

    assertThat(remote.text("a.md")).contains("晚\n");
  }
}
