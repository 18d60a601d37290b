package io.github.diptych.faulty;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@link Strace} tells of the calls that changed or forced something in a folder. */
public final class Traced {
  private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\) += (-?\\d+).*");

  /** A text or the file behind a number; all in hexadecimal. */
  private static final Pattern NAMED =
      Pattern.compile("\"([\\\\xa-f0-9]*)\"|(\\d+|AT_FDCWD)<([\\\\xa-f0-9]*)>");

  private final Path folder;
  private final List<Point> points = new ArrayList<>();
  private final List<Faults.Call> calls = new ArrayList<>();
  private final Map<Integer, Opened> opened = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * A call that can be made to fail.
   *
   * @param name of the call in the system
   * @param number how many of the same name came before it
   * @param file the first file that it names
   * @param reads whether it opens the file to read it
   */
  public record Point(String name, int number, Path file, boolean reads) {}

  private record Opened(Path file, long position) {}

  private Traced(Path folder) {
    this.folder = folder;
  }

  /**
   * @param lines as {@link Strace#calls} gives them
   */
  public static Traced of(Path folder, List<String> lines) {
    var traced = new Traced(folder);
    lines.forEach(traced::read);
    return traced;
  }

  /** All calls that succeeded in the folder. */
  public List<Point> points() {
    return List.copyOf(points);
  }

  /** The same as the model of a medium takes them. */
  public List<Faults.Call> calls() {
    return List.copyOf(calls);
  }

  /** The file of the call that was made to fail; empty if it is in no folder of ours. */
  public static Optional<Path> failed(Path folder, List<String> lines) {
    return lines.stream()
        .filter(line -> line.endsWith("(INJECTED)"))
        .map(Traced::names)
        .flatMap(names -> names.stream().map(Named::path))
        .filter(file -> file.startsWith(folder))
        .findFirst();
  }

  /** A text that a call was given, or the file behind a number. */
  private record Named(String text, boolean isText, int number) {
    Path path() {
      return Path.of(text);
    }
  }

  private static List<Named> names(String arguments) {
    return NAMED.matcher(arguments).results().map(Traced::named).toList();
  }

  private static Named named(MatchResult found) {
    boolean isText = found.group(1) != null;
    String hex = Objects.requireNonNull(isText ? found.group(1) : found.group(3));
    boolean isNumber = !isText && !"AT_FDCWD".equals(found.group(2));
    return new Named(
        new String(bytes(hex), StandardCharsets.UTF_8),
        isText,
        isNumber ? Integer.parseInt(found.group(2)) : -1);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace("\\x", ""));
  }

  private void read(String line) {
    Matcher call = CALL.matcher(line);
    if (!call.matches()) {
      return;
    }
    String name = call.group(1);
    int number = numbers.merge(name, 1, Integer::sum) - 1;
    long result = Long.parseLong(call.group(3));
    if (result < 0) {
      return;
    }
    String arguments = call.group(2);
    List<Path> files = files(name, arguments);
    if (name.equals("openat")) {
      open(arguments, (int) result, files.getFirst());
    }
    boolean ours = !files.isEmpty() && files.stream().allMatch(file -> file.startsWith(folder));
    if (ours) {
      boolean reads = arguments.contains("O_RDONLY");
      points.add(new Point(name, number, files.getFirst(), reads));
      if (!reads) {
        changed(name, arguments, files, result);
      }
    }
  }

  /** The files that a call names, absolute. */
  private static List<Path> files(String name, String arguments) {
    boolean byNumber =
        switch (name) {
          case "write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate", "fchmod" -> true;
          case "utimensat" -> arguments.contains(", NULL, [");
          default -> false;
        };
    List<Path> files = new ArrayList<>();
    Path at = Path.of("/");
    for (Named named : names(arguments)) {
      if (byNumber) {
        return List.of(named.path());
      } else if (named.isText()) {
        files.add(at.resolve(named.text()));
      } else {
        at = named.path();
      }
    }
    return files;
  }

  private void open(String arguments, int number, Path file) {
    boolean atTheEnd = arguments.contains("O_APPEND");
    opened.put(number, new Opened(file, atTheEnd ? -1 : 0));
  }

  private void changed(String name, String arguments, List<Path> files, long result) {
    Path first = files.getFirst();
    switch (name) {
      case "openat" -> {
        calls.add(new Faults.Call("open", first));
        if (arguments.contains("O_TRUNC")) {
          calls.add(new Faults.Call("truncate", first));
        }
      }
      case "write", "pwrite64" -> write(arguments, (int) result);
      case "fsync", "fdatasync" -> calls.add(new Faults.Call("force", known(arguments).file()));
      case "ftruncate" -> {
        String length = arguments.substring(arguments.lastIndexOf(' ') + 1);
        calls.add(
            new Faults.Call(
                "truncate", known(arguments).file(), first, new byte[0], Long.parseLong(length)));
      }
      case "rename", "renameat", "renameat2" ->
          calls.add(new Faults.Call("move", files.getLast(), first, new byte[0], 0));
      case "unlink", "unlinkat", "rmdir" -> calls.add(new Faults.Call("delete", first));
      case "mkdir", "mkdirat" -> calls.add(new Faults.Call("make folder", first));
      case "chmod", "fchmod", "fchmodat", "utimensat" -> {}
      default -> throw new IllegalArgumentException("not in the model: " + name);
    }
  }

  private Opened known(String arguments) {
    Named named = names(arguments).getFirst();
    return opened.getOrDefault(named.number(), new Opened(named.path(), 0));
  }

  private void write(String arguments, int count) {
    List<Named> names = names(arguments);
    Opened to = known(arguments);
    Matcher texts = NAMED.matcher(arguments);
    String written = "";
    while (texts.find()) {
      written = texts.group(1) == null ? written : texts.group(1);
    }
    byte[] bytes = new byte[count];
    System.arraycopy(bytes(written), 0, bytes, 0, count);
    boolean placed = arguments.matches("(?s).*\", \\d+, \\d+");
    long position =
        placed
            ? Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1))
            : to.position();
    calls.add(new Faults.Call("write", to.file(), to.file(), bytes, position));
    if (!placed && position >= 0) {
      opened.put(names.getFirst().number(), new Opened(to.file(), position + count));
    }
  }
}
