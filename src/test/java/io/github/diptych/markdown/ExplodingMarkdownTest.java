package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What takes Markdown parsers seconds, minutes or their stack: a piece, forty thousand times. Each
 * has to be rendered within a second, the best of three times, since a machine may be busy.
 */
class ExplodingMarkdownTest {
  private static final ThreadMXBean OWN_TIME = ManagementFactory.getThreadMXBean();
  private static final int TIMES = 40_000;
  private static final int ATTEMPTS = 3;
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Duration HOPELESS = Duration.ofSeconds(4);

  /** A note that reports do not print. */
  record Note(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Pieces that follow one another in one block or many. */
  static Stream<String> pieces() {
    return Stream.of(
        "[",
        "![",
        "[a](",
        "[a](<b",
        "[a][",
        "[a]: ",
        "[x]: y\n",
        "[^a]",
        "[^1]: a\n",
        "[^1]: a[^1]\n\n",
        "a***",
        "**a ",
        "*a _b ",
        "a**b",
        "*a **b_c ",
        "~",
        "~~a ",
        "a~b~~",
        "`a ``",
        "a <?",
        "a <!A ",
        "a <![CDATA[",
        "a <!--",
        "<a ",
        "<a b='",
        "</a",
        "<b>",
        "<!-- -->",
        "<i></b>",
        "<x></y>",
        "*a <i>",
        "<div>",
        "<div>\n\n",
        "<!--\n",
        "<details>\n\n",
        "www.a ",
        "www.a.b_",
        "https://a(",
        "a@a",
        "a@b.",
        "mailto:a",
        "&",
        "&amp;",
        "\\",
        "\\\n",
        "(",
        "| a ",
        "|a|b\n|-|-\n",
        "a|b\n",
        "a\n---\n",
        "# \n",
        "```\n",
        "```a\n\n",
        "~~~ ",
        "> a\n",
        "- a\n",
        "1. a\n",
        "- [ ] a\n",
        "  - a\n",
        "-\n",
        "- - \n",
        "    a\n\n",
        "a  \n",
        "\t",
        "$",
        "$a$",
        "$$\n",
        "$`",
        ":a",
        "> [!NOTE]\n",
        "中**。",
        "“**",
        "\u3000",
        "---\n",
        "a: b\n");
  }

  /** Notes that grow in another way. */
  static Stream<Note> notes() {
    return Stream.of(
        new Note("ticks of every length", joined(300, n -> "a" + "`".repeat(n))),
        new Note("openers, then closers", "*a ".repeat(TIMES) + "b* ".repeat(TIMES)),
        new Note("openers of three kinds", "*_~a".repeat(TIMES) + "b~_*".repeat(TIMES)),
        new Note(
            "tags closed in another order",
            "<b>".repeat(TIMES) + "<i>".repeat(TIMES) + "</b>".repeat(TIMES)),
        new Note("a tag of many attributes", "<a " + "b=c ".repeat(TIMES) + ">"),
        new Note("a tag of as many, cut off", "<div>\n<a " + "b=c ".repeat(TIMES)),
        new Note("a wide table", table(1000, TIMES / 1000)),
        new Note("a head of many cells", "|a".repeat(TIMES) + "\n" + "|-".repeat(TIMES) + "\n"),
        new Note("definitions, all different", joined(TIMES, n -> "[a" + n + "]: b\n")),
        new Note("references, all different", joined(TIMES, n -> "[a" + n + "] ")),
        new Note(
            "definitions and references",
            joined(TIMES, n -> "[a" + n + "]: b\n") + "\n" + joined(TIMES, n -> "[a" + n + "] ")),
        new Note(
            "footnotes, all different",
            joined(TIMES, n -> "[^" + n + "] ") + "\n\n" + joined(TIMES, n -> "[^" + n + "]: a\n")),
        new Note("one long label", "[" + "a".repeat(TIMES) + "]"),
        new Note("one long line", "word 中文 ".repeat(TIMES)),
        new Note("headings of the same name", "# a\n\n".repeat(TIMES)),
        new Note("front matter that never ends", "---\n" + "a: b\n".repeat(TIMES)),
        new Note("lists of changing signs", "- a\n+ b\n".repeat(TIMES / 2)),
        new Note("quotations and words in turn", "> a\n\nb\n\n".repeat(TIMES / 2)),
        new Note("an indent that grows", joined(600, n -> " ".repeat(n) + "a\n")));
  }

  /** Notes deeper or wider than anybody could follow, which may show as written. */
  static Stream<Note> abysses() {
    return Stream.of(
        new Note(">", ">".repeat(TIMES)),
        new Note("> ", "> ".repeat(TIMES)),
        new Note("* ", "* ".repeat(TIMES)),
        new Note("1. ", "1. ".repeat(TIMES)),
        new Note("> - ", "> - ".repeat(TIMES)),
        new Note("> * 1. ", "> * 1. ".repeat(TIMES)),
        new Note("> in every line", joined(900, n -> ">".repeat(n) + "a\n")),
        new Note("lists line by line", joined(900, n -> "  ".repeat(n) + "- a\n")),
        new Note("links in brackets", "[".repeat(TIMES) + "a" + "](b)".repeat(TIMES)),
        new Note("pictures in pictures", "![".repeat(TIMES) + "a" + "](b)".repeat(TIMES)),
        new Note("strong in emphasis", "*a **b ".repeat(TIMES) + "c** d*".repeat(TIMES)),
        new Note("inline tags", "<b>".repeat(TIMES) + "a" + "</b>".repeat(TIMES)),
        new Note("block tags", "<div>\n".repeat(TIMES) + "a\n" + "</div>\n".repeat(TIMES)),
        new Note("parentheses in an address", "[a](" + "(".repeat(TIMES) + ")".repeat(TIMES) + ")"),
        new Note(
            "short rows below a head of many cells",
            "|a".repeat(2000) + "\n" + "|-".repeat(2000) + "\n" + "|a\n".repeat(TIMES)),
        new Note(
            "an address that a browser opens again in each block",
            "<a href=\"" + "b".repeat(TIMES) + "\">\n\n" + "<div>a</div>\n\n".repeat(2000)),
        new Note("footnotes that refer on", joined(TIMES, n -> note(n))));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void a_piece_forty_thousand_times_is_rendered_within_a_second(String piece) {
    assertThat(isAsWritten(soon(new Note(piece, piece.repeat(TIMES)))))
        .as("%s: as written", piece)
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void a_note_that_grows_is_rendered_within_a_second(Note note) {
    assertThat(isAsWritten(soon(note))).as("%s: as written", note).isFalse();
  }

  @ParameterizedTest
  @MethodSource("abysses")
  void a_note_that_nests_shows_within_a_second(Note note) {
    assertThat(soon(note).isEmpty()).as("%s: shows nothing", note).isFalse();
  }

  private static boolean isAsWritten(String html) {
    return html.contains("diptych-source");
  }

  /**
   * The HTML; fails where no attempt ends in time. It is the thread's own time, so that a machine
   * with other things to do fails nothing.
   */
  private static String soon(Note note) {
    var renderer = new GithubRenderer(OWN_TIME::getCurrentThreadCpuTime);
    Duration taken = Duration.ZERO;
    for (int attempt = 0; attempt < ATTEMPTS && taken.compareTo(HOPELESS) < 0; attempt++) {
      long start = OWN_TIME.getCurrentThreadCpuTime();
      String html = html(renderer, note);
      taken = Duration.ofNanos(OWN_TIME.getCurrentThreadCpuTime() - start);
      if (taken.compareTo(LIMIT) < 0) {
        return html;
      }
    }
    return fail("%s: took %d ms in the last attempt", note, taken.toMillis());
  }

  private static String html(GithubRenderer renderer, Note note) {
    try {
      return renderer.render(note.text());
    } catch (OutOfMemoryError | StackOverflowError e) {
      return fail("%s: %s", note, e);
    }
  }

  private static String table(int columns, int rows) {
    String row = "|a".repeat(columns) + "\n";
    return row + "|-".repeat(columns) + "\n" + row.repeat(rows);
  }

  private static String note(int n) {
    return (n == 0 ? "[^0]\n\n" : "") + "[^" + n + "]: [^" + (n + 1) + "]\n";
  }

  private static String joined(int times, IntFunction<String> piece) {
    var note = new StringBuilder();
    IntStream.range(0, times).forEach(n -> note.append(piece.apply(n)));
    return note.toString();
  }
}
