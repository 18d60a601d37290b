package io.github.diptych.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.stream.Collectors;

/** A list of files in one of Git's own files, such as {@code .gitignore}, by exact path. */
final class PatternList {
  private final Path file;

  private PatternList(Path file) {
    this.file = file;
  }

  /**
   * That of this machine alone, {@code info/exclude}.
   *
   * @param gitFolder the repository's own, of all its work trees
   */
  static PatternList ofMachine(Path gitFolder) {
    return new PatternList(gitFolder.resolve("info").resolve("exclude"));
  }

  /** The vault's {@code .gitignore}, which is committed. */
  static PatternList ofVault(Path root) {
    return new PatternList(root.resolve(".gitignore"));
  }

  /** The vault's {@code .gitattributes}, which is committed. */
  static PatternList ofAttributes(Path root) {
    return new PatternList(root.resolve(".gitattributes"));
  }

  /**
   * Appends a line for each of these files.
   *
   * @param paths from the vault's root, with {@code /}
   */
  void add(Collection<String> paths) throws IOException {
    append(paths.stream().map(path -> pattern(path) + "\n").collect(Collectors.joining()));
  }

  /**
   * The same with what is to be said of each file. A list of attributes knows no backslash before a
   * blank, but it knows classes of characters.
   */
  void add(Collection<String> paths, String attributes) throws IOException {
    append(lines(paths, attributes));
  }

  /** What is appended so. */
  static String lines(Collection<String> paths, String attributes) {
    return paths.stream()
        .map(path -> path.replaceAll("([*?\\[])", "[$1]").replace(" ", "[[:space:]]"))
        .map(pattern -> "/" + pattern + " " + attributes + "\n")
        .collect(Collectors.joining());
  }

  private void append(String lines) throws IOException {
    Files.createDirectories(file.getParent());
    boolean endsLine =
        !Files.exists(file, LinkOption.NOFOLLOW_LINKS) || endsLine(Files.readAllBytes(file));
    // A link would have us write where it leads.
    Files.write(
        file,
        ((endsLine ? "" : "\n") + lines).getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean endsLine(byte[] text) {
    return text.length == 0 || text[text.length - 1] == '\n';
  }

  /** That path and no other. */
  private static String pattern(String path) {
    String plain = path.replaceAll("([\\\\*?\\[])", "\\\\$1").replaceAll(" $", "\\\\ ");
    return "/" + plain;
  }
}
