package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.github.GitHubStandIn;
import io.github.diptych.secrets.Secrets;
import io.github.diptych.settings.ConnectionSettings;
import io.github.diptych.settings.ProxySettings;
import io.github.diptych.sync.GitCredential;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.TestGitServer;
import io.github.diptych.sync.TestSshServer;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.ui.sync.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Getting in at a remote in the real window: a clone, a new repository, signing in. */
@FxTest
class GettingInWindowTest {
  private static final String TOKEN = "gho_canary0123456789abcdef";

  @TempDir private Path folder;
  private final Secrets secrets = Secrets.inMemory();
  private TestRemote remote;
  private TestGitServer git;
  private GitHubStandIn github;
  private TestVault vault;

  @SuppressWarnings("NullAway.Init") // A test opens it.
  private DiptychWindow window;

  private int clicks;

  @BeforeEach
  void a_github_with_one_repository() throws IOException {
    Path served = Files.createDirectories(folder.resolve("served/anna"));
    remote = TestRemote.in(served);
    git = TestGitServer.serving(folder.resolve("served"), TOKEN);
    github =
        new GitHubStandIn(git.http(), git.host(), TOKEN)
            .clonesFrom(name -> git.url(name + ".git"))
            .makes(name -> VaultRepository.initBare(folder.resolve("served/" + name + ".git")));
    vault = TestVault.in(folder).note("README.md", "# Mine\n");
  }

  @AfterEach
  void close() {
    if (window != null) {
      window.close();
    }
    if (git != null) {
      git.close();
    }
  }

  private void opens(String client) {
    var settings = new ConnectionSettings(git.host(), client, ProxySettings.standard());
    var none = new GitCredential("no-such-git", folder, Map.of(), Duration.ofSeconds(1));
    var access = new Access(secrets, folder.resolve("home"), none, settings);
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38", access);
  }

  /** Opening the menu is a click, and so is choosing from it. */
  private void chooses(String action) {
    clicks += 2;
    window.fires(action);
  }

  private void clicks(String button) {
    clicks++;
    window.clicks(button);
  }

  private static void enters(String text) {
    Fx.await("a field", () -> Fx.focused() instanceof TextField);
    Fx.run(() -> ((TextField) Fx.focused()).setText(text));
  }

  @Test
  void from_nothing_to_a_pushed_entry_takes_five_clicks_and_one_pasted_address() {
    remote.writer("anna").writes("README.md", "# Hers\n").pushes();
    github.interval(1);
    opens(GitHubStandIn.CLIENT);

    chooses("vault.clone");
    enters(git.url("anna/remote.git"));
    clicks("Clone");
    clicks("Sign in in the browser");
    Fx.await(
        "the clone",
        () ->
            window.open().workspace().vault().name().equals("remote")
                && window.open().note().document().isPresent());
    window.opens("README.md").putsCaretAt(0).types("写").awaitSaved();
    clicks++;
    window.fires("sync.run").isTold("on the remote now");

    assertThat(clicks).isEqualTo(5);
    assertThat(remote.text("README.md")).contains("写# Hers\n");
    assertThat(window.browsed()).containsExactly("http://" + git.host() + "/login/device");
    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("WDJB-MJHT");
    assertThat(secrets.find("git " + git.host())).contains(TOKEN);
  }

  @Test
  void who_says_no_in_the_browser_is_not_signed_in_and_told_so() {
    github.interval(1).polls(GitHubStandIn.error("access_denied"));
    opens(GitHubStandIn.CLIENT);

    window.fires("vault.clone");
    enters(git.url("anna/remote.git"));
    window.clicks("Clone").clicks("Sign in in the browser").isTold("You said no in the browser");

    assertThat(secrets.find("git " + git.host())).isEmpty();
  }

  @Test
  void one_of_ones_own_repositories_is_chosen_from_a_list() {
    remote.writer("anna").writes("README.md", "# Hers\n").pushes();
    github.has("other", false).has("remote", true);
    secrets.keep("git " + git.host(), TOKEN);
    opens("");

    window.fires("vault.clone").clicks("One of mine...");
    enters("remo");
    window.clicks("Clone");

    Fx.await("the clone", () -> window.open().workspace().vault().name().equals("remote"));
  }

  @Test
  void a_vault_is_published_privately_and_pushed() {
    opens("");

    window.fires("vault.publish");
    enters("diary");
    window.clicks("Publish");
    Fx.await("the token's field", () -> Fx.focused() instanceof PasswordField);
    enters(TOKEN);
    window.clicks("Sync").isTold("on the remote now");

    assertThat(github.asked().getLast().body()).contains("\"private\": true");
    assertThat(folder.resolve("served/anna/diary.git")).isDirectory();
    assertThat(
            NativeGit.run(
                folder.resolve("served/anna/diary.git"), "ls-tree", "-r", "--name-only", "main"))
        .contains("README.md");
  }

  @Test
  void who_publishes_for_everyone_is_told_so() {
    secrets.keep("git " + git.host(), TOKEN);
    opens("");

    window.fires("vault.publish");
    enters("blog");
    Fx.run(() -> all(CheckBox.class).getFirst().setSelected(false));
    Fx.await("the warning", () -> shows("Everyone on the Internet can read it"));
    window.clicks("Publish");

    Fx.await("the repository", () -> Files.isDirectory(folder.resolve("served/anna/blog.git")));
    assertThat(github.asked().stream().filter(each -> each.line().startsWith("POST /api")).toList())
        .allSatisfy(each -> assertThat(each.body()).contains("\"private\": false"));
  }

  @Test
  void that_everyone_can_read_is_asked_about_before_the_first_push() throws IOException {
    github.has("remote", false);
    secrets.keep("git " + git.host(), TOKEN);
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(git.url("anna/remote.git"));
    }
    opens("");

    window.fires("sync.run").isTold("it is public, so nothing was pushed");
    assertThat(remote.text("README.md")).isEmpty();
    window.clicks("Sync all the same").isTold("on the remote now");

    assertThat(remote.text("README.md")).contains("# Mine\n");
  }

  @Test
  void what_cannot_be_known_of_its_readers_is_said_with_the_outcome() throws IOException {
    secrets.keep("git " + git.host(), TOKEN);
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(git.url("anna/remote.git"));
    }
    opens("");

    window
        .fires("sync.run")
        .isTold("on the remote now. Whether everyone can read " + git.host() + "/anna/remote");
  }

  @Test
  void a_name_that_is_taken_is_told_and_another_can_be_entered() {
    github.has("diary", true);
    secrets.keep("git " + git.host(), TOKEN);
    opens("");

    window.fires("vault.publish");
    enters("diary");
    window.clicks("Publish").isTold("You already have a repository named").clicks("Try again...");
    enters("diary-2");
    window.clicks("Publish").isTold("on the remote now");
  }

  @Test
  void an_unknown_host_over_ssh_is_shown_with_its_fingerprint_and_trusted() {
    try (var ssh = new TestSshServer()) {
      var key = TestSshServer.newKey("ssh-ed25519", 256);
      TestSshServer.write(key, folder.resolve("home/.ssh/id_ed25519"), "a passphrase");
      ssh.welcomes(key);
      remote.writer("anna").writes("README.md", "# Hers\n").pushes();
      opens("");

      window.fires("vault.clone");
      enters(ssh.url(remote.folder()));
      window.clicks("Clone").isTold("has not met");
      Fx.await(
          "the fingerprint",
          () ->
              Fx.focused() instanceof TextField field && field.getText().equals(ssh.fingerprint()));
      window.clicks("It is the same, trust it");
      Fx.await("the passphrase's field", () -> Fx.focused() instanceof PasswordField);
      enters("a passphrase");
      window.clicks("Unlock");

      Fx.await("the clone", () -> window.open().workspace().vault().name().equals("remote"));
      assertThat(folder.resolve("home/.ssh/known_hosts")).exists();
    }
  }

  @Test
  void the_connection_is_kept_and_its_password_is_in_no_file() throws IOException {
    opens("");

    window.fires("sync.connection");
    enters("git.example");
    Fx.run(
        () -> {
          choiceBox().setValue(ProxySettings.Kind.HTTP);
          for (TextField field : all(TextField.class)) {
            switch (String.valueOf(field.getAccessibleText())) {
              case "Proxy's host" -> field.setText("proxy.example");
              case "Proxy's port" -> field.setText("3128");
              case "User, if it asks for one" -> field.setText("anna");
              case "Password, if it is a new one" -> field.setText("canary-proxy-password");
              default -> {}
            }
          }
        });
    window.clicks("Keep");

    Path file = folder.resolve("settings/settings.json");
    Fx.await("the settings", () -> Files.readString(file).contains("proxy.example"));
    assertThat(Files.readString(file)).contains("git.example").doesNotContain("canary");
    Fx.await("the password", () -> secrets.find("proxy anna@proxy.example:3128").isPresent());
  }

  private <N extends Node> List<N> all(Class<N> kind) {
    return window.stage().getScene().getRoot().lookupAll("*").stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private boolean shows(String part) {
    return all(Label.class).stream().anyMatch(label -> label.getText().contains(part));
  }

  @SuppressWarnings("unchecked") // The window has one for kinds of proxies, and no other.
  private ChoiceBox<ProxySettings.Kind> choiceBox() {
    return (ChoiceBox<ProxySettings.Kind>) all(ChoiceBox.class).getFirst();
  }
}
