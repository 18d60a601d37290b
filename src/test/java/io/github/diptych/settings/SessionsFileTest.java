package io.github.diptych.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.settings.Session.OpenNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which notes were open is remembered for each vault, and never in the way. */
class SessionsFileTest {
  private static final Session SOME =
      new Session(List.of(new OpenNote("a.md", 3, 0), new OpenNote("日记/b.md", 7, 120.5)), 1);

  @TempDir private Path folder;
  private SessionsFile file;

  @BeforeEach
  void open() {
    file = new SessionsFile(folder.resolve("settings"));
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    file.write(Path.of("/vault"), SOME);

    assertThat(file.read(Path.of("/vault"))).isEqualTo(SOME);
    assertThat(file.read(Path.of("/other"))).isEqualTo(Session.NONE);
  }

  @Test
  void each_vault_has_its_own() throws IOException {
    file.write(Path.of("/one"), SOME);
    file.write(Path.of("/two"), new Session(List.of(new OpenNote("c.md", 0, 0)), 0));

    assertThat(file.read(Path.of("/one"))).isEqualTo(SOME);
  }

  @Test
  void only_the_last_vaults_are_remembered() throws IOException {
    for (int i = 0; i < 25; i++) {
      file.write(Path.of("/vault" + i), SOME);
    }

    assertThat(file.read(Path.of("/vault4"))).isEqualTo(Session.NONE);
    assertThat(file.read(Path.of("/vault5"))).isEqualTo(SOME);
  }

  @Test
  void a_file_that_makes_no_sense_is_as_if_it_were_not_there() throws IOException {
    Files.createDirectories(folder.resolve("settings"));
    for (String nonsense : List.of("", "{", "[]", "{\"vaults\":{\"/vault\":3}}", "\"x\"")) {
      Files.writeString(folder.resolve("settings/sessions.json"), nonsense);
      assertThat(file.read(Path.of("/vault"))).as(nonsense).isEqualTo(Session.NONE);
    }

    file.write(Path.of("/vault"), SOME);
    assertThat(file.read(Path.of("/vault"))).isEqualTo(SOME);
  }

  @Test
  void an_index_of_no_note_is_the_first_one() {
    assertThat(new Session(SOME.notes(), 9).shown()).isZero();
    assertThat(new Session(List.of(), 3).shown()).isEqualTo(-1);
  }
}
