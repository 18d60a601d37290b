package io.github.diptych.fuzz;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.GithubRenderer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** The Markdown renderer as the window uses it: a whole note, what it says, and a change to it. */
final class MarkdownTarget implements FuzzTarget {
  private static final ThreadMXBean OWN_TIME = ManagementFactory.getThreadMXBean();
  private static final List<String> TOKENS =
      List.of(
          "*",
          "**",
          "***",
          "_",
          "__",
          "~",
          "~~",
          "`",
          "``",
          "```\n",
          "~~~",
          "[",
          "![",
          "]",
          "](",
          "](<",
          "][",
          "]: ",
          "[^1]",
          "[^1]: ",
          "(",
          ")",
          "<",
          ">",
          "</",
          "<b>",
          "</b>",
          "<div>\n",
          "</div>\n",
          "<!--",
          "-->",
          "<?",
          "?>",
          "<![CDATA[",
          "]]>",
          "<details>\n\n",
          "<table>",
          "<td rowspan=9>",
          "<a href=\"",
          "<img src='",
          "&",
          "&amp;",
          "&#x1F600;",
          "\\",
          "\\\n",
          "|",
          "|-",
          "| a | b |\n|---|---|\n",
          "\n",
          "\n\n",
          "\r\n",
          "# ",
          "###### ",
          "===\n",
          "---\n",
          "- ",
          "1. ",
          "- [ ] ",
          "> ",
          "> [!NOTE]\n",
          "    ",
          "\t",
          "$",
          "$$",
          "$`",
          "`$",
          ":smile:",
          ":",
          "www.",
          "https://a.b/",
          "mailto:",
          "@",
          ".",
          "今天",
          "“",
          "。",
          "a",
          "[x]: y\n",
          "{",
          "}",
          "---\na: [b]\n---\n",
          "- - ",
          "1) ",
          "  \n",
          "<summary>",
          "<script>",
          "style=",
          "\"");
  private static final List<String> OPENERS =
      List.of(
          "> \0",
          "- \0\n",
          "1. \0\n",
          ">\0\n",
          "[\0]",
          "![\0](a)",
          "[\0](b)",
          "[\0][]",
          "*\0*",
          "**a \0 b**",
          "*a **\0** b*",
          "_\0_",
          "~~\0~~",
          "`\0`",
          "(\0)",
          "<b>\0</b>",
          "<div>\n\0</div>\n",
          "<details>\n\n\0\n\n</details>\n\n",
          "<table><tr><td>\0</td></tr></table>",
          "<!--\0-->",
          "$\0$",
          "“**\0**”",
          "[^1]: \0[^1]\n\n",
          "|\0|",
          "&\0;",
          "<a \0>",
          "{\0}");

  private final TextMutations mutations = new TextMutations(TOKENS, OPENERS, 100_000);
  private final GithubRenderer renderer =
      GithubRenderer.withPlaces(
          picture -> "<img>", html -> html, OWN_TIME::getCurrentThreadCpuTime);

  @Override
  public List<byte[]> samples() throws IOException {
    return Samples.markdown().stream().map(Utf16::bytes).toList();
  }

  @Override
  public byte[] mutated(Random random, byte[] one, byte[] other) {
    return Utf16.bytes(mutations.of(random, Utf16.text(one), Utf16.text(other)));
  }

  @Override
  public void read(byte[] input, Path folder, Steps steps) throws Exception {
    var text = NoteText.of(Utf16.text(input));
    var whole = steps.step(() -> renderer.rendering(text));
    steps.step(() -> List.copyOf(whole.blocks()));
    steps.step(whole::reading);
    var changed = text.with(TextEdit.insert(text.length() / 2, "a"));
    var next = steps.step(() -> renderer.rendering(whole, changed));
    steps.step(next::reading);
    steps.step(() -> hurried(input).rendering(text));
  }

  /** Whose time runs out at some moment. */
  private static GithubRenderer hurried(byte[] input) {
    var looks = new AtomicLong(Math.floorMod(Arrays.hashCode(input), 64));
    return GithubRenderer.withPlaces(
        picture -> "<img>",
        html -> html,
        () -> looks.decrementAndGet() < 0 ? Long.MAX_VALUE / 2 : 0);
  }
}
