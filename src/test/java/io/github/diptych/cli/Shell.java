package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.secrets.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line with streams in memory, a clock that stands, and no window. */
final class Shell {
  private final Map<String, String> environment = new HashMap<>();
  private Clock clock = Clock.fixed(LocalDateTime.of(2024, 5, 20, 10, 38).toInstant(UTC), UTC);
  private final Secrets secrets = Secrets.inMemory();
  private byte[] input = {};

  private static final ZoneOffset UTC = ZoneOffset.UTC;

  Shell() {
    TestRemote.withoutThisMachinesGit("[user]\nname = Shell\nemail = shell@example.org\n");
  }

  /** What a command said, and how it ended. */
  record Said(int exit, String out, String err) {
    /** It ended well and had nothing to complain of. */
    Said done() {
      assertThat(err).isEmpty();
      assertThat(exit).isZero();
      return this;
    }

    /** It ended so, and said why in one sentence without a stack trace. */
    Said failed(int expected) {
      assertThat(exit).as(err).isEqualTo(expected);
      assertThat(out).isEmpty();
      return saysOneSentence();
    }

    Said saysOneSentence() {
      assertThat(err).endsWith(System.lineSeparator()).doesNotContain("Exception", "\tat ");
      assertThat(err.lines()).as(err).singleElement().asString().contains(" / ");
      return this;
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  Shell at(LocalDateTime minute) {
    return at(Clock.fixed(minute.toInstant(UTC), UTC));
  }

  Shell at(Clock other) {
    clock = other;
    return this;
  }

  /** A clock that stands at an instant such as {@code 2024-05-20T02:38:00Z}. */
  Shell at(String instant, String zone) {
    return at(Clock.fixed(Instant.parse(instant), ZoneId.of(zone)));
  }

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** The window has kept it. */
  Shell keeps(String name, String secret) {
    secrets.keep(name, secret);
    return this;
  }

  Shell reading(byte[] bytes) {
    input = bytes;
    return this;
  }

  Shell reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  Said run(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var program =
        new CommandLineProgram(
            new ByteArrayInputStream(input),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            clock,
            environment::get,
            secrets,
            new NoDesktop(),
            "1.2.3");
    int exit = program.run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Said(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs what must fail so, in one sentence, and change not a byte of the folder. */
  Said fails(int exit, Path folder, Object... arguments) {
    var before = Snapshot.of(folder);
    var said = run(arguments).failed(exit);
    assertThat(Snapshot.of(folder)).isEqualTo(before);
    return said;
  }

  private static final class NoDesktop implements Desktop {
    @Override
    public int tour(Path folder) {
      throw new AssertionError("there is no window here: " + folder);
    }

    @Override
    public int quick(Path vault) {
      throw new AssertionError("there is no window here: " + vault);
    }
  }
}
