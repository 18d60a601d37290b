package io.github.diptych.workspace.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.markdown.GithubRenderer;
import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.Restored;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A service that says what it is told makes a draft that shows as its source. */
class EchoPropertyTest {
  private static final int ROUNDS = 1500;
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNED = "\n\n-**2024.05.20 10:38**\n";
  private static final List<String> PIECES =
      List.of(
          "今天",
          "很好",
          "words",
          " ",
          " ",
          "，",
          "。",
          "。\n",
          "\n",
          "\n\n",
          "\n\n",
          "**重要**",
          "*words*",
          "***很好***",
          "~~不 [看](a)~~",
          "`x`",
          "$x$",
          "[这里](https://a.example)",
          "![图](a.png)",
          " https://a.example/b ",
          "<b>",
          "</b>",
          "<br>",
          "\\*",
          "&amp;",
          ":smile:",
          "#读书",
          "@me",
          "\n- ",
          "\n1. ",
          "\n> ",
          "\n## ",
          "\n| 一 | 二 |\n|---|---|\n| 三 \\| 四 | `五` |\n",
          "\n```\n代码\n```\n",
          "  \n",
          "“",
          "”",
          "5 * 3",
          "a_b",
          "⟦k1⟧");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final GithubRenderer renderer = new GithubRenderer();

  private static String note(Random random) {
    var note = new StringBuilder("今天");
    for (int i = random.nextInt(24); i >= 0; i--) {
      note.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return note.toString();
  }

  private static Optional<Block> only(String text) {
    List<Entry> entries = Diary.parse(text, DiaryFormat.standard()).entries();
    return entries.size() == 1 && entries.getFirst().second() == null
        ? Optional.of(entries.getFirst().first())
        : Optional.empty();
  }

  private String shown(String markdown) {
    // A heading of two lines has another anchor in one.
    return renderer
        .render(markdown)
        .replaceAll("<a [^>]*class=\"anchor\"[^>]*></a>", "")
        .replaceAll("\\s", "");
  }

  @Test
  void what_is_said_again_shows_as_it_did() {
    int tried = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = DAY + note(new Random(seed * 1_000_003 + round)) + SIGNED;
      Optional<EntrySource> source =
          only(text)
              .filter(block -> block.signature() != null)
              .flatMap(
                  block ->
                      new EntryReading(
                              text, block, Language.CHINESE, Language.ENGLISH, Glossary.empty())
                          .source());
      if (source.isEmpty()) {
        continue;
      }
      tried++;
      String body = only(text).orElseThrow().body().in(text);
      assertThat(shown(echoed(source.get())))
          .as("-Dseed=%d, round %d: %s", seed, round, body)
          .isEqualTo(shown(body));
    }
    assertThat(tried).isGreaterThan(ROUNDS / 3);
  }

  private static String echoed(EntrySource source) {
    var said =
        source.assignment().passages().stream()
            .map(passage -> new Restored(passage.pieces(), List.of(), List.of()))
            .toList();
    return new DraftWriting(source, said).text();
  }
}
