package io.github.diptych.ui.killed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program in a process of its own, with a robot at its keyboard. */
final class RunningProgram implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final List<Typed> typed = new ArrayList<>();
  private final Path log;

  private final List<Frozen> frozen = new ArrayList<>();
  private long frozenSince;

  /**
   * A letter that the program has taken.
   *
   * @param count how many there are with it
   * @param millis when, by a clock that stands still when the program does
   * @param pause for how long the robot meant to wait before it, in milliseconds
   */
  record Typed(int count, long millis, long pause) {}

  private record Frozen(long until, long millis) {}

  private RunningProgram(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it.
   *
   * @param home of settings, state and cache
   * @param from how many of the robot's letters are in the note already
   */
  static RunningProgram start(Path vault, Path home, long seed, int from) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As this Java was started, but for agents and the heap.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(it -> it.startsWith("--") || it.startsWith("-D"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(TypingRobot.class.getName(), vault.toString(), "" + seed, "" + from));
    Files.createDirectories(home);
    Path log = home.resolve("robot.log");
    var builder = new ProcessBuilder(command).redirectError(log.toFile());
    builder.environment().put("DIPTYCH_CONFIG", home.toString());
    return new RunningProgram(builder.start(), log);
  }

  /** Waits until so many letters are typed in all. */
  RunningProgram awaitTyped(int count) throws IOException {
    while (typed.isEmpty() || typed.getLast().count() < count) {
      String line = out.readLine();
      if (line == null) {
        throw new AssertionError("the program ended: " + Files.readString(log));
      }
      note(line);
    }
    return this;
  }

  private void note(String line) {
    String[] words = line.split(" ", -1);
    if (words.length == 3) {
      typed.add(
          new Typed(
              Integer.parseInt(words[0]),
              clock(Long.parseLong(words[1])),
              Long.parseLong(words[2])));
    }
  }

  private long clock(long millis) {
    return millis
        - frozen.stream().filter(each -> each.until() <= millis).mapToLong(Frozen::millis).sum();
  }

  /** Kills it as no program can prevent; when that was. */
  long kill() throws IOException, InterruptedException {
    long at = clock(System.currentTimeMillis());
    signal("KILL");
    // To the last line: what it had said already is still on its way.
    out.lines().forEach(this::note);
    process.waitFor();
    return at;
  }

  /** For how long the machine kept the robot waiting at most: that is not the program's doing. */
  long stall() {
    long stall = 0;
    for (int i = 1; i < typed.size(); i++) {
      Typed letter = typed.get(i);
      stall = Math.max(stall, letter.millis() - typed.get(i - 1).millis() - letter.pause());
    }
    return stall;
  }

  /** What it has typed as far as it is known. */
  List<Typed> typed() {
    return List.copyOf(typed);
  }

  /**
   * Stops it as it stands. What is in its files then is what a kill at this moment would leave: the
   * same system calls are done, and no more.
   *
   * @return when that was
   */
  long freeze() throws IOException, InterruptedException {
    frozenSince = System.currentTimeMillis();
    long at = clock(frozenSince);
    signal("STOP");
    while (!isFrozen()) {
      Thread.onSpinWait();
    }
    return at;
  }

  /** Has it go on, and waits for the next letter. */
  RunningProgram goOn() throws IOException, InterruptedException {
    long now = System.currentTimeMillis();
    frozen.add(new Frozen(now, now - frozenSince));
    signal("CONT");
    return awaitTyped(typed.getLast().count() + 1);
  }

  private void signal(String name) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).start();
    if (!kill.waitFor(60, TimeUnit.SECONDS) || kill.exitValue() != 0) {
      throw new IOException("kill -" + name);
    }
  }

  /** Whether all of its threads stand. */
  private boolean isFrozen() {
    try (Stream<Path> threads = Files.list(Path.of("/proc", "" + process.pid(), "task"))) {
      return threads.allMatch(RunningProgram::isStopped);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static boolean isStopped(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
      return stat.startsWith(" T ", stat.lastIndexOf(')') + 1);
    } catch (IOException gone) {
      return true;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
