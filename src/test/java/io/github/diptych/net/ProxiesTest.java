package io.github.diptych.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which proxy an address is reached by. */
class ProxiesTest {
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void without_anything_said_it_is_reached_directly() {
    assertThat(system().proxy(URI.create("https://github.com/a"))).isEqualTo(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @CsvSource({
    "https_proxy, proxy.example:3128, HTTP @ proxy.example:3128",
    "HTTPS_PROXY, http://proxy.example:3128/, HTTP @ proxy.example:3128",
    "all_proxy, socks5://proxy.example, SOCKS @ proxy.example:1080",
    "https_proxy, socks5h://proxy.example:99, SOCKS @ proxy.example:99",
    "http_proxy, http://proxy.example, DIRECT",
    "https_proxy, ':', DIRECT",
  })
  void the_environments_variables_are_read_as_git_reads_them(
      String name, String value, String expected) {
    environment.put(name, value);

    assertThat(described(system(), "https://github.com/a")).isEqualTo(expected);
  }

  @Test
  void http_is_not_proxied_by_a_variable_that_a_web_client_could_set() {
    environment.put("HTTP_PROXY", "http://evil.example");

    assertThat(described(system(), "http://github.com/a")).isEqualTo("DIRECT");
  }

  @ParameterizedTest
  @CsvSource({
    "github.com, github.com, true",
    "github.com, api.github.com, true",
    ".github.com, api.github.com, true",
    "*.github.com, api.github.com, true",
    "github.com, notgithub.com, false",
    "*, example.org, true",
    "'a.example, b.example', b.example, true",
    "github.com:8443, github.com, false",
    "'::1', '[::1]', true",
    "GitHub.com, github.COM, true",
  })
  void exceptions_are_read_as_curl_reads_them(String exceptions, String host, boolean direct) {
    environment.put("all_proxy", "http://proxy.example:1");
    environment.put("no_proxy", exceptions);

    assertThat(described(system(), "https://" + host + "/a").equals("DIRECT")).isEqualTo(direct);
  }

  @Test
  void where_the_environment_says_nothing_the_system_is_asked() {
    var systems =
        new Proxies(
            new ProxyChoice.AsSystem(),
            environment::get,
            ProxySelector.of(InetSocketAddress.createUnresolved("system.example", 8080)),
            each -> Optional.empty());

    assertThat(described(systems, "https://github.com/a")).isEqualTo("HTTP @ system.example:8080");
  }

  @Test
  void what_is_chosen_stands_before_the_environment() {
    environment.put("all_proxy", "http://other.example:1");

    assertThat(described(chosen("anna"), "https://github.com/a"))
        .isEqualTo("SOCKS @ proxy.example:1080");
    assertThat(described(chosen("anna"), "ssh://github.com:22")).startsWith("SOCKS");
    assertThat(described(chosen("anna"), "https://inside.example/a")).isEqualTo("DIRECT");
    assertThat(
            described(
                new Proxies(
                    new ProxyChoice.Direct(), environment::get, null, each -> Optional.empty()),
                "https://github.com/a"))
        .isEqualTo("DIRECT");
  }

  @Test
  void a_password_is_asked_for_where_there_is_a_user_and_is_never_printed() {
    URI github = URI.create("https://github.com/a");

    Optional<Proxies.Login> login = chosen("anna").login(github);
    assertThat(login).contains(new Proxies.Login("anna", "secret"));
    assertThat(login.toString()).doesNotContain("secret");
    assertThat(chosen("").login(github)).isEmpty();

    environment.put("https_proxy", "http://bo:pass@proxy.example:3128");
    assertThat(system().login(github)).contains(new Proxies.Login("bo", "pass"));
  }

  private Proxies system() {
    return new Proxies(
        new ProxyChoice.AsSystem(), environment::get, null, each -> Optional.empty());
  }

  private Proxies chosen(String user) {
    return new Proxies(
        new ProxyChoice.Through(
            ProxyChoice.Kind.SOCKS, "proxy.example", 1080, user, List.of("inside.example")),
        environment::get,
        null,
        through -> Optional.of("secret"));
  }

  private static String described(Proxies proxies, String address) {
    Proxy proxy = proxies.proxy(URI.create(address));
    return proxy.address() instanceof InetSocketAddress at
        ? proxy.type() + " @ " + at.getHostString() + ":" + at.getPort()
        : "DIRECT";
  }
}
