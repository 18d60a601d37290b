package io.github.diptych.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can read a repository, as its site says. */
class ReadersTest {
  private static final String TOKEN = "github_pat_canary0123456789";
  private static final RepositoryName DIARY = new RepositoryName("anna", "diary");

  private GitHubStandIn github;

  @BeforeEach
  void a_github() {
    github = new GitHubStandIn(TOKEN);
  }

  @AfterEach
  void close() {
    github.close();
  }

  private Readers asked(String token) {
    var line = new GitHubLine(ProxySelector.of(null), Duration.ofSeconds(60));
    return Readers.of(DIARY, github.site(), line, new SettingsJson(), token, new Stop());
  }

  @Test
  void a_public_one_is_everyones_whoever_asks() {
    github.has("diary", false);

    assertThat(asked(TOKEN)).isEqualTo(Readers.EVERYONE);
    assertThat(asked("")).isEqualTo(Readers.EVERYONE);
  }

  @Test
  void a_private_one_is_for_some_to_whoever_may_see_it() {
    github.has("diary", true);

    assertThat(asked(TOKEN)).isEqualTo(Readers.SOME);
  }

  @Test
  void what_is_not_shown_is_not_known() {
    github.has("diary", true);

    assertThat(asked("")).isEqualTo(Readers.NOT_KNOWN);
  }

  @Test
  void a_token_that_is_no_good_does_not_keep_it_from_being_asked() {
    github.has("diary", false);

    assertThat(asked("another")).isEqualTo(Readers.EVERYONE);
  }

  @Test
  void one_that_has_another_name_now_is_found() {
    github.has("journal", false).renames("diary", "journal");

    assertThat(asked(TOKEN)).isEqualTo(Readers.EVERYONE);
  }

  @Test
  void the_token_goes_nowhere_else_whatever_is_answered() {
    try (var elsewhere = new GitHubStandIn(TOKEN)) {
      github.refuses(301, Map.of("url", elsewhere.url() + "/api/v3/repos/anna/diary"));

      assertThat(asked(TOKEN)).isEqualTo(Readers.NOT_KNOWN);
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 403, 429, 500})
  void what_says_nothing_of_it_is_not_known(int status) {
    github.refuses(status, Map.of("message", "no"));

    assertThat(asked(TOKEN)).isEqualTo(Readers.NOT_KNOWN);
  }

  @Test
  void a_host_that_does_not_answer_is_not_known() {
    github.close();

    assertThat(asked(TOKEN)).isEqualTo(Readers.NOT_KNOWN);
  }

  @Test
  void what_github_com_shows_to_nobody_is_private() {
    github.refuses(404, Map.of("message", "Not Found"));
    var site = new Site(Site.GITHUB_COM.web(), URI.create("http://" + github.host() + "/api/v3"));
    var line = new GitHubLine(ProxySelector.of(null), Duration.ofSeconds(60));

    assertThat(Readers.of(DIARY, site, line, new SettingsJson(), "", new Stop()))
        .isEqualTo(Readers.SOME);
  }
}
