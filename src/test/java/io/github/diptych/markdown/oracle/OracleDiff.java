package io.github.diptych.markdown.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints where notes are not rendered as cmark-gfm renders them, each difference as short as it can
 * be made:
 *
 * <pre>
 * mvn -q -o test-compile exec:exec -Dexec.classpathScope=test \
 *     -Dmain.class=io.github.diptych.markdown.oracle.OracleDiff -Dargs="[options] file-or-folder…"
 * </pre>
 *
 * A {@code .md} file is one note; a {@code .txt} file holds examples in the form of the CommonMark
 * spec, or of this test's own cases. Options: {@code --random N} random notes, {@code --long N} of
 * hundreds of lines, {@code --seed S} of the first of them, {@code --max N} differences to print
 * (20), {@code --whole} to shrink nothing, {@code --closed-only} to pass over notes in which a raw
 * tag is left open (most differences of random notes), {@code --markdown-only} to let elements that
 * only raw HTML makes count for their content alone, {@code --program} to run the program even
 * where its library can be called.
 */
public final class OracleDiff {
  private static final int TRIES = 4000;

  private final Comparison comparison;
  private final boolean shrinks;
  private final boolean closedOnly;
  private final int most;
  private final Set<String> printed = new HashSet<>();
  private int cases;
  private int differences;

  private OracleDiff(Comparison comparison, boolean shrinks, boolean closedOnly, int most) {
    this.comparison = comparison;
    this.shrinks = shrinks;
    this.closedOnly = closedOnly;
    this.most = most;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean program = words.remove("--program");
    boolean markdownOnly = words.remove("--markdown-only");
    boolean closedOnly = words.remove("--closed-only");
    boolean whole = words.remove("--whole");
    int most = (int) number(words, "--max", 20);
    long seed = number(words, "--seed", System.nanoTime());
    long longs = number(words, "--long", 0);
    long random = number(words, "--random", 0);
    Optional<CmarkLibrary> library = program ? Optional.empty() : CmarkLibrary.installed();
    Oracle oracle = library.<Oracle>map(found -> found).orElseGet(CmarkGfm::new);
    var diff = new OracleDiff(new Comparison(oracle, markdownOnly), !whole, closedOnly, most);
    for (String word : words) {
      diff.path(Path.of(word));
    }
    var notes = new LongNotes(oracle);
    for (long i = 0; i < longs && diff.differences < most; i++) {
      diff.note("long, --seed " + (seed + i), notes.of(new Random(seed + i)));
    }
    for (long i = 0; i < random && diff.differences < most; i++) {
      String name = "random, --seed " + (seed + i);
      diff.note(name, RandomCases.of(new Random(seed + i)));
    }
    System.out.printf("%d cases, %d differ%n", diff.cases, diff.differences);
  }

  private static long number(List<String> words, String option, long otherwise) {
    int at = words.indexOf(option);
    if (at < 0) {
      return otherwise;
    }
    words.remove(at);
    return Long.parseLong(words.remove(at));
  }

  private void path(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.toString();
        if (name.endsWith(".txt")) {
          for (Examples.Example example : Examples.in(Files.readString(file))) {
            note(name + ", " + example.name(), example.markdown());
          }
        } else if (name.endsWith(".md")) {
          note(name, Files.readString(file));
        }
      }
    }
  }

  /** Prints the note's differences, one after the other: what one stands in is taken out. */
  private void note(String name, String markdown) {
    cases++;
    Optional<Comparison.Difference> difference = difference(markdown);
    if (difference.isEmpty()) {
      return;
    }
    differences++;
    if (printed.size() >= most) {
      return;
    }
    String note = shrinks ? shorter(markdown, difference.get().tagsLeftOpen()) : markdown;
    if (printed.add(note)) {
      System.out.println("==== " + name);
      System.out.println(comparison.of(note).orElseThrow().report());
    }
  }

  /** What leaves no raw tag open does not get shorter by leaving one open. */
  private String shorter(String markdown, boolean mayLeaveOpen) {
    return Shrinking.shrink(
        markdown,
        shorter -> difference(shorter).filter(d -> mayLeaveOpen || !d.tagsLeftOpen()).isPresent(),
        TRIES);
  }

  private Optional<Comparison.Difference> difference(String markdown) {
    return comparison.of(markdown).filter(found -> !(closedOnly && found.tagsLeftOpen()));
  }
}
