package io.github.diptych.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.secrets.Secrets.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A secret is in the system's store or in memory, and nobody need know which to use it. */
class SecretsTest {
  private static final String NAME = "git github.com";

  private final Map<String, String> system = new HashMap<>();
  private boolean refuses;
  private int opened;

  private final SecretStore store =
      new SecretStore() {
        @Override
        public Optional<String> find(String name) {
          return Optional.ofNullable(system.get(name));
        }

        @Override
        public void keep(String name, String secret) throws Refused {
          if (refuses) {
            throw new Refused();
          }
          system.put(name, secret);
        }

        @Override
        public void forget(String name) {
          system.remove(name);
        }
      };

  private Secrets start() {
    return new Secrets(
        () -> {
          opened++;
          return Optional.of(store);
        });
  }

  @Test
  void what_the_system_keeps_is_there_the_next_time() {
    assertThat(start().keep(NAME, "s3cret")).isEqualTo(Place.SYSTEM);

    assertThat(start().find(NAME)).contains("s3cret");
    assertThat(start().place()).isEqualTo(Place.SYSTEM);
  }

  @Test
  void whatever_went_through_is_masked_in_a_text() {
    start().keep(NAME, "s3cret");
    var later = start();
    later.find(NAME);
    later.hide("elsewhere");

    assertThat(later.masked("https://anna:s3cret@example.org elsewhere here"))
        .isEqualTo("https://anna:***@example.org *** here");
  }

  @Test
  void without_a_store_it_is_kept_until_the_end() {
    var secrets = Secrets.inMemory();

    assertThat(secrets.keep(NAME, "s3cret")).isEqualTo(Place.MEMORY);

    assertThat(secrets.find(NAME)).contains("s3cret");
    assertThat(Secrets.inMemory().find(NAME)).isEmpty();
    assertThat(secrets.place()).isEqualTo(Place.MEMORY);
  }

  @Test
  void what_the_system_refuses_to_keep_is_used_all_the_same() {
    refuses = true;
    var secrets = start();

    assertThat(secrets.keep(NAME, "s3cret")).isEqualTo(Place.MEMORY);

    assertThat(secrets.find(NAME)).contains("s3cret");
    assertThat(system).isEmpty();
  }

  @Test
  void what_is_forgotten_is_nowhere() {
    var secrets = start();
    secrets.keep(NAME, "s3cret");

    secrets.forget(NAME);

    assertThat(secrets.find(NAME)).isEmpty();
    assertThat(system).isEmpty();
  }

  @Test
  void the_store_is_opened_when_it_is_needed_and_once() {
    var secrets = start();
    assertThat(opened).isZero();

    secrets.find(NAME);
    secrets.find(NAME);

    assertThat(opened).isOne();
  }

  @Test
  void it_never_says_what_it_holds() {
    var secrets = start();
    secrets.keep(NAME, "s3cret");

    assertThat(secrets.toString()).doesNotContain("s3cret");
  }
}
