package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the pieces of a note say, put together, is what reading the whole note says. */
class NoteReadingTest {
  private static final List<String> TELLING =
      List.of(
          "**中文。**中文\n\n",
          "*** a** b\n\n",
          "https://a.example/中文，好\n\n",
          "| a | b |\n|---|---|\n| 1 |\n| `x|y` | 2 |\nbelow\n\n",
          "![图](a b.png) [甲](b.md#c)\n\n",
          "# [x] *b* :smile:\n\n",
          "<a id=\"here\" href='x.md'>x</a> <h2>早 上</h2>\n\n",
          "<img src=\"a.png\">\n\n",
          "![a][x] ![b][y]\n\n",
          "[x]: <>\n\n",
          "[X]: p.png\n[x]: q.png\n\n",
          "[y]: r.png 'z'\n\n",
          "a[^1] b[^2]\n\n",
          "[^1]: c **d**\n\n    e\n\n",
          "> - [ ] f `g`\n>\n> ```\n> h\n\n",
          "上\n===\n\n");

  private final GithubRenderer renderer =
      GithubRenderer.withPlaces(new PlainPictures(), html -> html, System::nanoTime);

  @Test
  void a_change_reads_only_what_it_touches() {
    Rendering before = renderer.rendering("**a** b\n\n".repeat(1000));

    Rendering after = changed(before, TextEdit.insert(9 * 530, "c"));

    StyledSpans was = before.reading().styles();
    StyledSpans is = after.reading().styles();
    assertThat(is.sameAtStart(was)).isEqualTo(3 * 530);
    assertThat(is.sameAtEnd(was, was.size() - 3 * 530, 1)).isEqualTo(3 * 470);
    assertThat(is.inParts().stream().filter(part -> !isIn(part, was))).hasSize(1);
  }

  @Test
  void a_definition_far_away_makes_words_a_link() {
    Rendering before = renderer.rendering("[a]\n\n" + "b\n\n".repeat(1000));

    Rendering after = changed(before, TextEdit.insert(before.text().length(), "[a]: c\n"));

    assertThat(after.reading().styles().getFirst())
        .isEqualTo(new StyledSpan(new Span(0, 3), java.util.Set.of(Style.LINK)));
  }

  @Test
  void after_any_change_it_is_what_reading_the_note_anew_says() {
    long seed = Long.getLong("seed", System.nanoTime());
    int rounds = Integer.getInteger("rendering.rounds", 300) / 10;
    for (int round = 0; round < rounds; round++) {
      var random = new Random(seed + round);
      Rendering now = renderer.rendering(note(random, random.nextInt(200)));
      for (int step = 0; step < 12; step++) {
        TextEdit edit = edit(random, now.text().length());

        now = changed(now, edit);

        String text = now.text().toString();
        String as = "-Dseed=%d, step %d, %s of:%n%s".formatted(seed + round, step, edit, text);
        NoteReading reading = now.reading();
        var anew = Inspection.of(text);
        assertThat(reading.styles()).as(as).isEqualTo(SyntaxStyles.of(text));
        assertThat(reading.outline()).as(as).isEqualTo(Outline.of(text));
        assertThat(reading.inspection().findings()).as(as).isEqualTo(anew.findings());
        assertThat(reading.inspection().links()).as(as).isEqualTo(anew.links());
        assertThat(reading.inspection().fragments())
            .as(as)
            .usingRecursiveComparison()
            .isEqualTo(anew.fragments());
      }
    }
  }

  private static String note(Random random, int blocks) {
    var note = new StringBuilder(random.nextInt(8) == 0 ? "---\na: b\n---\n" : "");
    for (int i = 0; i <= blocks; i++) {
      note.append(
          switch (random.nextInt(4)) {
            case 0 -> RandomMarkdown.of(random, 8);
            case 1 -> LongNote.block(random, 50);
            default -> TELLING.get(random.nextInt(TELLING.size()));
          });
    }
    return note.toString();
  }

  private static TextEdit edit(Random random, int length) {
    int start = random.nextInt(length + 1);
    int longest = random.nextInt(3) == 0 ? 60 : 2;
    int removed = random.nextInt(Math.min(longest, length - start) + 1);
    String inserted =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> "字";
          case 2 -> RandomMarkdown.of(random, 2);
          default -> note(random, 2);
        };
    return new TextEdit(start, start + removed, inserted);
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isIn(StyledSpans.Part part, StyledSpans other) {
    return other.inParts().stream().anyMatch(each -> each.spans() == part.spans());
  }

  private Rendering changed(Rendering before, TextEdit edit) {
    return renderer.rendering(before, before.text().with(edit));
  }
}
