package io.github.diptych.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/a?b#c, https://github.com/a?b#c, github.com",
    "HTTP://GitHub.COM, http://github.com/, github.com",
    "https://例子.中国/路, https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF, xn--fsqu00a.xn--fiqs8s",
    "https://аpple.com/, https://xn--pple-43d.com/, xn--pple-43d.com",
    "https://good.org@evil.org/, https://good.org@evil.org/, evil.org",
    "https://good.org\\@evil.org, https://good.org/@evil.org, good.org",
    "https://x.org:8443/a b, https://x.org:8443/a%20b, x.org",
    "https://[::1]:80/, https://[::1]:80/, [::1]",
    "https://%E4%BE%8B%E5%AD%90.%E4%B8%AD%E5%9B%BD/, https://xn--fsqu00a.xn--fiqs8s/, xn--fsqu00a.xn--fiqs8s",
    "https://x.org/%E4%BB, https://x.org/%E4%BB, x.org",
  })
  void an_address_is_taken_as_browsers_take_it(String link, String address, String host) {
    var page = WebAddress.of(link).orElseThrow();

    assertThat(page.address()).isEqualTo(address);
    assertThat(page.host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https:///",
        "https://a b/",
        "https://%2f.org/",
        "https://%ff.org/",
        "ftp://x.org/"
      })
  void what_has_no_host_is_no_web_page(String link) {
    assertThat(WebAddress.of(link)).isEmpty();
  }

  @Test
  void what_cannot_be_seen_is_shown_and_chinese_stays_readable() {
    assertThat(WebAddress.readable("https://x.org/今天\u202egpj.exe"))
        .isEqualTo("https://x.org/今天%E2%80%AEgpj.exe");
    assertThat(WebAddress.readable("https://x.org/%E4%BB%8A%2F%E2%80%AE"))
        .isEqualTo("https://x.org/今%2F%E2%80%AE");
    assertThat(WebAddress.readable("mailto:a\u200bb@x.org")).isEqualTo("mailto:a%E2%80%8Bb@x.org");
  }
}
