package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.github.GitHubStandIn;
import io.github.diptych.secrets.Secrets;
import io.github.diptych.settings.ConnectionSettings;
import io.github.diptych.settings.ProxySettings;
import io.github.diptych.sync.CapturedLog;
import io.github.diptych.sync.GitCredential;
import io.github.diptych.sync.TestGitServer;
import io.github.diptych.sync.TestSshServer;
import io.github.diptych.ui.sync.Access;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two canaries, a token and a passphrase, go through all that the window does with a remote, and
 * are then looked for in whatever was written anywhere.
 */
@FxTest
class CanaryTest {
  private static final String TOKEN = "gho_canary5up3rs3cr3tt0k3n";
  private static final String PASSPHRASE = "canary-passphrase-8d21f0";
  private static final List<String> CANARIES =
      List.of(
          TOKEN,
          PASSPHRASE,
          encoded("x-access-token:" + TOKEN),
          encoded(TOKEN),
          encoded(PASSPHRASE));

  @TempDir private Path folder;
  private final List<String> written = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init") // A test opens it.
  private DiptychWindow window;

  @Test
  void no_canary_is_in_a_file_an_address_a_log_a_notice_or_a_crash_text() throws IOException {
    Path served = Files.createDirectories(folder.resolve("served/anna"));
    var remote = TestRemote.in(served);
    remote.writer("anna").writes("README.md", "# Hers\n").pushes();
    var out = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
    try (var log = new CapturedLog();
        var git = TestGitServer.serving(folder.resolve("served"), TOKEN);
        var ssh = new TestSshServer()) {
      var github = new GitHubStandIn(git.http(), git.host(), TOKEN).interval(1);
      opens(git.host());
      try {
        signsInAndClones(git);
        syncs();
        failsToSync(git);
        clonesOverSsh(ssh, remote);
        crashes();
        written.addAll(window.browsed());
        window.closes().awaitClosed();
      } finally {
        Fx.run(() -> window.stage().hide());
      }
      github.asked().forEach(asked -> written.add(asked.line() + asked.body()));
      written.add(log.text());
    } finally {
      System.setErr(err);
    }
    written.add(out.toString(StandardCharsets.UTF_8));

    assertThat(written).as("something was written").hasSizeGreaterThan(5);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("IllegalStateException", "***");
    for (String canary : CANARIES) {
      // The text itself would be in the report of a failure.
      assertThat(written.stream().filter(text -> text.contains(canary)).map(this::start).toList())
          .isEmpty();
    }
    noFileHasACanary();
  }

  private String start(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }

  private void opens(String host) {
    var vault = TestVault.in(folder).note("README.md", "# Mine\n");
    var settings = new ConnectionSettings(host, GitHubStandIn.CLIENT, ProxySettings.standard());
    var none = new GitCredential("no-such-git", folder, Map.of(), Duration.ofSeconds(1));
    var access = new Access(Secrets.inMemory(), folder.resolve("home"), none, settings);
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38", access);
    follow();
  }

  /** Each vault's window has notices of its own. */
  private void follow() {
    Fx.run(
        () ->
            window
                .open()
                .parts()
                .notices()
                .currentProperty()
                .subscribe(
                    notice -> notice.ifPresent(told -> written.add(String.valueOf(told.text())))));
  }

  private void signsInAndClones(TestGitServer git) {
    window.fires("vault.clone");
    enters(git.url("anna/remote.git"));
    window.clicks("Clone").clicks("Sign in in the browser");
    awaitVault("remote");
    follow();
  }

  private void syncs() {
    window.opens("README.md").putsCaretAt(0).types("x").awaitSaved();
    window.fires("sync.run").isTold("on the remote now");
  }

  private void failsToSync(TestGitServer git) {
    window.types("y").awaitSaved();
    git.refusesWith(500);
    window.fires("sync.run").isTold("answered with an error");
    git.refusesWith(401);
    window.fires("sync.run").isTold("did not accept the token");
  }

  private void clonesOverSsh(TestSshServer ssh, TestRemote remote) throws IOException {
    var key = TestSshServer.newKey("ssh-ed25519", 256);
    TestSshServer.write(key, folder.resolve("home/.ssh/id_ed25519"), PASSPHRASE);
    ssh.welcomes(key);
    Path other = Files.createSymbolicLink(folder.resolve("over-ssh.git"), remote.folder());
    window.fires("vault.clone");
    enters(ssh.url(other));
    window.clicks("Clone").clicks("It is the same, trust it");
    for (String passphrase : List.of("wrong", PASSPHRASE)) {
      Fx.await(
          "an empty field for the passphrase",
          () -> Fx.focused() instanceof PasswordField field && field.getText().isEmpty());
      enters(passphrase);
      window.clicks("Unlock");
    }
    awaitVault("over-ssh");
    follow();
  }

  /** As a library would that quotes what it was given. */
  private void crashes() {
    Fx.run(
        () ->
            window
                .desktop()
                .fault(
                    new IllegalStateException(
                        "https://anna:" + TOKEN + "@example.org, " + PASSPHRASE)));
    window.isTold("***");
  }

  private void awaitVault(String name) {
    Fx.await(
        "the clone " + name,
        () ->
            window.open().workspace().vault().name().equals(name)
                && window.open().note().document().isPresent());
  }

  private static void enters(String text) {
    Fx.await("a field", () -> Fx.focused() instanceof TextField);
    Fx.run(() -> ((TextField) Fx.focused()).setText(text));
  }

  private void noFileHasACanary() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(CANARIES.stream().noneMatch(text::contains)).as("%s", file).isTrue();
      }
    }
  }

  private static String encoded(String secret) {
    return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
  }
}
