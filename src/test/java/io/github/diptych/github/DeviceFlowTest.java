package io.github.diptych.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.github.DeviceFlow.Begun;
import io.github.diptych.github.DeviceFlow.SignedIn;
import io.github.diptych.github.DeviceFlow.Trouble;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by a code in the browser; a second here is a number in a list. */
class DeviceFlowTest {
  private static final String TOKEN = "gho_canary0123456789";

  private final List<Integer> pauses = new ArrayList<>();
  private final Stop stop = new Stop();
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
  void the_writer_is_given_a_code_for_the_sites_own_page() {
    Begun.Code code = (Begun.Code) flow().begin(stop);

    assertThat(code.userCode()).isEqualTo("WDJB-MJHT");
    assertThat(code.page()).isEqualTo(URI.create(github.url() + "/login/device"));
  }

  @Test
  void once_the_code_is_entered_the_token_comes() {
    github.polls(
        GitHubStandIn.error("authorization_pending"), GitHubStandIn.error("authorization_pending"));

    assertThat(signsIn()).isEqualTo(new SignedIn.Token(TOKEN));

    assertThat(pauses).containsExactly(5, 5, 5);
  }

  @Test
  void when_it_is_told_to_slow_down_it_does() {
    github.polls(
        GitHubStandIn.error("slow_down"),
        Map.of("error", "slow_down", "interval", 20),
        GitHubStandIn.error("authorization_pending"));

    assertThat(signsIn()).isEqualTo(new SignedIn.Token(TOKEN));

    assertThat(pauses).containsExactly(5, 10, 20, 20);
  }

  @Test
  void a_code_that_nobody_enters_expires_by_itself() {
    github.expiresIn(12);
    for (int i = 0; i < 10; i++) {
      github.polls(GitHubStandIn.error("authorization_pending"));
    }

    assertThat(signsIn()).isEqualTo(new SignedIn.Failed(new Trouble.Expired()));

    assertThat(pauses).containsExactly(5, 5, 5);
  }

  @Test
  void a_code_that_the_site_calls_expired_is() {
    github.polls(GitHubStandIn.error("expired_token"));

    assertThat(signsIn()).isEqualTo(new SignedIn.Failed(new Trouble.Expired()));
  }

  @Test
  void who_says_no_in_the_browser_is_believed() {
    github.polls(GitHubStandIn.error("access_denied"));

    assertThat(signsIn()).isEqualTo(new SignedIn.Failed(new Trouble.Denied()));
  }

  @Test
  void a_client_that_the_site_does_not_know_is_told_in_its_words() {
    var unknown = new DeviceFlow(github.site(), "nobody", line(), new SettingsJson(), this::pause);

    assertThat(unknown.begin(stop))
        .isEqualTo(new Begun.Failed(new Trouble.NoClient("about incorrect_client_credentials")));
  }

  @Test
  void a_page_elsewhere_is_not_opened_whatever_the_answer_says() {
    github.sendsTo("https://github.com.example.org/login/device");

    assertThat(flow().begin(stop)).isInstanceOf(Begun.Failed.class);
  }

  @Test
  void who_cancels_waits_no_longer() {
    Begun.Code code = (Begun.Code) flow().begin(stop);
    stop.stop();

    assertThat(
            new DeviceFlow(github.site(), GitHubStandIn.CLIENT, line(), new SettingsJson())
                .await(code.waiting(), stop))
        .isEqualTo(new SignedIn.Failed(new Trouble.Other(new Refused.Stopped())));
  }

  @Test
  void a_line_that_is_down_for_a_moment_is_tried_again_until_the_code_expires() {
    github.expiresIn(30);
    Begun.Code code = (Begun.Code) flow().begin(stop);
    github.close();

    assertThat(flow().await(code.waiting(), stop))
        .isEqualTo(new SignedIn.Failed(new Trouble.Expired()));
    assertThat(pauses).containsExactly(5, 10, 15);
  }

  @Test
  void neither_the_token_nor_the_devices_code_is_printed() {
    Begun begun = flow().begin(stop);

    assertThat(begun.toString() + signsIn()).doesNotContain(TOKEN);
  }

  private DeviceFlow flow() {
    return new DeviceFlow(
        github.site(), GitHubStandIn.CLIENT, line(), new SettingsJson(), this::pause);
  }

  private SignedIn signsIn() {
    return flow().await(((Begun.Code) flow().begin(stop)).waiting(), stop);
  }

  private boolean pause(Duration howLong, Stop given) {
    pauses.add((int) howLong.toSeconds());
    return !given.isStopped();
  }

  static GitHubLine line() {
    return new GitHubLine(ProxySelector.of(null), Duration.ofSeconds(20));
  }
}
