package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time to render a note runs out, at each moment at which it is looked at in turn. */
class OutOfTimeTest {
  private static final int LOOKS = 60;
  private static final long LATE = Long.MAX_VALUE / 2;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# one\n\ntwo[^1]\n\n[^1]: three\n\n# four\n\nfive\n",
        "<div>\n\n# one\n\n<b>two</b>[^1]\n\n[^1]: three\n\n# four\n\n</div>\n\n## five\n",
        "a\n\n<details>\n\n# one\n\nfive\n\n# one\n"
      })
  void all_of_the_note_shows_in_some_way(String note) {
    for (int looks = 0; looks < LOOKS; looks++) {
      var left = new AtomicLong();
      var renderer =
          GithubRenderer.withPlaces(
              picture -> "", html -> html, () -> left.decrementAndGet() < 0 ? LATE : 0);
      left.set(looks);
      Rendering before = renderer.rendering(note);
      assertThat(html(before)).as("%d looks", looks).contains("one", "five");

      left.set(looks);
      int middle = note.indexOf("one");
      NoteText changed = NoteText.of(note).with(TextEdit.insert(middle, "new "));
      Rendering after = renderer.rendering(before, changed);
      assertThat(html(after)).as("%d looks, changed", looks).contains("one", "five");

      left.set(LATE);
      NoteText again = changed.with(TextEdit.insert(changed.length(), "end\n"));
      assertThat(html(renderer.rendering(after, again))).contains("one", "end");
    }
  }

  private static String html(Rendering rendering) {
    return rendering.blocks().stream().map(RenderedBlock::html).collect(Collectors.joining());
  }
}
