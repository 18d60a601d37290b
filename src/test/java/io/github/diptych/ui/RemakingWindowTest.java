package io.github.diptych.ui;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The writer is guided out of what a server refuses, and asked before a vault's programs run. */
@FxTest
class RemakingWindowTest {
  private static final String NOTE = "list.md";

  @TempDir private Path folder;
  private TestRemote remote;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void a_vault_that_is_synced() throws IOException {
    NativeGit.required();
    remote = TestRemote.in(folder);
    vault = TestVault.in(folder).note(NOTE, "one\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
    window = opened();
    window.opens(NOTE).putsCaretAt(0).fires("sync.run").isTold("on the remote now");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private DiptychWindow opened() {
    return DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @Test
  void a_film_that_another_program_committed_is_taken_out_of_the_commits_and_can_come_back()
      throws IOException {
    try (var film = new RandomAccessFile(vault.file("film.mov").toFile(), "rw")) {
      film.setLength(100L * 1024 * 1024 + 1);
    }
    NativeGit.run(vault.root(), "-c", "core.compression=0", "add", "film.mov");
    NativeGit.run(vault.root(), "commit", "-q", "-m", "a film");
    String before = NativeGit.run(vault.root(), "rev-parse", "main");
    window.types("more ").fires("sync.run").isTold("in a commit of this computer already");

    window.clicks("Take it out of the commits...").clicks("Make them anew").isTold("made anew");
    window.clicks("Undo").isTold("those of before again");
    assertThat(NativeGit.run(vault.root(), "rev-parse", "main")).isEqualTo(before);

    window.fires("sync.run").isTold("in a commit of this computer already");
    window.clicks("Take it out of the commits...").clicks("Make them anew").isTold("made anew");
    window.clicks("Sync").isTold("on the remote now");

    assertThat(remote.text("film.mov")).isEmpty();
    assertThat(remote.text(NOTE)).contains("more one\n");
    assertThat(vault.file("film.mov")).exists();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void programs_of_a_vault_are_shown_when_it_is_opened_and_run_once_they_are_trusted()
      throws IOException {
    Path trace = folder.resolve("canary");
    Path hook = vault.file(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\ntouch '" + trace + "'\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    window.close();
    window = opened();
    window.isTold("names a program").opens(NOTE).putsCaretAt(0).types("x").awaitSaved();

    window.clicks("Look...").clicks("Do not run them").isToldNothing();
    window.fires("sync.run").isTold("on the remote now");
    assertThat(trace).doesNotExist();
    window.fires("sync.programs").clicks("Trust them on this computer");
    window.types("y").fires("sync.run").isTold("on the remote now");
    Fx.await("the hook", () -> Files.exists(trace));
  }
}
