package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the git program keeps already. */
@DisabledOnOs(OS.WINDOWS)
class GitCredentialTest {
  private static final String TOKEN = "ghp_canary0123456789";

  @TempDir Path folder;
  private Path asked;

  @BeforeEach
  void git() {
    NativeGit.required();
    asked = folder.resolve("asked");
  }

  @Test
  void what_its_helper_keeps_for_the_host_is_used() throws IOException {
    helper("cat > '" + asked + "'; echo username=anna; echo password=" + TOKEN);

    assertThat(found("github.com")).contains(new Credentials.Token("github.com", "anna", TOKEN));
    assertThat(asked).content().contains("protocol=https", "host=github.com");
  }

  @Test
  void what_it_stored_itself_is_used() throws IOException {
    Path store = folder.resolve("store");
    Files.writeString(
        store, "https://anna:" + TOKEN + "@github.com\nhttps://bo:other@example.org\n");
    configure("[credential]\nhelper = store --file " + store + "\n");

    assertThat(found("github.com")).contains(new Credentials.Token("github.com", "anna", TOKEN));
    assertThat(found("gitlab.com")).isEmpty();
  }

  @Test
  void without_a_helper_nobody_is_asked_anything() throws IOException {
    Path trace = folder.resolve("trace");
    Path askpass = program("askpass", "touch '" + trace + "'; echo secret");
    configure("[core]\naskPass = " + askpass + "\n");

    assertThat(found("github.com")).isEmpty();
    assertThat(trace).doesNotExist();
  }

  @Test
  void a_helper_that_takes_too_long_is_not_waited_for() throws IOException {
    helper("exec sleep 600");

    assertThat(credential("git", Duration.ofMillis(300)).find("github.com")).isEmpty();
  }

  @Test
  void without_the_program_there_is_nothing() throws IOException {
    configure("");

    assertThat(credential("no-such-git", Duration.ofSeconds(20)).find("github.com")).isEmpty();
  }

  @Test
  void no_host_can_smuggle_in_another_question() throws IOException {
    helper("cat > '" + asked + "'; echo password=" + TOKEN);

    assertThat(found("example.org\nhost=github.com")).isEmpty();
    assertThat(asked).doesNotExist();
  }

  private Optional<Credentials.Token> found(String host) {
    return credential("git", Duration.ofSeconds(20)).find(host);
  }

  private GitCredential credential(String program, Duration patience) {
    return new GitCredential(
        program,
        folder,
        Map.of(
            "GIT_CONFIG_GLOBAL", folder.resolve("config").toString(), "GIT_CONFIG_NOSYSTEM", "1"),
        patience);
  }

  private void helper(String script) throws IOException {
    configure("[credential]\nhelper = " + program("helper", script) + "\n");
  }

  private void configure(String config) throws IOException {
    Files.writeString(folder.resolve("config"), config);
  }

  private Path program(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
