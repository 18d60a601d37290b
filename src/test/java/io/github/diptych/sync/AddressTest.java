package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts a token is for, and what of an address is shown. */
class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b.git, github.com, true",
    "https://GitHub.com:443/a/b.git, github.com, true",
    "https://github.com:8443/a/b.git, github.com, false",
    "https://github.com:8443/a/b.git, github.com:8443, true",
    "https://github.com.example.org/a.git, github.com, false",
    "https://github.com@example.org/a.git, github.com, false",
    "git@github.com:a/b.git, github.com, false",
    "/github.com/a.git, github.com, false",
  })
  void a_token_is_for_one_host_and_port(String address, String host, boolean meant)
      throws URISyntaxException {
    var token = new Credentials.Token(host, "secret");

    assertThat(new Address(new URIish(address)).isFor(token)).isEqualTo(meant);
  }

  @Test
  void a_password_is_not_shown() {
    assertThat(Address.masked("https://anna:pa%40ss@example.org/a.git"))
        .isEqualTo("https://anna@example.org/a.git");
    assertThat(Address.masked("https://example.org/a.git")).isEqualTo("https://example.org/a.git");
    assertThat(Address.masked("/home/anna/a.git")).isEqualTo("/home/anna/a.git");
  }

  @Test
  void a_token_does_not_print_itself() {
    assertThat(new Credentials.Token("github.com", " secret\n").toString())
        .isEqualTo("Token[host=github.com, secret=***]");
  }
}
