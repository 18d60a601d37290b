package io.github.diptych.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What reads what anybody may have written: no crash, no hang over a second of its own time, no
 * more than 512 MB, whatever it reads. {@code -Dfuzz.seconds=600} has it go on for ten minutes
 * each. What failed is kept in {@code target/fuzz}; {@code -Dfuzz.seed} begins a run likewise,
 * though which inputs are gone on from depends on how long they took.
 */
class FuzzTest {
  private static final int SECONDS = 5;

  @ParameterizedTest
  @ValueSource(strings = {"diary", "settings", "journal", "markdown"})
  void nothing_that_is_read_crashes_hangs_or_takes_much_memory(String target) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(FuzzProgram.class.getName());
    command.add(target);
    command.add("" + Integer.getInteger("fuzz.seconds", SECONDS));
    command.add("" + Long.getLong("fuzz.seed", System.nanoTime()));

    var program = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(program.waitFor()).as(said).isZero();
    System.out.print(said);
  }
}
