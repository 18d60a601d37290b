package io.github.diptych.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://Translate.example/,translate.example",
    "https://translate.example:443/api,translate.example",
    "https://translate.example:8443,translate.example:8443",
    "http://localhost:5000,localhost:5000",
    "http://127.0.0.1:11434/v1,127.0.0.1:11434",
    "http://[::1]:1234/v1,[::1]:1234"
  })
  void a_service_is_reached_in_private_or_on_this_machine(String address, String host) {
    assertThat(ServiceAddress.of(address))
        .isInstanceOfSatisfying(
            ServiceAddress.Result.Usable.class,
            usable -> assertThat(usable.address().host()).isEqualTo(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://translate.example",
        "http://192.168.1.2:5000",
        "http://127.0.0.1.example",
        "http://localhost.example:80"
      })
  void nothing_goes_to_another_machine_in_the_open(String address) {
    assertThat(ServiceAddress.of(address))
        .isInstanceOfSatisfying(
            ServiceAddress.Result.Unusable.class,
            unusable -> assertThat(unusable.why()).isEqualTo(Refusal.INSECURE_ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "translate.example",
        "ftp://translate.example",
        "file:///a",
        "https://",
        "https://me:secret@translate.example",
        "https://translate.example/?key=secret",
        "https://translate.example/#a",
        "https://a b",
        "https://translate.example:99999"
      })
  void what_is_no_address_of_a_service(String address) {
    assertThat(ServiceAddress.of(address))
        .isEqualTo(new ServiceAddress.Result.Unusable(Refusal.BAD_ADDRESS, ""));
  }
}
