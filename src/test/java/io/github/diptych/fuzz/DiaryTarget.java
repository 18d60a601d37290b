package io.github.diptych.fuzz;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** The grammar of the diary: it gives back every unit of whatever it read. */
final class DiaryTarget implements FuzzTarget {
  private static final List<String> TOKENS =
      List.of(
          "### 2024.05.20 Mon\n",
          "## 2024-5-2\n",
          "2024/05/20\n---\n",
          "#\n",
          "-**2024.05.20 10:38**",
          "-**2024.5.2 1:38**\n",
          "-**2024.13.40 99:99**\n",
          "-**",
          "**",
          "\n---\n",
          "\n\n",
          "\n",
          "\r\n",
          "---\na: b\n---\n",
          "```\n",
          "~~~~",
          "<div>\n",
          "<!--",
          "-->",
          "</div>",
          "> ",
          "- ",
          "1. ",
          "    ",
          "\t",
          "![图](images/a.png)",
          "<img src=\"a\">",
          "![",
          "](",
          "\\",
          "`",
          "今天下雨了。",
          "It rained today. ",
          "===\n",
          "* * *\n",
          "_ _ _");
  private static final List<String> OPENERS =
      List.of("> \0\n", "- \0\n", "<div>\n\0</div>\n", "![\0](a)", "```\n\0```\n", "<\0>");

  private final TextMutations mutations = new TextMutations(TOKENS, OPENERS, 100_000);

  @Override
  public List<byte[]> samples() throws IOException {
    return Samples.notes().stream().map(Utf16::bytes).toList();
  }

  @Override
  public byte[] mutated(Random random, byte[] one, byte[] other) {
    return Utf16.bytes(mutations.of(random, Utf16.text(one), Utf16.text(other)));
  }

  @Override
  public void read(byte[] input, Path folder, Steps steps) throws Exception {
    String text = Utf16.text(input);
    var diary = steps.step(() -> Diary.parse(text, DiaryFormat.standard()));
    if (!diary.print().equals(text)) {
      throw new AssertionError("what was printed is not what was read");
    }
  }
}
