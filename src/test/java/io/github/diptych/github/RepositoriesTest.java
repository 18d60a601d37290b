package io.github.diptych.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.github.Repositories.Created;
import io.github.diptych.github.Repositories.Listed;
import io.github.diptych.github.Repositories.Repository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One's own repositories, and a new one. */
class RepositoriesTest {
  private static final String TOKEN = "github_pat_canary0123456789";

  private GitHubStandIn github;

  @BeforeEach
  void a_github() {
    github = new GitHubStandIn(TOKEN);
  }

  @AfterEach
  void close() {
    github.close();
  }

  @Test
  void all_pages_of_them_come() {
    for (int i = 0; i < 250; i++) {
      github.has("diary-" + i, i % 2 == 0);
    }

    List<Repository> all = all();

    assertThat(all).hasSize(250);
    assertThat(all.getFirst())
        .isEqualTo(new Repository("anna/diary-0", github.url() + "/anna/diary-0.git", true));
    assertThat(all.getLast().name()).isEqualTo("anna/diary-249");
    assertThat(github.asked()).hasSize(3);
  }

  @Test
  void the_token_goes_in_a_header_and_in_no_address() {
    all();

    assertThat(github.asked())
        .allSatisfy(
            asked -> {
              assertThat(asked.authorization()).isEqualTo("Bearer " + TOKEN);
              assertThat(asked.line() + asked.body()).doesNotContain(TOKEN);
            });
  }

  @Test
  void what_would_be_cloned_from_elsewhere_is_left_out() {
    github.clonesFrom(name -> "https://example.org/" + name + ".git").has("diary", true);

    assertThat(all()).isEmpty();
  }

  @Test
  void a_new_one_is_private_unless_it_is_to_be_public() {
    assertThat(create("diary", true))
        .isEqualTo(
            new Created.Done(new Repository("anna/diary", github.url() + "/anna/diary.git", true)));
    assertThat(create("blog", false))
        .isInstanceOfSatisfying(
            Created.Done.class, made -> assertThat(made.repository().isPrivate()).isFalse());
  }

  @Test
  void a_name_that_is_taken_is_told() {
    github.has("diary", true);

    assertThat(create("diary", true)).isEqualTo(new Created.Failed(new Refused.NameTaken("diary")));
  }

  @Test
  void a_wrong_token_is_told() {
    assertThat(
            new Repositories(github.site(), DeviceFlowTest.line(), new SettingsJson())
                .mine("wrong", new Stop()))
        .isEqualTo(new Listed.Failed(new Refused.WrongToken(github.host())));
  }

  @ParameterizedTest
  @CsvSource({
    "403, NoRight",
    "404, NoRight",
    "429, TooOften",
    "500, InTrouble",
    "418, NotGitHub",
  })
  void what_else_it_answers_is_told_apart(int status, String expected) {
    github.refuses(status, Map.of("message", "Resource not accessible by personal access token"));

    assertThat(create("diary", true))
        .isInstanceOfSatisfying(
            Created.Failed.class,
            failed -> assertThat(failed.why().getClass().getSimpleName()).isEqualTo(expected));
  }

  @Test
  void a_name_that_github_does_not_take_is_told_in_its_words() {
    github.refuses(
        422,
        Map.of("message", "Validation Failed", "errors", List.of(Map.of("message", "too long"))));

    assertThat(create("x", true))
        .isEqualTo(new Created.Failed(new Refused.NotAccepted("too long")));
  }

  @Test
  void a_host_that_is_down_is_offline() {
    String host = github.host();
    github.close();

    assertThat(create("diary", true)).isEqualTo(new Created.Failed(new Refused.Offline(host)));
  }

  private List<Repository> all() {
    return ((Listed.All)
            new Repositories(github.site(), DeviceFlowTest.line(), new SettingsJson())
                .mine(TOKEN, new Stop()))
        .repositories();
  }

  private Created create(String name, boolean isPrivate) {
    return new Repositories(github.site(), DeviceFlowTest.line(), new SettingsJson())
        .create(name, isPrivate, TOKEN, new Stop());
  }
}
