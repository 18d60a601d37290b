package io.github.diptych.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every command wherever it is given; {@code -Dseed=} repeats a run. */
class TypingPropertyTest {
  private static final int ROUNDS = 3000;
  private static final List<String> PARTS =
      List.of(
          "- ",
          "* ",
          "1. ",
          "9. ",
          "10) ",
          "  ",
          "    ",
          "\t",
          "> ",
          ">",
          "[ ] ",
          "[x] ",
          "# ",
          "## ",
          "```",
          "~~~",
          "---",
          "===",
          "| ",
          "a | b",
          "|-|-|",
          "| --- | :-: |",
          "\\|",
          "|",
          "词",
          "word",
          "（",
          "）",
          "`",
          "*",
          "<!--",
          "-->",
          "😀",
          "e\u0301",
          "\u3000",
          " ",
          "",
          " -**2024.05.20 10:38**",
          "\n",
          "\n",
          "\n",
          "\n",
          "\n\n");

  private final long seed = Long.getLong("seed", System.nanoTime());

  @Test
  void on_every_line_of_the_sample_a_command_makes_a_text_that_parses_without_loss()
      throws IOException {
    var random = new Random(seed);
    try (Stream<Path> files = Files.walk(Path.of("sample-vault"))) {
      for (Path file :
          files
              .filter(path -> path.toString().matches(".*(?:11|notes.*)[.]md"))
              .sorted()
              .toList()) {
        String text = Files.readString(file);
        var lines = SourceLines.of(text);
        for (int n = 0; n < lines.count(); n++) {
          int anchor = lines.start(n) + random.nextInt(lines.line(n).length() + 1);
          int reach = random.nextInt(3) == 0 ? random.nextInt(120) : 0;
          checkAll(text, new Selection(anchor, Math.min(text.length(), anchor + reach)));
        }
      }
    }
  }

  @Test
  void on_any_text_a_command_makes_edits_that_fit() {
    for (int round = 0; round < ROUNDS; round++) {
      var random = new Random(seed * 1_000_003 + round);
      var text = new StringBuilder();
      int parts = random.nextInt(30);
      for (int i = 0; i < parts; i++) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      int anchor = random.nextInt(text.length() + 1);
      int caret = random.nextBoolean() ? anchor : random.nextInt(text.length() + 1);
      checkAll(text.toString(), new Selection(anchor, caret));
    }
  }

  @Test
  void a_key_asks_for_the_lines_around_it_and_not_for_the_note() {
    String text = "一段话。 One more paragraph of it.\n\n".repeat(50_000);
    var asked = new CountedLines(SourceLines.of(text));
    int middle = text.length() / 2;

    AllCommands.all()
        .forEach(
            (name, command) -> {
              asked.forget();
              var _ = command.apply(asked, Selection.at(middle));
              assertThat(asked.asked()).as(name).isLessThan(5_000);
            });
  }

  private void checkAll(String text, Selection selection) {
    AllCommands.all()
        .forEach(
            (name, command) -> {
              String shown = "-Dseed=%d, %s at %s of%n%s".formatted(seed, name, selection, text);
              Optional<Rewrite> rewrite;
              try {
                rewrite = command.apply(SourceLines.of(text), selection);
              } catch (RuntimeException e) {
                throw new AssertionError(shown, e);
              }
              rewrite.ifPresent(done -> check(text, done, shown));
            });
  }

  private static void check(String text, Rewrite rewrite, String shown) {
    String next = TextEdit.apply(text, rewrite.edits());
    assertThat(rewrite.selection().start()).as(shown).isNotNegative();
    assertThat(rewrite.selection().end()).as(shown).isLessThanOrEqualTo(next.length());
    assertThat(Diary.parse(next, DiaryFormat.standard()).print()).as(shown).isEqualTo(next);
  }
}
