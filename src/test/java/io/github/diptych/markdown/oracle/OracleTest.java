package io.github.diptych.markdown.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.diptych.markdown.oracle.Comparison.Difference;
import io.github.diptych.markdown.oracle.Examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the rendering to the {@code cmark-gfm} program, and says how many cases were compared and
 * how many differ. Those that are to differ stand in {@code markdown/oracle/known.txt}, with their
 * reason.
 */
class OracleTest {
  private static final int REPORTED = 20;
  private static final String MENDED = "does not differ any more: take it out of known.txt";

  private static final int TRIES = 3000;

  private final Oracle program = new CmarkGfm();
  private final Oracle quick = CmarkLibrary.installed().<Oracle>map(l -> l).orElse(program);
  private final Comparison comparison = new Comparison(program);
  private final Comparison quickly = new Comparison(quick);

  @BeforeAll
  static void the_program_is_there() {
    CmarkGfm.required();
  }

  @Test
  void the_library_says_what_the_program_says() throws IOException {
    for (Example example : Examples.in(packaged("cmark-regression.txt"))) {
      String markdown = example.markdown();
      assertThat(quick.html(markdown)).as(markdown).isEqualTo(program.html(markdown));
    }
  }

  @Test
  void every_example_of_the_CommonMark_spec() throws IOException {
    compare("CommonMark spec", Examples.in(packaged("spec.txt")), 640);
  }

  @Test
  void every_example_of_the_GFM_spec() throws IOException {
    compare("GFM spec", Examples.in(packaged("gfm-spec.txt")), 660);
  }

  @Test
  void every_regression_test_of_cmark() throws IOException {
    compare("cmark's regression tests", Examples.in(packaged("cmark-regression.txt")), 15);
  }

  /** The texts themselves are in no package; {@code .ci/run} takes them from Debian's source. */
  @ParameterizedTest
  @ValueSource(strings = {"spec.txt", "extensions.txt", "regression.txt"})
  void every_test_of_cmark_gfm_s_own_source(String name) throws IOException {
    String folder = System.getProperty("cmark.tests", "");
    if (!Boolean.getBoolean("cmark.tests.required")) {
      assumeThat(folder).as("-Dcmark.tests, the tests in cmark-gfm's source").isNotEmpty();
    }
    compare("cmark-gfm's " + name, Examples.in(Files.readString(Path.of(folder, name))), 20);
  }

  @Test
  void every_case_of_our_own() throws IOException {
    List<Example> all = new ArrayList<>();
    for (Path file : LongNotes.files("cases")) {
      for (Example example : Examples.in(Files.readString(file))) {
        all.add(new Example(file.getFileName() + ": " + example.name(), example.markdown()));
      }
    }
    assertThat(all.stream().filter(OracleTest::mixesLanguages)).hasSizeGreaterThan(150);
    compare("cases of our own", all, 300);
  }

  @Test
  void long_newsletters() throws IOException {
    List<Example> all = new ArrayList<>();
    for (Path file : LongNotes.files("newsletters")) {
      String text = Files.readString(file);
      String name = String.valueOf(file.getFileName());
      all.add(new Example(name, text));
      all.add(new Example(name + " with CRLF", text.replace("\n", "\r\n")));
    }
    compare("newsletters", all, 8);
  }

  /** More with {@code -Doracle.long=N}. */
  @Test
  void long_notes_of_pieces_in_any_order() throws IOException {
    long seed = seed();
    var notes = new LongNotes(quick);
    List<Example> all = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("oracle.long", 20); i++) {
      all.add(new Example("-Dseed=" + (seed + i), notes.of(new Random(seed + i))));
    }
    compare("long random notes from -Dseed=" + seed, all, 1);
  }

  @Test
  void a_real_day_of_a_diary() throws IOException {
    Path real = Path.of("..", "shared", "real", "diary.md");
    if (!Boolean.getBoolean("real.diary.required")) {
      assumeThat(real).as("the real diary is not on this machine").exists();
    }
    compare("real diary", List.of(new Example("the day", Files.readString(real))), 1);
  }

  /** More with {@code -Doracle.random=N}; {@code OracleDiff} finds the shortest that differs. */
  @Test
  void random_notes() {
    long seed = seed();
    List<Example> all = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("oracle.random", 400); i++) {
      String note = RandomCases.of(new Random(seed + i));
      all.add(new Example("-Dseed=" + (seed + i), note));
    }
    compare("random notes from -Dseed=" + seed, all, 1);
  }

  private static long seed() {
    return Long.getLong("seed", System.nanoTime());
  }

  private void compare(String source, List<Example> examples, int atLeast) {
    assertThat(examples).as(source).hasSizeGreaterThanOrEqualTo(atLeast);
    boolean random = source.contains("random");
    List<String> known = known(source);
    var reports = new ArrayList<String>();
    int differences = 0;
    int open = 0;
    for (Example example : examples) {
      var difference = (random ? quickly : comparison).of(example.markdown());
      if (difference.isPresent() && random && difference.get().tagsLeftOpen()) {
        open++;
      } else if (difference.isPresent() != known.remove(example.name())) {
        differences++;
        if (reports.size() < REPORTED) {
          String name = "==== " + source + ", " + example.name() + "\n";
          reports.add(name + difference.map(this::shortest).orElse(MENDED));
        }
      }
    }
    System.out.printf(
        "oracle: %s: %d cases, %d differences, %d known%s%n",
        source,
        examples.size(),
        differences,
        known(source).size(),
        open == 0 ? "" : ", and " + open + " that leave a raw tag open");
    assertThat(known).as("known differences of cases that are not there").isEmpty();
    if (differences > 0) {
      fail("%d of %d%n%s", differences, examples.size(), String.join("\n", reports));
    }
  }

  private String shortest(Difference difference) {
    String markdown =
        Shrinking.shrink(
            difference.markdown(),
            note ->
                quickly
                    .of(note)
                    .filter(found -> difference.tagsLeftOpen() || !found.tagsLeftOpen())
                    .isPresent(),
            quick == program ? TRIES / 30 : TRIES);
    return quickly.of(markdown).orElse(difference).report();
  }

  /** The names of the cases of a source that are to differ: {@code source | name | reason}. */
  private static List<String> known(String source) {
    var names = new ArrayList<String>();
    for (String line : read(LongNotes.OWN.resolve("known.txt")).lines().toList()) {
      String[] parts = line.split("\\|");
      if (!line.startsWith("#") && parts.length >= 3 && parts[0].strip().equals(source)) {
        names.add(parts[1].strip());
      }
    }
    return names;
  }

  private static boolean mixesLanguages(Example example) {
    String text = example.markdown();
    return text.codePoints().anyMatch(Character::isIdeographic) && text.matches("(?s).*[a-zA-Z].*");
  }

  private static String packaged(String name) throws IOException {
    try (InputStream in = OracleTest.class.getResourceAsStream("/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
