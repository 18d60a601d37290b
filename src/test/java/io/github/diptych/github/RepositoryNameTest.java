package io.github.diptych.github;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which repository of which site an address names. */
class RepositoryNameTest {
  private static final Site ENTERPRISE = Site.of("git.example:8443").orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/anna/diary.git",
        "https://github.com/anna/diary",
        "https://github.com/anna/diary/",
        "https://anna@github.com/anna/diary.git",
        "https://anna:***@GitHub.com/anna/diary.git",
        "git@github.com:anna/diary.git",
        "github.com:anna/diary",
        "ssh://git@github.com/anna/diary.git",
        "ssh://git@github.com:22/anna/diary.git",
        "ssh://git@ssh.github.com:443/anna/diary.git"
      })
  void each_form_of_an_address_names_it(String address) {
    assertThat(RepositoryName.of(address, Site.GITHUB_COM))
        .contains(new RepositoryName("anna", "diary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://git.example:8443/anna/di.ary.git",
        "git@git.example:anna/di.ary",
        "ssh://git@git.example:2222/anna/di.ary.git"
      })
  void a_site_of_its_own_is_told_by_its_port_where_that_is_the_webs(String address) {
    assertThat(RepositoryName.of(address, ENTERPRISE))
        .contains(new RepositoryName("anna", "di.ary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com.evil.example/anna/diary.git",
        "https://evil.example/github.com/anna/diary.git",
        "https://gist.github.com/anna/diary.git",
        "https://github.com:8443/anna/diary.git",
        "https://github.com/anna/diary/wiki.git",
        "https://github.com/diary.git",
        "https://github.com/anna/..%2f..",
        "/home/anna/diary",
        "C:\\anna\\diary",
        "file:///srv/github.com/anna/diary.git",
        "git.example:anna/diary.git",
        ""
      })
  void another_place_is_not_named(String address) {
    assertThat(RepositoryName.of(address, Site.GITHUB_COM)).isEmpty();
  }
}
